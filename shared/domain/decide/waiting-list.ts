import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { WaitingId } from '../ids.ts';
import { floorOf } from '../queries/floor.ts';
import { alreadyMet } from '../rules/already-met.ts';
import { wrongSide } from '../rules/wrong-side.ts';
import type { State } from '../state.ts';

/** A guest waits for a slot with a host, or with any. */
export function joinWaitingList(
  state: State,
  { guest, host }: CommandOf<'join-waiting-list'>,
  { now, commandId }: Circumstances,
): Decision {
  const problem =
    wrongSide(state, host === null ? { guest } : { guest, host }) ??
    (host === null ? null : alreadyMet(floorOf(state, now), { guest, host, ignoring: null }));
  if (problem) return refused(problem);
  const known = [...state.waiting.values()].find((one) => one.guest === guest && one.host === host);
  if (known) return refused({ code: 'already-waiting', company: guest, since: known.since });
  const id = WaitingId.parse(`Q-${commandId}`.slice(0, 64));
  return accepted({ kind: 'waiting.kept', was: null, now: { id, guest, host, since: now } });
}

export function leaveWaitingList(state: State, { request }: CommandOf<'leave-waiting-list'>): Decision {
  const was = state.waiting.get(request);
  if (!was) return refused({ code: 'unknown', what: 'request', id: request });
  return accepted({ kind: 'waiting.kept', was, now: null });
}
