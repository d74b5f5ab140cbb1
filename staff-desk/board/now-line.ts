import type { Slot } from '../../shared/domain/queries/slots.ts';
import type { Instant } from '../../shared/domain/time.ts';

/** Where the line of the current time stands: in the column of the slot that begins at `slot`. */
export type NowLine = {
  slot: Instant;
  /** How much of the slot is over: 0 at its start, always below 1. */
  share: number;
};

/** Null while none of `slots` is under way: before, after and in a break. */
export function nowLine(slots: readonly Slot[], now: Instant): NowLine | null {
  const slot = slots.find(({ start, end }) => start <= now && now < end);
  if (!slot) return null;
  return { slot: slot.start, share: (now - slot.start) / (slot.end - slot.start) };
}
