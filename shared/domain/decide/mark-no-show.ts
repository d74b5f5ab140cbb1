import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { State } from '../state.ts';
import { pendingKinds } from '../queries/meetings.ts';
import { findMeeting } from './find-meeting.ts';

/** A party is not there. From the slot's start on; the grace time tells the desk when to ask, a person decides. */
export function markNoShow(
  state: State,
  command: CommandOf<'mark-no-show'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
  if (found.kind === 'refused') return found;
  const { id, place, status } = found.meeting;
  if (circumstances.now < place.start) return refused({ code: 'too-early', from: place.start });
  return accepted({
    kind: 'meeting.no-show',
    meeting: id,
    was: status,
    party: command.party,
    at: circumstances.now,
  });
}
