import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { HelpCallId } from '../ids.ts';
import type { State } from '../state.ts';

/** Somebody at the table needs a member of staff, or the interpreter has not come. */
export function askForHelp(
  state: State,
  { table, need }: CommandOf<'ask-for-help'>,
  { now, actor, commandId }: Circumstances,
): Decision {
  if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
  if (actor.role === 'table' && actor.table !== table) {
    return refused({ code: 'not-your-table', table, yours: actor.table });
  }
  const open = [...state.helpCalls.values()].some((call) => call.table === table && call.need === need);
  if (open) return refused({ code: 'nothing-to-do' });
  const id = HelpCallId.parse(`C-${commandId}`.slice(0, 64));
  return accepted({ kind: 'help-call.kept', was: null, now: { id, table, need, at: now } });
}

/** Staff have seen to it, or the table takes it back. */
export function answerHelp(
  state: State,
  { call }: CommandOf<'answer-help'>,
  { actor }: Circumstances,
): Decision {
  const was = state.helpCalls.get(call);
  if (!was) return refused({ code: 'unknown', what: 'help-call', id: call });
  if (actor.role === 'table' && actor.table !== was.table) {
    return refused({ code: 'not-your-table', table: was.table, yours: actor.table });
  }
  return accepted({ kind: 'help-call.kept', was, now: null });
}
