import type { Command } from '../commands.ts';
import { companiesHere } from '../queries/attendance.ts';
import { isPending } from '../queries/meetings.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
import type { State } from '../state.ts';
import { plusMinutes, type Instant } from '../time.ts';

/**
 * The absences that the clock marks, where the event's settings leave it to the clock: a party of which nobody has checked
 * in when the grace time is over, and that is not expected late. Empty where a person's tap decides.
 */
export function absentByClock(state: State, now: Instant): Extract<Command, { kind: 'mark-no-show' }>[] {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (event?.marksAbsent !== 'clock' || today === null) return [];
  const here = companiesHere(state, today);
  const isMissing = (company: Parameters<typeof here.has>[0]) => {
    const expected = state.lateness.get(`${company} ${today}`)?.expectedAt;
    return !here.has(company) && (expected === undefined || expected <= now);
  };
  return [...state.meetings.values()].flatMap((meeting) => {
    const { id, place, guest, host } = meeting;
    const isDue = plusMinutes(place.start, event.graceMinutes) <= now && now < place.end;
    if (!isPending(meeting) || !isDue) return [];
    const party = isMissing(guest) ? 'guest' : isMissing(host) ? 'host' : null;
    return party === null ? [] : [{ kind: 'mark-no-show' as const, meeting: id, party }];
  });
}
