import { z } from 'zod';
import { DelegateId } from '../ids.ts';
import { Day, Instant } from '../time.ts';
import { row } from './record.ts';

/** A delegate arrived at the venue on a day. */
export const Attendance = z.strictObject({ delegate: DelegateId, day: Day, at: Instant });
export type Attendance = z.infer<typeof Attendance>;

/** The key of a delegate's attendance on a day. */
export function attendanceKey(delegate: DelegateId, day: Day | null): string {
  return `${delegate} ${day}`;
}

export const attendanceRow = row(Attendance, {
  key: ({ delegate, day }) => attendanceKey(delegate, day),
  audience: 'floor',
  personal: {},
  lookups: { day: ({ day }) => [day] },
  kept: 'attendance.kept',
});
