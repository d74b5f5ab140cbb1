import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { adviserBusy } from '../rules/interpreter-busy.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { findMeeting } from './find-meeting.ts';
import { placeAt } from './place-at.ts';

/** A planned meeting goes to a free slot. It keeps its adviser, who must be free there too. */
export function moveMeeting(
  state: State,
  command: CommandOf<'move-meeting'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, ['planned']);
  if (found.kind === 'refused') return found;
  const { id, host, guest, adviser, place: from } = found.meeting;
  const { table, start } = command;
  if (from.table === table && from.start === start) return refused({ code: 'already-there' });
  const problem = placeProblem(state, { table, start, host, guest, ignoring: id, now: circumstances.now });
  if (problem) return refused(problem);
  const to = placeAt(state, table, start, { table: from.table, start: from.start });
  if (!to) return refused({ code: 'not-a-slot', table, start });
  const adviserProblem = adviserBusy(state, adviser, to, id);
  if (adviserProblem) return refused(adviserProblem);
  return accepted({ kind: 'meeting.moved', meeting: id, from, to });
}
