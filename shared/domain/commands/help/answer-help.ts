import { accepted, refused } from '../../decision.ts';
import { HelpCallId } from '../../ids.ts';
import { command } from '../command.ts';

/** Staff have seen to it, or the table takes it back. */
export const answerHelp = command(
  'answer-help',
  { call: HelpCallId },
  {
    mayGive: ['table', 'staff', 'organiser'],
    judge(state, { call }, { actor }) {
      const was = state.helpCalls.get(call);
      if (!was) return refused({ code: 'unknown', what: 'help-call', id: call });
      if (actor.role === 'table' && actor.table !== was.table) {
        return refused({ code: 'not-your-table', table: was.table, yours: actor.table });
      }
      return accepted({ kind: 'help-call.kept', was, now: null });
    },
  },
);
