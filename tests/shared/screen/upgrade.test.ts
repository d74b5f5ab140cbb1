import { describe, expect, it } from 'vitest';
import { mayReload } from '../../../shared/screen/upgrade/reload-once.ts';
import { memoryTexts } from '../../support/memory-texts.ts';
import { isQuiet } from '../../../shared/screen/upgrade/when-quiet.ts';

const minute = 60_000;

describe('a page that is older than the venue', () => {
  it('UP-2 loads itself again once for a build, however often it comes back as it was', () => {
    const tab = memoryTexts();
    expect(mayReload(tab, 'build a1', 0)).toBe(true);
    expect(mayReload(tab, 'build a1', 1)).toBe(false);
    expect(mayReload(tab, 'build a1', 600 * minute)).toBe(false);
    expect(mayReload(tab, 'build b2', 601 * minute)).toBe(true);
  });

  it('UP-2 of another wire it tries again every ten minutes at most', () => {
    const tab = memoryTexts();
    expect(mayReload(tab, 'wire a1', 0)).toBe(true);
    expect(mayReload(tab, 'wire a1', 10 * minute - 1)).toBe(false);
    expect(mayReload(tab, 'wire a1', 10 * minute)).toBe(true);
  });

  it('UP-2 does not load itself again where nothing remembers that it did', () => {
    const denied = { get: () => null, put: () => false };
    expect(mayReload(denied, 'build a1', 0)).toBe(false);
  });

  it('UP-2 waits while somebody is at it, or something of theirs is open', () => {
    expect(isQuiet({ lastTouch: 0, isOpen: false }, 29_999)).toBe(false);
    expect(isQuiet({ lastTouch: 0, isOpen: false }, 30_000)).toBe(true);
    expect(isQuiet({ lastTouch: 0, isOpen: true }, 90_000)).toBe(false);
  });
});
