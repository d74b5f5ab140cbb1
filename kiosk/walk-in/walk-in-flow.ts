import type { CompanyId, DelegateId, HoldId, MeetingId, TableId } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { WalkInChoice, WalkInSlot } from '../../shared/domain/views/walk-in-choices.ts';
import type { CommandResult } from '../../shared/screen/venue-link.ts';

/** A host's slot that a delegate has tapped. */
export type Wanted = { host: CompanyId; table: TableId; start: Instant };

export type WalkInStep =
  /** `hold-over`: the slot that was kept is everybody's again. */
  | { kind: 'list'; notice: 'hold-over' | null }
  | { kind: 'asking' }
  /** The slot is nobody else's before `until`, by the venue's clock. */
  | { kind: 'held'; hold: HoldId; wanted: Wanted; until: Instant; isBooking: boolean }
  /** Somebody else was quicker, or it cannot be any more. */
  | { kind: 'beaten'; wanted: Wanted; refusal: Refusal };

/** Who stands there; `firstAt` as in the welcome, to which they may go back. */
type Visitor = { delegate: DelegateId; firstAt: Instant | null };

/** A delegate chooses somebody to meet. `greets`: it is the first thing that he sees, so he is greeted here. */
export type WalkInStage =
  | ({ kind: 'walk-in'; greets: boolean; step: WalkInStep } & Visitor)
  | ({ kind: 'walk-in-booked'; meeting: MeetingId } & Visitor);

type Choosing = Extract<WalkInStage, { kind: 'walk-in' }>;

/** The list of companies for `visitor`. */
export function openedWalkIn({ delegate, firstAt }: Visitor, how: 'greets' | 'asked'): Choosing {
  const step = { kind: 'list', notice: null } as const;
  return { kind: 'walk-in', delegate, firstAt, greets: how === 'greets', step };
}

/** The stage that the answer to `hold-slot` leads to. */
export function afterHold(
  stage: Choosing,
  wanted: Wanted,
  answer: CommandResult,
): Choosing | { kind: 'unanswered' } {
  if (answer.kind === 'unanswered') return answer;
  if (answer.kind === 'refused') return beaten(stage, wanted, answer.refusal);
  for (const change of answer.changes) {
    if (change.kind !== 'hold.kept' || change.now === null) continue;
    const { id: hold, until } = change.now;
    return { ...stage, step: { kind: 'held', hold, wanted, until, isBooking: false } };
  }
  return { kind: 'unanswered' };
}

/** The stage that the answer to `book-walk-in` leads to. */
export function afterBooking(
  stage: Choosing,
  wanted: Wanted,
  answer: CommandResult,
): WalkInStage | { kind: 'unanswered' } {
  if (answer.kind === 'unanswered') return answer;
  if (answer.kind === 'refused') return beaten(stage, wanted, answer.refusal);
  const { delegate, firstAt } = stage;
  for (const change of answer.changes) {
    if (change.kind === 'meeting.booked')
      return { kind: 'walk-in-booked', delegate, firstAt, meeting: change.meeting.id };
  }
  return { kind: 'unanswered' };
}

function beaten(stage: Choosing, wanted: Wanted, refusal: Refusal): Choosing {
  return { ...stage, step: { kind: 'beaten', wanted, refusal } };
}

/** The hold that a stage rests on: whoever leaves the stage without booking lets it go. */
export function holdOf(stage: { kind: string } | WalkInStage): HoldId | null {
  return 'step' in stage && stage.step.kind === 'held' ? stage.step.hold : null;
}

/** Whether a refusal means that somebody else took the place, and not that something is wrong with the wish. */
export function isBeaten({ code }: Refusal): boolean {
  return ['table-busy', 'slot-held', 'host-busy', 'interpreter-busy'].includes(code);
}

/** What to offer to whom `wanted` was refused: another slot of that host, or else the first of the other hosts. */
export function nextBest(
  choices: readonly WalkInChoice[],
  wanted: Wanted,
): { choice: WalkInChoice; slot: WalkInSlot } | null {
  const isWanted = (slot: WalkInSlot) => slot.table === wanted.table && slot.start === wanted.start;
  const sameHost = choices.filter(({ host }) => host.id === wanted.host);
  for (const choice of [...sameHost, ...choices]) {
    const slot = choice.slots.find((one) => !isWanted(one));
    if (slot) return { choice, slot };
  }
  return null;
}

/** What a delegate looks for; null: anything. */
export type Sought = { sector: string | null; language: string | null };

/** The choices of one sector in which one language can be spoken. */
export function matching(choices: readonly WalkInChoice[], { sector, language }: Sought): WalkInChoice[] {
  return choices.filter(
    ({ host, languages }) =>
      (sector === null || host.sector === sector) && (language === null || languages.includes(language)),
  );
}

/** The sectors and languages that there are to choose from, in order. */
export function soughtAmong(choices: readonly WalkInChoice[]): { sectors: string[]; languages: string[] } {
  const sectors = choices.flatMap(({ host }) => host.sector ?? []);
  const languages = choices.flatMap((choice) => choice.languages);
  return { sectors: [...new Set(sectors)].sort(), languages: [...new Set(languages)].sort() };
}
