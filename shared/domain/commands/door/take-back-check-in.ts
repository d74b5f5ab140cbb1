import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { DelegateId } from '../../ids.ts';
import { checkedInAt } from '../../queries/attendance.ts';
import { todayOf } from '../../queries/the-event.ts';

/** Takes a check-in of today back: the wrong person was tapped. */
export const takeBackCheckIn = command(
  'take-back-check-in',
  { delegate: DelegateId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, circumstances) {
      const day = todayOf(state, circumstances.now);
      if (day === null) return refused({ code: 'no-event' });
      const at = checkedInAt(state, command.delegate, day);
      if (at === null) return refused({ code: 'not-checked-in', delegate: command.delegate });
      return accepted({
        kind: 'attendance.kept',
        was: { delegate: command.delegate, day, at },
        now: null,
      });
    },
  },
);
