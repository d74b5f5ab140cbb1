import { accepted, refused } from '../../decision.ts';
import { HelpCallId, TableId } from '../../ids.ts';
import { madeId } from '../../made-id.ts';
import { HelpCall } from '../../records/help-call.ts';
import { lookUp } from '../../state.ts';
import { command } from '../command.ts';

/** Somebody at the table needs a member of staff, or the interpreter has not come. */
export const askForHelp = command(
  'ask-for-help',
  { table: TableId, need: HelpCall.shape.need },
  {
    mayGive: ['table', 'staff', 'organiser'],
    judge(state, { table, need }, { now, actor, commandId }) {
      if (!state.tables.has(table)) return refused({ code: 'unknown', what: 'table', id: table });
      if (actor.role === 'table' && actor.table !== table) {
        return refused({ code: 'not-your-table', table, yours: actor.table });
      }
      const open = lookUp(state, 'helpCalls', 'table', table).some((call) => call.need === need);
      if (open) return refused({ code: 'nothing-to-do' });
      const id = HelpCallId.parse(madeId('C', commandId));
      return accepted({ kind: 'help-call.kept', was: null, now: { id, table, need, at: now } });
    },
  },
);
