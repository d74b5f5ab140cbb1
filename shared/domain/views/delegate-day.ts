import type { DelegateId } from '../ids.ts';
import { checkedInAt } from '../queries/attendance.ts';
import { holdsPlace, isOpen, isPending, meetingsAt, meetingsOf, isOn } from '../queries/meetings.ts';
import { theEvent, todayOf } from '../queries/the-event.ts';
import type { Adviser } from '../records/adviser.ts';
import type { Company } from '../records/company.ts';
import type { Delegate } from '../records/delegate.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting } from '../records/meeting.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { type Party, adviserOf, counterpartOf, interpreterAt, partyOf } from './meeting-sides.ts';

export type DayMeeting = {
  meeting: Meeting;
  counterpart: Party;
  interpreter: Interpreter | null;
  adviser: Adviser | null;
  /** The meeting before it at its table runs past its planned end: the parties are told to stay near. */
  isHeldUp: boolean;
};

/** A delegate's day as the kiosk shows it. */
export type DelegateDay = {
  delegate: Delegate;
  company: Company;
  checkedInAt: Instant | null;
  /** The meeting that runs or comes next; null when there is none left today. */
  next: DayMeeting | null;
  /** All other meetings of today, by time; cancelled ones too, so that nobody waits for them. */
  others: DayMeeting[];
};

/** The day of `delegate` at `now`, in the event's time zone; null for somebody the state does not know. */
export function delegateDay(state: State, delegate: DelegateId, now: Instant): DelegateDay | null {
  const person = state.delegates.get(delegate);
  const company = person && state.companies.get(person.company);
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (!person || !company || !event || today === null) return null;
  const meetings = meetingsOf(state, company.id).filter((meeting) => isOn(state, meeting, today));
  const next = meetings.find(
    (meeting) => isOpen(meeting) && (meeting.status.kind === 'running' || meeting.place.end > now),
  );
  const shown = (meeting: Meeting): DayMeeting[] => {
    const counterpart = partyOf(state, counterpartOf(meeting, company.id));
    if (!counterpart) return [];
    return [
      {
        meeting,
        counterpart,
        interpreter: interpreterAt(state, meeting.place),
        adviser: adviserOf(state, meeting),
        isHeldUp: isHeldUp(state, meeting, now),
      },
    ];
  };
  return {
    delegate: person,
    company,
    checkedInAt: checkedInAt(state, delegate, today),
    next: (next && shown(next)[0]) ?? null,
    others: meetings
      .filter((meeting) => meeting !== next && (holdsPlace(meeting) || meeting.place.end > now))
      .flatMap(shown),
  };
}

function isHeldUp(state: State, meeting: Meeting, now: Instant): boolean {
  if (!isPending(meeting)) return false;
  return meetingsAt(state, meeting.place.table).some(
    ({ id, status, place }) =>
      id !== meeting.id &&
      status.kind === 'running' &&
      place.session === meeting.place.session &&
      place.end <= now,
  );
}
