import { describe, expect, it } from 'vitest';
import { evenSpans, pageAt, pagesOf } from '../../lobby-display/timetable/pages.ts';
import { fitOn } from '../../lobby-display/timetable/fit.ts';

const fit = { rowsNow: 10, rowsGrid: 8, slotsGrid: 4 };

describe('the pages of the wall', () => {
  it('PG-1 takes as few pages as will do and fills them evenly, so that no page has a single row', () => {
    expect(evenSpans(20, 10)).toEqual([
      { from: 0, to: 10 },
      { from: 10, to: 20 },
    ]);
    expect(evenSpans(21, 10)).toEqual([
      { from: 0, to: 7 },
      { from: 7, to: 14 },
      { from: 14, to: 21 },
    ]);
    expect(evenSpans(11, 10)).toEqual([
      { from: 0, to: 6 },
      { from: 6, to: 11 },
    ]);
    expect(evenSpans(0, 10)).toEqual([]);
  });

  it('PG-2 shows now and next first, and again after every stretch of slots of the grid', () => {
    const pages = pagesOf(10, 11, null, { ...fit, rowsGrid: 10 });
    expect(pages.map((page) => (page.kind === 'grid' ? page.slots : page.kind))).toEqual([
      'now-next',
      { from: 0, to: 4 },
      'now-next',
      { from: 4, to: 7 },
      'now-next',
      { from: 7, to: 11 },
    ]);
  });

  it('PG-3 splits tables and slots so that every cell of the grid is on exactly one page', () => {
    const cells = pagesOf(20, 11, 0, fit).flatMap((page) =>
      page.kind === 'grid'
        ? span(page.rows).flatMap((row) => span(page.slots).map((slot) => `${row}/${slot}`))
        : [],
    );
    expect(cells).toHaveLength(20 * 11);
    expect(new Set(cells).size).toBe(20 * 11);
  });

  it('PG-4 begins the grid at the current slot, and fills it with earlier ones at the end of the day', () => {
    const firstSlot = (current: number) => pagesOf(8, 11, current, fit).find((page) => page.kind === 'grid');
    expect(firstSlot(5)).toMatchObject({ slots: { from: 5, to: 8 } });
    expect(firstSlot(10)).toMatchObject({ slots: { from: 7, to: 11 } });
  });

  it('PG-5 counts the pages of each kind', () => {
    const pages = pagesOf(20, 4, 0, fit);
    expect(pages.map(({ kind, number, of }) => `${kind} ${number}/${of}`)).toEqual([
      'now-next 1/2',
      'now-next 2/2',
      'grid 1/3',
      'grid 2/3',
      'grid 3/3',
    ]);
  });

  it('PG-6 goes round and round, and a hall without tables has no page', () => {
    const pages = pagesOf(20, 4, 0, fit);
    expect(pageAt(pages, 0)).toBe(pages[0]);
    expect(pageAt(pages, 7)).toBe(pages[2]);
    expect(pagesOf(0, 4, 0, fit)).toEqual([]);
    expect(pageAt([], 3)).toBeNull();
  });

  it('PG-7 fits about ten tables on a wall of 1920x1080, more on a portrait one, and at least one anywhere', () => {
    expect(fitOn({ width: 1920, height: 888 })).toEqual({ rowsNow: 10, rowsGrid: 7, slotsGrid: 4 });
    expect(fitOn({ width: 1080, height: 1644 })).toEqual({ rowsNow: 11, rowsGrid: 13, slotsGrid: 2 });
    expect(fitOn({ width: 200, height: 100 })).toEqual({ rowsNow: 1, rowsGrid: 1, slotsGrid: 1 });
  });
});

function span({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
