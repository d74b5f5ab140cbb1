import type { Room } from './pages.ts';

/** The size of the wall in CSS pixels. */
export type Size = { width: number; height: number };

/**
 * What fits on a wall of this size at the type sizes of `lobby.css` (names of 44 px and more): the heights and widths
 * there and here belong together.
 */
export function roomOn({ width, height }: Size): Room {
  const isPortrait = height > width;
  const forRows = height - (isPortrait ? 330 : 232);
  const forSlots = width - 64 - (isPortrait ? 120 : 150);
  return {
    rowsNow: atLeastOne(forRows / (isPortrait ? 128 : 82)),
    rowsGrid: atLeastOne(forRows / 102),
    slotsGrid: atLeastOne(forSlots / (isPortrait ? 420 : 400)),
  };
}

function atLeastOne(count: number): number {
  return Math.max(1, Math.floor(count));
}
