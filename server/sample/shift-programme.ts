import { MeetingId } from '../../shared/domain/ids.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { type Instant, clockTimeOf, dayOf, instantOf, plusDays } from '../../shared/domain/time.ts';

/** `programme` moved by whole days: every wall clock reading in the event's zone stays what it was. */
export function shiftProgramme(programme: Programme, days: number): Programme {
  const { timeZone } = programme.event;
  const moved = (at: Instant): Instant =>
    instantOf(plusDays(dayOf(at, timeZone), days), clockTimeOf(at, timeZone), timeZone);
  const span = <T extends { start: Instant; end: Instant }>(one: T): T => ({
    ...one,
    start: moved(one.start),
    end: moved(one.end),
  });
  const meeting = (one: Meeting): Meeting => ({
    ...one,
    id: MeetingId.parse(
      `M-${one.host}-${one.guest}-${dayOf(moved(one.place.start), timeZone).replaceAll('-', '')}-${clockTimeOf(one.place.start, timeZone).replace(':', '')}`,
    ),
    place: span(one.place),
  });
  return {
    ...programme,
    sessions: programme.sessions.map((session) => ({ ...span(session), day: plusDays(session.day, days) })),
    absences: programme.absences.map((absence) => {
      const { start, end } = span(absence);
      return {
        ...absence,
        id: `${absence.company} ${dayOf(start, timeZone)} ${clockTimeOf(start, timeZone)}`,
        start,
        end,
      };
    }),
    meetings: programme.meetings.map(meeting),
  };
}
