import type { Schedule } from '../index/schedule.ts';
import type { Refusal } from '../refusals.ts';
import type { WishedMeeting } from './wished-meeting.ts';

/** No pair meets twice at one event; a meeting that fell through does not count. */
export function alreadyMet(
  schedule: Schedule,
  { host, guest, ignoring }: Pick<WishedMeeting, 'host' | 'guest' | 'ignoring'>,
): Refusal | null {
  for (const meeting of schedule.meetingsOf(guest)) {
    if (meeting.host !== host || meeting.id === ignoring) continue;
    const { table, start } = meeting.place;
    return { code: 'already-met', meeting: meeting.id, table, start };
  }
  return null;
}
