import { refused } from '../../decision.ts';
import { DelegateId } from '../../ids.ts';
import { arrive } from '../../judging/arrive.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';

/** This delegate is here, found by name. `at` as in `check-in-badge`. */
export const checkIn = command(
  'check-in',
  { delegate: DelegateId, at: Instant.optional() },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { delegate, at }, circumstances) {
      if (!state.delegates.has(delegate)) return refused({ code: 'unknown', what: 'delegate', id: delegate });
      return arrive(state, delegate, at, circumstances);
    },
  },
);
