import { accepted, refused } from '../../decision.ts';
import { WaitingId } from '../../ids.ts';
import { command } from '../command.ts';

export const leaveWaitingList = command(
  'leave-waiting-list',
  { request: WaitingId },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { request }) {
      const was = state.waiting.get(request);
      if (!was) return refused({ code: 'unknown', what: 'request', id: request });
      return accepted({ kind: 'waiting.kept', was, now: null });
    },
  },
);
