import type { DelegateId, MeetingId } from '../../shared/domain/ids.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { delegateDay } from '../../shared/domain/views/delegate-day.ts';
import { counterpartOf } from '../../shared/domain/views/meeting-sides.ts';
import { partiesToAsk, unansweredBy } from '../../shared/domain/views/missing-answers.ts';
import type { Stage, StageOf } from '../kiosk-flow.ts';

/** A meeting as the delegate's company is asked about it. */
export type Question = { meeting: Meeting; party: 'guest' | 'host'; counterpart: Company };

/** A finished meeting of which the company has said nothing yet. */
export type ToAnswer = Question & {
  /** Nobody of the company was asked; otherwise it skipped, and may still answer. */
  isUnasked: boolean;
};

/** The question about `meeting`; null for one that the state does not know. */
export function questionAbout(state: State, delegate: DelegateId, meeting: MeetingId): Question | null {
  const found = state.meetings.get(meeting);
  const company = state.delegates.get(delegate)?.company;
  if (!found || company === undefined) return null;
  const counterpart = state.companies.get(counterpartOf(found, company));
  const party = found.guest === company ? 'guest' : 'host';
  return counterpart ? { meeting: found, party, counterpart } : null;
}

/**
 * What the company of `delegate` can answer about the meetings of the day of `now`, in the event's time zone: first what
 * nobody was asked, then what was skipped, each the longest finished first.
 */
export function toAnswer(state: State, delegate: DelegateId, now: Instant): ToAnswer[] {
  const company = state.delegates.get(delegate)?.company;
  const today = todayOf(state, now);
  if (company === undefined || today === null) return [];
  const all = unansweredBy(state, company, today).flatMap(({ id }): ToAnswer[] => {
    const question = questionAbout(state, delegate, id);
    if (!question) return [];
    const isUnasked = partiesToAsk(state, question.meeting).includes(question.party);
    return [{ ...question, isUnasked }];
  });
  return [...all.filter(({ isUnasked }) => isUnasked), ...all.filter(({ isUnasked }) => !isUnasked)];
}

/**
 * Where "Done" on the welcome leads: whoever has no meeting to come today is asked before leaving about what nobody was
 * asked yet; everybody else is simply done.
 */
export function afterWelcome(state: State, delegate: DelegateId, now: Instant): Stage {
  const isLastScan = delegateDay(state, delegate, now)?.next === null;
  const first = toAnswer(state, delegate, now).find(({ isUnasked }) => isUnasked);
  if (!isLastScan || !first) return { kind: 'ready' };
  return { kind: 'answers', delegate, meeting: first.meeting.id, then: { kind: 'ready' } };
}

/**
 * Where an answer leads: to the next meeting that nobody was asked about, or to the thanks. The one just answered counts
 * as answered although the venue's own word of it may still be under way.
 */
export function afterAnswer(state: State, shown: StageOf<'answers'>, now: Instant): Stage {
  const { delegate, meeting, then } = shown;
  const next = toAnswer(state, delegate, now).find((one) => one.isUnasked && one.meeting.id !== meeting);
  return next ? { ...shown, meeting: next.meeting.id } : { kind: 'thanked', then };
}
