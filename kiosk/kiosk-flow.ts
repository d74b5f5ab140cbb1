import type { DelegateId, MeetingId } from '../shared/domain/ids.ts';
import { scheduleAt } from '../shared/domain/index/schedule.ts';
import type { Refusal } from '../shared/domain/refusals.ts';
import type { State } from '../shared/domain/state.ts';
import type { Instant } from '../shared/domain/time.ts';
import { hasNoSlotToday } from '../shared/domain/views/walk-in-choices.ts';
import type { CommandResult } from '../shared/screen/venue-link.ts';
import { openedWalkIn, type WalkInStage } from './walk-in/walk-in-flow.ts';

/** What the kiosk shows: one thing at a time. */
export type Stage =
  | { kind: 'ready' }
  | { kind: 'find-name' }
  | { kind: 'type-code' }
  | { kind: 'asking' }
  /** `firstAt` is when the delegate was checked in, when that was before this scan. */
  | { kind: 'welcome'; delegate: DelegateId; firstAt: Instant | null }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unanswered' }
  /** Without the venue: noted at `at`, to be judged later. */
  | { kind: 'noted'; delegate: DelegateId; at: Instant }
  /** Without the venue: not on the list that the kiosk holds. */
  | { kind: 'not-known' }
  /** A company that is on no list, with a person of the staff. */
  | { kind: 'door' }
  /** How a finished meeting was; `then` is where the delegate came from. */
  | { kind: 'answers'; delegate: DelegateId; meeting: MeetingId; then: Afterwards }
  | { kind: 'thanked'; then: Afterwards }
  | WalkInStage;

export type StageOf<Kind extends Stage['kind']> = Extract<Stage, { kind: Kind }>;
type Afterwards = { kind: 'ready' } | { kind: 'welcome'; delegate: DelegateId; firstAt: Instant | null };

/** How many seconds a stage stays before the kiosk is ready for the next person; null for as long as somebody is at it. */
export const secondsOf: Record<Stage['kind'], number | null> = {
  ready: null,
  asking: null,
  welcome: 12,
  refused: 10,
  unanswered: 12,
  noted: 14,
  'not-known': 12,
  'find-name': 45,
  'type-code': 45,
  door: 120,
  answers: 60,
  thanked: 8,
  'walk-in': 45,
  'walk-in-booked': 20,
};

/** The seconds of a stage; a slot that is held has its own minute, by the venue's clock. */
export function secondsAt(stage: Stage): number | null {
  return stage.kind === 'walk-in' && stage.step.kind === 'held' ? null : secondsOf[stage.kind];
}

/** What is shown at once instead of `stage`: a company without a slot today sees first whom it can meet. */
export function shownFirst(stage: Stage, state: State | null, now: Instant): Stage {
  if (stage.kind !== 'welcome' || state === null) return stage;
  return hasNoSlotToday(scheduleAt(state, now), stage.delegate) ? openedWalkIn(stage, 'greets') : stage;
}

/** The stage that an answer to a check-in leads to. */
export function stageAfter(answer: CommandResult): Stage {
  if (answer.kind === 'unanswered') return { kind: 'unanswered' };
  if (answer.kind === 'refused') {
    const { refusal } = answer;
    if (refusal.code !== 'already-checked-in') return { kind: 'refused', refusal };
    return { kind: 'welcome', delegate: refusal.delegate, firstAt: refusal.at };
  }
  for (const change of answer.changes) {
    if (change.kind === 'attendance.kept' && change.now) {
      return { kind: 'welcome', delegate: change.now.delegate, firstAt: null };
    }
  }
  return { kind: 'unanswered' };
}

/** Whether a badge read now is taken: not while one is being asked about, nor while somebody fills a form in. */
export function takesBadge({ kind }: Stage): boolean {
  return kind !== 'asking' && kind !== 'door' && kind !== 'answers';
}
