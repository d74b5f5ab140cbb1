import { effect, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { HoldId } from '../../shared/domain/ids.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { Stage } from '../kiosk-flow.ts';
import { afterBooking, afterHold, holdOf, openedWalkIn, type Wanted } from './walk-in-flow.ts';

/** What a delegate at the list of companies can do; each does nothing on another stage. */
export type WalkInActions = {
  open(): void;
  /** Keeps a slot for a minute; one that was kept before is let go. */
  hold(wanted: Wanted): void;
  /** Books the slot that is kept. */
  book(): void;
  toList(): void;
  toDay(): void;
};

/**
 * The way of a walk-in through the stages. However a stage with a held slot is left (back, Escape, the next person's badge,
 * the time), the hold is released, except when it was booked.
 */
export function useWalkIn(link: VenueLink, stage: Signal<Stage>): WalkInActions {
  useHoldKeeping(link, stage);
  const guestOf = (shown: Extract<Stage, { kind: 'walk-in' }>) =>
    link.state.peek()?.delegates.get(shown.delegate)?.company;

  async function hold(wanted: Wanted): Promise<void> {
    const before = stage.peek();
    const guest = before.kind === 'walk-in' && guestOf(before);
    if (before.kind !== 'walk-in' || !guest) return;
    const asked: Stage = { ...before, step: { kind: 'asking' } };
    stage.value = asked;
    const after = afterHold(asked, wanted, await link.give({ kind: 'hold-slot', ...wanted, guest }));
    if (stage.peek() === asked) stage.value = after;
    else release(link, holdOf(after));
  }

  async function book(): Promise<void> {
    const before = stage.peek();
    const guest = before.kind === 'walk-in' && guestOf(before);
    if (before.kind !== 'walk-in' || before.step.kind !== 'held' || before.step.isBooking || !guest) return;
    const { wanted } = before.step;
    const asked: Stage = { ...before, step: { ...before.step, isBooking: true } };
    stage.value = asked;
    const answer = await link.give({ kind: 'book-walk-in', ...wanted, guest, insist: false });
    if (stage.peek() === asked) stage.value = afterBooking(asked, wanted, answer);
  }

  return {
    open() {
      const shown = stage.peek();
      if (shown.kind === 'welcome') stage.value = openedWalkIn(shown, 'asked');
    },
    hold: (wanted) => void hold(wanted),
    book: () => void book(),
    toList() {
      const shown = stage.peek();
      if (shown.kind === 'walk-in') stage.value = { ...shown, step: { kind: 'list', notice: null } };
    },
    toDay() {
      const shown = stage.peek();
      if (shown.kind !== 'walk-in' && shown.kind !== 'walk-in-booked') return;
      stage.value = { kind: 'welcome', delegate: shown.delegate, firstAt: shown.firstAt };
    },
  };
}

/** At every change of stage, not once a picture as `useSignalEffect` does: a hold that is left before it was drawn ends too. */
function useHoldKeeping(link: VenueLink, stage: Signal<Stage>): void {
  useEffect(() => {
    const kept: { hold: HoldId | null } = { hold: null };
    const stopReleasing = effect(() => {
      const shown = stage.value;
      const before = kept.hold;
      kept.hold = holdOf(shown);
      // A booking has settled the hold.
      if (before !== kept.hold && shown.kind !== 'walk-in-booked') release(link, before);
    });
    const stopEnding = effect(() => {
      const shown = stage.value;
      if (shown.kind !== 'walk-in' || shown.step.kind !== 'held' || shown.step.isBooking) return;
      if (shown.step.until <= link.now.value)
        stage.value = { ...shown, step: { kind: 'list', notice: 'hold-over' } };
    });
    return () => {
      stopReleasing();
      stopEnding();
    };
  }, [link, stage]);
}

/** Without an answer the hold ends by the venue's clock, so nobody waits for one. */
function release(link: VenueLink, hold: HoldId | null): void {
  if (hold !== null) void link.give({ kind: 'release-hold', hold });
}
