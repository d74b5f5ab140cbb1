import { describe, expect, it } from 'vitest';
import { plusDays } from '../../shared/domain/time.ts';
import {
  daysToCome,
  instantOn,
  nextSlotOf,
  sessionsToCome,
  slotsToCome,
} from '../../staff-desk/tools/times.ts';
import { anEvent, at, firstDay, tableId, timeZone } from '../support/an-event.ts';
import { historyOf } from '../support/judge.ts';

describe('what a tool offers first', () => {
  const state = anEvent({ hosts: 1, guests: 1, days: 2 });

  it('TL-4 the session under way or the next, and the days from today on', () => {
    expect(sessionsToCome(state, at('17:59')).map(({ id }) => id)).toEqual(['S1', 'S2']);
    expect(sessionsToCome(state, at('18:00')).map(({ id }) => id)).toEqual(['S2']);
    expect(daysToCome(state, at('23:00'))).toEqual([firstDay, plusDays(firstDay, 1)]);
    expect(daysToCome(state, at('09:00', 1))).toEqual([plusDays(firstDay, 1)]);
  });

  it('TL-4 the slot that begins next, and the one under way only when it is the last', () => {
    const [session] = sessionsToCome(state, at('12:30'));
    if (!session) throw new Error('no session');
    const next = (clock: string) =>
      nextSlotOf(slotsToCome(state, session, null, at(clock)), at(clock))?.start;
    expect(next('12:00')).toBe(at('12:30'));
    expect(next('12:30')).toBe(at('13:00'));
    expect(next('17:40')).toBe(at('17:30'));
    expect(next('18:00')).toBeUndefined();
  });

  it('TL-4 a table that was shifted has its own times', () => {
    const day = historyOf(state);
    const [session] = sessionsToCome(state, at('12:30'));
    if (!session) throw new Error('no session');
    const table = tableId(1);
    day.give({
      kind: 'shift-session',
      session: session.id,
      table,
      from: at('13:00'),
      minutes: 10,
      clashing: 'refuse',
    });
    const starts = (one: typeof table | null) =>
      slotsToCome(day.state(), session, one, at('13:05')).map(({ start }) => start)[0];
    expect(starts(table)).toBe(at('13:10'));
    expect(starts(null)).toBe(at('13:00'));
  });

  it('TL-4 a field for a time holds an instant of its day, or none', () => {
    expect(instantOn(firstDay, '13:05', timeZone)).toBe(at('13:05'));
    for (const typed of ['', '1', '25:00', '13:5']) expect(instantOn(firstDay, typed, timeZone)).toBeNull();
    expect(instantOn(null, '13:05', timeZone)).toBeNull();
  });
});
