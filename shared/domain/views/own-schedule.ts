import { interpreterOn } from '../queries/interpreter-of-table.ts';
import type { TableId } from '../ids.ts';
import { holdsPlace, isOn } from '../queries/meetings.ts';
import { todayOf } from '../queries/the-event.ts';
import type { Adviser } from '../records/adviser.ts';
import type { Interpreter } from '../records/interpreter.ts';
import type { Meeting } from '../records/meeting.ts';
import { type State, lookUp } from '../state.ts';
import type { Instant } from '../time.ts';

/** Who helps at meetings without being a party of them. */
export type Helper =
  { kind: 'interpreter'; interpreter: Interpreter['id'] } | { kind: 'adviser'; adviser: Adviser['id'] };

export type OwnSchedule = {
  person: ({ kind: 'interpreter' } & Interpreter) | ({ kind: 'adviser' } & Adviser);
  /** The tables that an interpreter sits at today, as its own or as a stand-in; none for an adviser. */
  tables: TableId[];
  /** Today's meetings with this person, by start; those that fell through are left out. */
  meetings: Meeting[];
  /** The one that runs or comes next; null when there is none left today. */
  next: Meeting | null;
};

/** Where an interpreter or adviser is needed today, in the event's time zone; null for one that the state does not know. */
export function ownSchedule(state: State, helper: Helper, now: Instant): OwnSchedule | null {
  const today = todayOf(state, now);
  const person = personOf(state, helper);
  if (!person || today === null) return null;
  const meetings = meetingsWith(state, helper).filter(
    (meeting) => holdsPlace(meeting) && isOn(state, meeting, today),
  );
  const tables = [...state.tables.values()].filter(
    (table) => helper.kind === 'interpreter' && interpreterOn(state, table, today) === helper.interpreter,
  );
  return {
    person,
    tables: tables.map(({ id }) => id),
    meetings,
    next:
      meetings.find(
        ({ status, place }) => status.kind === 'running' || (status.kind !== 'finished' && place.end > now),
      ) ?? null,
  };
}

function meetingsWith(state: State, helper: Helper): readonly Meeting[] {
  return helper.kind === 'adviser'
    ? lookUp(state, 'meetings', 'adviser', helper.adviser)
    : lookUp(state, 'meetings', 'interpreter', helper.interpreter);
}

function personOf(state: State, helper: Helper): OwnSchedule['person'] | null {
  if (helper.kind === 'interpreter') {
    const interpreter = state.interpreters.get(helper.interpreter);
    return interpreter ? { kind: 'interpreter', ...interpreter } : null;
  }
  const adviser = state.advisers.get(helper.adviser);
  return adviser ? { kind: 'adviser', ...adviser } : null;
}
