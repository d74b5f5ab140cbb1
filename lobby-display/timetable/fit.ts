import type { Fit } from './pages.ts';

/** The size of the part of the wall between head and foot, in CSS pixels. */
export type Size = { width: number; height: number };

/** What a line needs below the line of columns: one or two lines of a name of 44 px; in portrait the host above both. */
const heights = { columns: 46, rowLandscape: 84, rowPortrait: 142, gridHead: 52, gridRow: 118 };
const widths = { edges: 64, labelLandscape: 150, labelPortrait: 118, slot: 400 };

/** What fits there at the type sizes of `lobby.css`: the heights and widths there and here belong together. */
export function fitOn({ width, height }: Size): Fit {
  const isPortrait = height > width;
  const row = isPortrait ? heights.rowPortrait : heights.rowLandscape;
  const label = isPortrait ? widths.labelPortrait : widths.labelLandscape;
  return {
    rowsNow: atLeastOne((height - heights.columns) / row),
    rowsGrid: atLeastOne((height - heights.gridHead) / heights.gridRow),
    slotsGrid: atLeastOne((width - widths.edges - label) / widths.slot),
  };
}

function atLeastOne(count: number): number {
  return Math.max(1, Math.floor(count));
}
