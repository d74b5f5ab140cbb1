import { type Command, commandTable, mayGive } from './commands.ts';
import { type Circumstances, type Decision, refused } from './decision.ts';
import type { State } from './state.ts';

/**
 * Judges a command against the state it would change. Pure: the same state, command and circumstances give the same
 * decision. Whoever may not give the command is refused before anything else is looked at.
 */
export function decide(state: State, command: Command, circumstances: Circumstances): Decision {
  const { role } = circumstances.actor;
  if (!mayGive(role, command.kind)) {
    return refused({ code: 'role-not-allowed', role, command: command.kind });
  }
  return commandTable[command.kind].judge(state, command, circumstances);
}
