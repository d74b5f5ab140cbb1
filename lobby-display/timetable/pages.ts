/** A stretch of a list: `from` inclusive, `to` exclusive. */
export type Span = { from: number; to: number };

/** A page of the wall; `number` of `of` counts the pages of its kind. */
export type Page = { number: number; of: number } & (
  { kind: 'now-next'; rows: Span } | { kind: 'grid'; rows: Span; slots: Span }
);

/** How much fits on a page of each kind, in rows and in columns of slots. */
export type Fit = { rowsNow: number; rowsGrid: number; slotsGrid: number };

/** Seconds that a page stays. */
export const pageSeconds = 15;

/** `count` things in as few stretches of at most `fit` as will do, all about equally long: no page with a single row. */
export function evenSpans(count: number, fit: number): Span[] {
  const pages = Math.ceil(count / Math.max(1, fit));
  return Array.from({ length: pages }, (_, page) => ({
    from: Math.round((page * count) / pages),
    to: Math.round(((page + 1) * count) / pages),
  }));
}

/**
 * The pages in the order in which they are shown. "Now and next" of all tables comes first, and comes back after every
 * stretch of slots of the grid, so that nobody waits long for it. The grid begins at the current slot; where what is left
 * of the day does not fill a page, the slots before it fill it.
 */
export function pagesOf(rows: number, slots: number, currentSlot: number | null, fit: Fit): Page[] {
  if (rows === 0) return [];
  const nowNext = numbered(
    evenSpans(rows, fit.rowsNow).map((span) => ({ kind: 'now-next' as const, rows: span })),
  );
  const first = Math.max(0, Math.min(currentSlot ?? 0, slots - fit.slotsGrid));
  const rowSpans = evenSpans(rows, fit.rowsGrid);
  const slotSpans = evenSpans(slots - first, fit.slotsGrid).map(({ from, to }) => ({
    from: from + first,
    to: to + first,
  }));
  const grid = numbered(
    slotSpans.flatMap((span) =>
      rowSpans.map((rowSpan) => ({ kind: 'grid' as const, rows: rowSpan, slots: span })),
    ),
  );
  if (grid.length === 0) return nowNext;
  return slotSpans.flatMap((span) => [...nowNext, ...grid.filter((page) => page.slots === span)]);
}

/** The page that is shown at the `turn`-th turn since the screen was opened; null when there is none. */
export function pageAt(pages: readonly Page[], turn: number): Page | null {
  return pages[turn % Math.max(1, pages.length)] ?? null;
}

function numbered<P>(pages: readonly P[]): (P & { number: number; of: number })[] {
  return pages.map((page, index) => ({ ...page, number: index + 1, of: pages.length }));
}
