import type { Change } from '../changes.ts';
import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import type { State } from '../state.ts';
import { findMeeting } from './find-meeting.ts';
import { mayInsist } from './may-insist.ts';

/**
 * A party says how a finished meeting went, or that it does not say. Whoever skipped may still answer; an answer once
 * given is put right by staff alone, because the next party at the table must not write over it.
 */
export function answerOutcome(
  state: State,
  { meeting: id, party, answer }: CommandOf<'answer-outcome'>,
  circumstances: Circumstances,
): Decision {
  const found = findMeeting(state, id, circumstances, ['finished']);
  if (found.kind === 'refused') return found;
  const key = `${id} ${party}`;
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
}
