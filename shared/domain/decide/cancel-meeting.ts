import type { CommandOf } from '../commands.ts';
import { accepted, type Circumstances, type Decision } from '../decision.ts';
import type { State } from '../state.ts';
import { pendingKinds } from '../queries/meetings.ts';
import { findMeeting } from './find-meeting.ts';

/** The meeting does not take place, or is broken off; its table and its parties are free again. */
export function cancelMeeting(
  state: State,
  command: CommandOf<'cancel-meeting'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, [...pendingKinds, 'running']);
  if (found.kind === 'refused') return found;
  const { id, status } = found.meeting;
  return accepted({ kind: 'meeting.cancelled', meeting: id, was: status, at: circumstances.now });
}
