import { accepted, refused } from '../../decision.ts';
import { HoldId } from '../../ids.ts';
import { command } from '../command.ts';

/** The delegate thought better of it. */
export const releaseHold = command(
  'release-hold',
  { hold: HoldId },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { hold }) {
      const was = state.holds.get(hold);
      if (!was) return refused({ code: 'unknown', what: 'hold', id: hold });
      return accepted({ kind: 'hold.kept', was, now: null });
    },
  },
);
