import type { Programme } from '../../shared/domain/programme.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf, dayOf } from '../../shared/domain/time.ts';

/** Why the venue did not take in a programme, and what to do; times are in the event's time zone. */
export function sayNotImported(refusal: Refusal, programme: Programme, state: State): string {
  switch (refusal.code) {
    case 'another-event':
      return (
        `it is the event "${programme.event.id}", and this data folder holds "${refusal.loaded}". ` +
        'Name another folder with --data DIR, or put the same event into its sheet Event.'
      );
    case 'programme-clash': {
      const { meeting, with: other } = refusal;
      const say = (id: Meeting['id']) => sayMeeting(id, programme, state);
      if (meeting === other) return `${say(meeting)} stands in it twice. Leave one of them out.`;
      return (
        `${say(meeting)} cannot take place beside ${say(other)}. Give one of them another time in the sheet Meetings, or ` +
        'move the one that the venue knows at the desk.'
      );
    }
    case 'would-clash': {
      const meeting = sayMeeting(refusal.meeting, programme, state);
      const more = refusal.count > 1 ? `, and ${refusal.count - 1} more,` : '';
      const isKnown = state.meetings.has(refusal.meeting);
      return isKnown
        ? `with it, ${meeting}${more} could not be where it stands. Shift the session or note the absence at the desk, or ` +
            'put it back into the workbook as it was.'
        : `${meeting}${more} cannot take place: one of the two is away then (sheet Absences), or sits at another table. ` +
            'Put the sheet Meetings or the sheet Absences right.';
    }
    case 'not-saved':
      return 'the disk could not save it. Make room on it or mend it; the log has the error.';
    case 'malformed':
      return `something in it could not be read back (${refusal.where}). Nothing was changed.`;
    default:
      return `the venue refused it (${refusal.code}).`;
  }
}

function sayMeeting(id: Meeting['id'], { meetings, event }: Programme, state: State): string {
  const meeting = state.meetings.get(id) ?? meetings.find((one) => one.id === id);
  if (!meeting) return `the meeting ${id}`;
  const { host, guest, place } = meeting;
  const zone = theEvent(state)?.timeZone ?? event.timeZone;
  const when = `${dayOf(place.start, zone)} ${clockTimeOf(place.start, zone)}`;
  return `the meeting of ${host} and ${guest} on ${when} at table ${place.table}`;
}
