import { describe, expect, it } from 'vitest';
import { eligibilityOf } from '../../../shared/domain/eligibility.ts';

describe('eligibility by size', () => {
  it.each([
    [{ kind: 'manufacturing', employees: 300, capitalJpy: 900_000_000 }, 'eligible'],
    [{ kind: 'manufacturing', employees: 301, capitalJpy: 300_000_000 }, 'eligible'],
    [{ kind: 'manufacturing', employees: 301, capitalJpy: 300_000_001 }, 'too-large'],
    [{ kind: 'services', employees: 101, capitalJpy: 15_000_001 }, 'too-large'],
    [{ kind: 'retail', employees: 50, capitalJpy: null }, 'eligible'],
    [{ kind: 'retail', employees: 51, capitalJpy: null }, 'unknown'],
    [{ kind: 'services', employees: null, capitalJpy: null }, 'unknown'],
  ] as const)(
    'TL-3 either criterion is enough, and what is not known is not held against it: %j',
    (size, told) => {
      expect(eligibilityOf(size)).toBe(told);
    },
  );
});
