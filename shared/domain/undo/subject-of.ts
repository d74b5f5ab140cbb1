import { collectionOfChange } from '../audience.ts';
import { isKept, type Change } from '../changes.ts';
import { keyOfKept } from '../kept-records.ts';
import { keyOf, type Collection } from '../state.ts';

/** One record of the state, so that it can be asked which later step touched the same. */
export type Subject = `${Collection} ${string}`;

/**
 * What a change is about; null for those about many records, or about devices and secrets, which stand in nothing's way.
 * An answer is about its meeting: whoever finished it is told of the answers.
 */
export function subjectOf(change: Change): Subject | null {
  if (change.kind === 'answered.kept' || change.kind === 'outcome.kept') {
    const answer = change.now ?? change.was;
    return answer && `meetings ${answer.meeting}`;
  }
  if (isKept(change)) return `${collectionOfChange[change.kind]} ${keyOfKept(change)}`;
  if ('meeting' in change) {
    return `meetings ${typeof change.meeting === 'string' ? change.meeting : change.meeting.id}`;
  }
  if ('attendance' in change) return `attendance ${keyOf.attendance(change.attendance)}`;
  if ('badge' in change) return `badges ${keyOf.badges(change.badge)}`;
  if (change.kind === 'announcement.made' || change.kind === 'announcement.withdrawn') {
    return `announcements ${change.announcement.id}`;
  }
  return null;
}
