import { command } from '../command.ts';
import { mintBadge } from '../../badge-text.ts';
import { accepted, refused } from '../../decision.ts';
import { DelegateId } from '../../ids.ts';
import { badgeCancellations } from '../../judging/badge-cancellations.ts';

/** The delegate lost the badge: the old one is cancelled and a new one is made. */
export const reissueBadge = command(
  'reissue-badge',
  { delegate: DelegateId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, { now, randomBytes }) {
      if (!state.delegates.has(command.delegate)) {
        return refused({ code: 'unknown', what: 'delegate', id: command.delegate });
      }
      const badge = { ...mintBadge(randomBytes), delegate: command.delegate, cancelledAt: null };
      return accepted(...badgeCancellations(state, command.delegate, now), {
        kind: 'badge.kept',
        was: null,
        now: badge,
      });
    },
  },
);
