import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { MeetingId } from '../ids.ts';
import { placeProblem } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { placeAt } from './place-at.ts';

/** Books a meeting that was on no plan into a free slot that is not over. */
export function bookWalkIn(
  state: State,
  command: CommandOf<'book-walk-in'>,
  { now, commandId }: Circumstances,
): Decision {
  const { table, start, host, guest } = command;
  const problem = placeProblem(state, { table, start, host, guest, ignoring: null, now });
  if (problem) return refused(problem);
  const place = placeAt(state, table, start, null);
  if (!place) return refused({ code: 'not-a-slot', table, start });
  return accepted({
    kind: 'meeting.booked',
    meeting: {
      id: MeetingId.parse(`W-${commandId}`.slice(0, 64)),
      host,
      guest,
      adviser: null,
      origin: 'walk-in',
      place,
      status: { kind: 'planned' },
    },
  });
}
