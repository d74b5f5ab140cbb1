import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CompanyId, MadeId, MeetingId } from '../../../shared/domain/ids.ts';
import { madeId } from '../../../shared/domain/made-id.ts';

const part = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:@/+-]{0,63}$/);

it('CH-5 an id made of others can be read again, however long they are', () => {
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const id = madeId('K', ...parts);
      expect(MeetingId.safeParse(id).success).toBe(true);
      expect(MadeId.safeParse(id).success).toBe(true);
    }),
  );
});

it('CH-5 other parts make another id: long ones that begin alike, and ones that read alike when joined', () => {
  const long = 'L'.repeat(63);
  expect(madeId('M', `${long}1`, 'G1')).not.toBe(madeId('M', `${long}2`, 'G1'));
  expect(madeId('M', 'a.b', 'c')).not.toBe(madeId('M', 'a', 'b.c'));
  expect(madeId('M', 'a', 'b', 'c')).not.toBe(madeId('M', 'a', 'b.c'));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1 }), fc.array(part, { minLength: 1 }), (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(madeId('M', ...one)).not.toBe(madeId('M', ...other));
    }),
  );
});

it('CH-5 short ones stay readable', () => {
  expect(madeId('W', 'command-0001', 2)).toBe('W-command-0001.2');
  expect(CompanyId.parse(madeId('Q', 'x'))).toBe('Q-x');
});
