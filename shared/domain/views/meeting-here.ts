import { latenessKey } from '../records/lateness.ts';
import type { MeetingId } from '../ids.ts';
import { checkedInAt, delegatesOf } from '../queries/attendance.ts';
import type { Adviser } from '../records/adviser.ts';
import type { Company } from '../records/company.ts';
import type { Delegate } from '../records/delegate.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting } from '../records/meeting.ts';
import type { State } from '../state.ts';
import type { Day, Instant } from '../time.ts';

/** A company of a meeting, with its people; `here` when the person (for the company: anyone of it) checked in that day. */
export type Party = { company: Company; people: { delegate: Delegate; here: boolean }[]; here: boolean };

/** A meeting as those who sit at the table see it. */
export type MeetingHere = {
  id: MeetingId;
  start: Instant;
  end: Instant;
  host: Party;
  guest: Party;
  interpreter: Interpreter | null;
  adviser: Adviser | null;
  isWalkIn: boolean;
  /** When the guest was called to the table. */
  calledAt: Instant | null;
  /** When a party that is late is expected; its slot is kept. */
  expectedAt: Instant | null;
};

/** The meeting with everyone in it; `day` is the one whose check-ins count. */
export function meetingHere(state: State, day: Day, meeting: Meeting): MeetingHere {
  const { id, host, guest, adviser, origin, place } = meeting;
  return {
    id,
    start: place.start,
    end: place.end,
    host: party(state, day, host),
    guest: party(state, day, guest),
    interpreter: interpreterOf(state, place.interpreter),
    adviser: (adviser && state.advisers.get(adviser)) ?? null,
    isWalkIn: origin === 'walk-in',
    calledAt: meeting.status.kind === 'called' ? meeting.status.at : null,
    expectedAt: [guest, host].reduce<Instant | null>((latest, company) => {
      const at = state.lateness.get(latenessKey(company, day))?.expectedAt ?? null;
      return at !== null && (latest === null || at > latest) ? at : latest;
    }, null),
  };
}

export function interpreterOf(state: State, id: Interpreter['id'] | null): Interpreter | null {
  return (id && state.interpreters.get(id)) ?? null;
}

/** The company of that id. One that the list does not have shows its id: better a code than an empty line. */
export function companyOf(state: State, id: Company['id']): Company {
  return (
    state.companies.get(id) ?? { id, side: 'guest', name: id, nameJa: null, country: 'ZZ', sector: null }
  );
}

function party(state: State, day: Day, id: Company['id']): Party {
  const people = delegatesOf(state, id).map((delegate) => ({
    delegate,
    here: checkedInAt(state, delegate.id, day) !== null,
  }));
  return { company: companyOf(state, id), people, here: people.some((person) => person.here) };
}
