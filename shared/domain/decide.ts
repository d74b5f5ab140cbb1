import { type Command, commandTable, mayGive } from './commands.ts';
import { type Circumstances, type Decision, refused } from './decision.ts';
import { type Pieces, atOnce } from './pieces.ts';
import type { State } from './state.ts';

/**
 * Judges a command against the state it would change. Pure: the same state, command and circumstances give the same
 * decision. Who may not give the command is refused before anything else is looked at.
 */
export function decide(state: State, command: Command, circumstances: Circumstances): Decision {
  return atOnce(decideInPieces(state, command, circumstances));
}

/** `decide` in pieces, for the venue, which has screens to see to in between. */
export function* decideInPieces(
  state: State,
  command: Command,
  circumstances: Circumstances,
): Pieces<Decision> {
  const { role } = circumstances.actor;
  if (!mayGive(role, command.kind)) {
    return refused({ code: 'role-not-allowed', role, command: command.kind });
  }
  const { judge, judgeInPieces } = commandTable[command.kind];
  return judgeInPieces
    ? yield* judgeInPieces(state, command, circumstances)
    : judge(state, command, circumstances);
}
