import { type Fields, isFields } from './fields.ts';

/**
 * From format 2 to 3: attendance, announcements and badges are kept records like all others. Works on what JSON holds,
 * since the schemas of format 2 are no more.
 */

/** The forms of records, by the checksum that snapshots of format 2 bear, that this step can read. */
export const formsOfTwo: readonly string[] = ['2cc41e66'];

/** An entry's change as format 3 tells it. */
export function changeToThree(change: Fields): Fields {
  switch (change['kind']) {
    case 'delegate.checked-in':
      return { kind: 'attendance.kept', was: null, now: change['attendance'] };
    case 'delegate.check-in-taken-back':
      return { kind: 'attendance.kept', was: change['attendance'], now: null };
    case 'announcement.made':
      return { kind: 'announcement.kept', was: null, now: change['announcement'] };
    case 'announcement.withdrawn':
      return { kind: 'announcement.kept', was: change['announcement'], now: null };
    case 'badge.issued':
      return { kind: 'badge.kept', was: null, now: change['badge'] };
    case 'badge.cancelled': {
      const badge = change['badge'];
      return {
        kind: 'badge.kept',
        was: badge,
        now: { ...(isFields(badge) ? badge : {}), cancelledAt: change['at'] },
      };
    }
    default:
      return change;
  }
}
