import { CompanyId } from '../ids.ts';
import { companyIsHere } from '../queries/attendance.ts';
import { latenessKey } from '../records/lateness.ts';
import type { Command } from '../commands.ts';
import { isPending, meetingsOn } from '../queries/meetings.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
import type { State } from '../state.ts';
import { type Instant, plusMinutes } from '../time.ts';

/**
 * The absences that the clock marks, where the event's settings leave it to the clock: a party of which nobody has checked
 * in when the grace time is over, and that is not expected late. Empty where a person's tap decides.
 */
export function absentByClock(state: State, now: Instant): Extract<Command, { kind: 'mark-no-show' }>[] {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (event?.marksAbsent !== 'clock' || today === null) return [];
  const isMissing = (company: CompanyId) => {
    const expected = state.lateness.get(latenessKey(company, today))?.expectedAt;
    return !companyIsHere(state, company, today) && (expected === undefined || expected <= now);
  };
  return meetingsOn(state, today).flatMap((meeting) => {
    const { id, place, guest, host } = meeting;
    const isDue = plusMinutes(place.start, event.graceMinutes) <= now && now < place.end;
    if (!isPending(meeting) || !isDue) return [];
    const party = isMissing(guest) ? 'guest' : isMissing(host) ? 'host' : null;
    return party === null ? [] : [{ kind: 'mark-no-show' as const, meeting: id, party }];
  });
}
