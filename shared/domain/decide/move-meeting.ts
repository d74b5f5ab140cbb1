import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { floorOf } from '../queries/floor.ts';
import { pendingKinds } from '../queries/meetings.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { findMeeting } from './find-meeting.ts';
import { moveTo, placeAt } from './place-at.ts';

/** A meeting that has not begun goes to a free slot. It keeps its adviser, who must be free there too. */
export function moveMeeting(
  state: State,
  command: CommandOf<'move-meeting'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
  if (found.kind === 'refused') return found;
  const { meeting } = found;
  const { id, host, guest, adviser, place: from } = meeting;
  const { table, start } = command;
  if (from.table === table && from.start === start) return refused({ code: 'already-there' });
  const floor = floorOf(state, circumstances.now);
  const problem = placeProblem(floor, { table, start, host, guest, adviser, ignoring: id });
  if (problem) return refused(problem);
  const to = placeAt(state, table, start, { table: from.table, start: from.start });
  return to ? accepted(...moveTo(meeting, to)) : refused({ code: 'not-a-slot', table, start });
}
