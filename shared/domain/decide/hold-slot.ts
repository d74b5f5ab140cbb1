import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { HoldId } from '../ids.ts';
import { floorOf } from '../queries/floor.ts';
import { placeProblem, reasonToInsist } from '../rules/place-problem.ts';
import type { State } from '../state.ts';
import { plusMinutes } from '../time.ts';

/** A slot is kept for this long for the delegate who looks at it. */
export const holdMinutes = 1;

/** Keeps a slot that the guest could book now. A guest holds one slot at a time: the one before is let go. */
export function holdSlot(
  state: State,
  command: CommandOf<'hold-slot'>,
  { now, commandId }: Circumstances,
): Decision {
  const { table, start, host, guest } = command;
  const floor = floorOf(state, now);
  const wish = { table, start, host, guest, adviser: null, ignoring: null };
  const problem = placeProblem(floor, wish) ?? reasonToInsist(floor, wish);
  if (problem) return refused(problem);
  const slot = floor.slotAt(table, start);
  if (!slot) return refused({ code: 'not-a-slot', table, start });
  const over = [...state.holds.values()].filter((hold) => hold.guest === guest || hold.until <= now);
  return accepted(...over.map((was): Change => ({ kind: 'hold.kept', was, now: null })), {
    kind: 'hold.kept',
    was: null,
    now: {
      id: HoldId.parse(`L-${commandId}`.slice(0, 64)),
      table,
      start,
      end: slot.end,
      guest,
      until: plusMinutes(now, holdMinutes),
    },
  });
}

/** The delegate thought better of it. */
export function releaseHold(state: State, { hold }: CommandOf<'release-hold'>): Decision {
  const was = state.holds.get(hold);
  if (!was) return refused({ code: 'unknown', what: 'hold', id: hold });
  return accepted({ kind: 'hold.kept', was, now: null });
}
