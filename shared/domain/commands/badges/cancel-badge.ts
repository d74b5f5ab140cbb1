import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { DelegateId } from '../../ids.ts';
import { badgeCancellations } from '../../judging/badge-cancellations.ts';

/** The delegate's badge opens nothing any more. */
export const cancelBadge = command(
  'cancel-badge',
  { delegate: DelegateId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, { now }) {
      if (!state.delegates.has(command.delegate)) {
        return refused({ code: 'unknown', what: 'delegate', id: command.delegate });
      }
      const changes = badgeCancellations(state, command.delegate, now);
      if (changes.length === 0) return refused({ code: 'badge-cancelled', delegate: command.delegate });
      return accepted(...changes);
    },
  },
);
