import type { DelegateId } from '../shared/domain/ids.ts';
import type { Refusal } from '../shared/domain/refusals.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { Answer } from '../shared/screen/venue-link.ts';

/** What the kiosk shows: one thing at a time. */
export type Stage =
  | { kind: 'ready' }
  | { kind: 'find-name' }
  | { kind: 'type-code' }
  | { kind: 'asking' }
  /** `firstAt` is when the delegate was checked in, when that was before this scan. */
  | { kind: 'welcome'; delegate: DelegateId; firstAt: Instant | null }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'unanswered' };

/** How many seconds a stage stays before the kiosk is ready for the next person; null for as long as somebody is at it. */
export const secondsOf: Record<Stage['kind'], number | null> = {
  ready: null,
  asking: null,
  welcome: 12,
  refused: 10,
  unanswered: 12,
  'find-name': 45,
  'type-code': 45,
};

/** The stage that an answer to a check-in leads to. */
export function stageAfter(answer: Answer): Stage {
  if (answer.kind === 'unanswered') return { kind: 'unanswered' };
  if (answer.kind === 'refused') {
    const { refusal } = answer;
    if (refusal.code !== 'already-checked-in') return { kind: 'refused', refusal };
    return { kind: 'welcome', delegate: refusal.delegate, firstAt: refusal.at };
  }
  for (const change of answer.changes) {
    if (change.kind === 'delegate.checked-in') {
      return { kind: 'welcome', delegate: change.attendance.delegate, firstAt: null };
    }
  }
  return { kind: 'unanswered' };
}

/** Whether a badge read now is taken: while one is being asked about, the next waits. */
export function takesBadge(stage: Stage): boolean {
  return stage.kind !== 'asking';
}
