import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { floorOf } from '../queries/floor.ts';
import { placeProblem, reasonToInsist } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { bookedId, bookedMeeting, settledBy } from './booking.ts';
import { mayInsist } from './may-insist.ts';

/** Books a meeting that was on no plan into a free slot that is not over. */
export function bookWalkIn(
  state: State,
  command: CommandOf<'book-walk-in'>,
  { now, actor, commandId }: Circumstances,
): Decision {
  const { table, start, host, guest, insist } = command;
  if (actor.role === 'table' && actor.table !== table) {
    return refused({ code: 'not-your-table', table, yours: actor.table });
  }
  if (insist && !mayInsist(actor)) return refused({ code: 'staff-must-insist' });
  const floor = floorOf(state, now);
  const wish = { table, start, host, guest, adviser: null, ignoring: null };
  const problem = placeProblem(floor, wish) ?? (insist ? null : reasonToInsist(floor, wish));
  if (problem) return refused(problem);
  const meeting = bookedMeeting(floor, command, bookedId(commandId));
  if (!meeting) return refused({ code: 'not-a-slot', table, start });
  return accepted({ kind: 'meeting.booked', meeting }, ...settledBy(state, command));
}
