import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { mayInsist } from '../../judging/may-insist.ts';
import { OutcomeAnswer, OutcomeParty, outcomeKey } from '../../records/outcome.ts';
import { command } from '../command.ts';

/**
 * A party says how a finished meeting went, or that it does not say. Who skipped may still answer; an answer once
 * given is put right by staff alone, because the next party at the table must not write over it.
 */
export const answerOutcome = command(
  'answer-outcome',
  {
    meeting: MeetingId,
    party: OutcomeParty,
    /** Null: the party does not say. */
    answer: OutcomeAnswer.nullable(),
  },
  {
    mayGive: ['kiosk', 'table', 'staff', 'organiser'],
    judge(state, { meeting: id, party, answer }, circumstances) {
      const found = findMeeting(state, id, circumstances, ['finished']);
      if (found.kind === 'refused') return found;
      const key = outcomeKey(id, party);
      const was = state.answered.get(key) ?? null;
      if (was && !was.skipped && !mayInsist(circumstances.actor)) {
        return refused({ code: 'already-answered', meeting: id });
      }
      const now = { meeting: id, party, at: circumstances.now, skipped: answer === null };
      const changes: Change[] = [{ kind: 'answered.kept', was, now }];
      const before = state.outcomes.get(key) ?? null;
      if (before !== null || answer !== null) {
        const next = answer === null ? null : { meeting: id, party, answer };
        changes.push({ kind: 'outcome.kept', was: before, now: next });
      }
      return accepted(...changes);
    },
  },
);
