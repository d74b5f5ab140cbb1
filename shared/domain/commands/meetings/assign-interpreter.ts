import { z } from 'zod';
import { apply } from '../../apply.ts';
import type { Change } from '../../changes.ts';
import { type Circumstances, type Decision, accepted, refused } from '../../decision.ts';
import { InterpreterId, MeetingId, TableId } from '../../ids.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { isOn, isPending, meetingsAt, pendingKinds } from '../../queries/meetings.ts';
import { todayOf } from '../../queries/the-event.ts';
import type { Meeting } from '../../records/meeting.ts';
import { standInKey } from '../../records/stand-in.ts';
import { interpreterBusy } from '../../rules/interpreter-busy.ts';
import type { State } from '../../state.ts';
import { command } from '../command.ts';

/** Another interpreter for one meeting, or for all of today's at a table that have not begun. */
export const assignInterpreter = command(
  'assign-interpreter',
  {
    interpreter: InterpreterId.nullable(),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('meeting'), meeting: MeetingId }),
      z.strictObject({ kind: z.literal('day'), table: TableId }),
    ]),
  },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { interpreter, to }, circumstances) {
      if (interpreter !== null && !state.interpreters.has(interpreter)) {
        return refused({ code: 'unknown', what: 'interpreter', id: interpreter });
      }
      if (to.kind === 'day') return forTheDay(state, interpreter, to.table, circumstances);
      const found = findMeeting(state, to.meeting, circumstances, [...pendingKinds, 'running']);
      if (found.kind === 'refused') return found;
      return withInterpreter(state, [], [found.meeting], interpreter, circumstances);
    },
  },
);

function forTheDay(
  state: State,
  interpreter: InterpreterId | null,
  table: Meeting['place']['table'],
  circumstances: Circumstances,
): Decision {
  const day = todayOf(state, circumstances.now);
  if (day === null) return refused({ code: 'no-event' });
  const known = state.tables.get(table);
  if (!known) return refused({ code: 'unknown', what: 'table', id: table });
  const meetings = meetingsAt(state, table).filter(
    (meeting) => isPending(meeting) && isOn(state, meeting, day) && circumstances.now < meeting.place.end,
  );
  const was = state.standIns.get(standInKey(table, day)) ?? null;
  // The table's own interpreter is no stand-in: when that one is back, the stand-in is taken off.
  const next = known.interpreter === interpreter ? null : { table, day, interpreter };
  const standIn: Change[] =
    was?.interpreter === next?.interpreter ? [] : [{ kind: 'stand-in.kept', was, now: next }];
  return withInterpreter(state, standIn, meetings, interpreter, circumstances);
}

function withInterpreter(
  state: State,
  first: Change[],
  meetings: readonly Meeting[],
  interpreter: InterpreterId | null,
  { now }: Circumstances,
): Decision {
  const moves = meetings
    .filter(({ place }) => place.interpreter !== interpreter)
    .map(({ id, place }): Change => ({
      kind: 'meeting.moved',
      meeting: id,
      from: place,
      to: { ...place, interpreter },
    }));
  const changes = [...first, ...moves];
  if (changes.length === 0) return refused({ code: 'nothing-to-do' });
  const schedule = scheduleAt(apply(state, changes), now);
  for (const { id, place } of meetings) {
    const problem = interpreterBusy(schedule, interpreter, place, id);
    if (problem) return refused(problem);
  }
  return accepted(...changes);
}
