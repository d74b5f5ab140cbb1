import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { at, guestId, hostId, meetingId, tableActor, tableId } from '../../../support/an-event.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const aHall = () => aFullHall({ hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const book = (guest: number, clock: string): Command => ({
  kind: 'book-walk-in',
  table: tableId(1),
  start: at(clock),
  host: hostId(1),
  guest: guestId(guest),
  insist: false,
});

describe('opening and closing a table', () => {
  const set = (walkIns: 'open' | 'closed', from: string, to: string, table = 1): Command => ({
    kind: 'set-walk-ins',
    table: tableId(table),
    from: at(from),
    to: at(to),
    walkIns,
  });
  const closuresOf = (hall: ReturnType<typeof aHall>) =>
    [...hall.state().closures.values()]
      .map(({ start, end }) => [start, end])
      .sort(([one], [other]) => (one ?? 0) - (other ?? 0));

  it('WI-6 a table is closed for a time and takes no walk-in then; what is booked stays', () => {
    const hall = aHall();
    expect(hall.give(set('closed', '13:00', '15:00'), { actor: tableActor('T01') })).toEqual([
      {
        kind: 'closure.kept',
        was: null,
        now: { id: 'K-T01.command-000006.0', table: 'T01', start: at('13:00'), end: at('15:00') },
      },
    ]);
    expect(judge(hall.state(), book(2, '14:30'))).toEqual({
      code: 'closed-to-walk-ins',
      table: 'T01',
      from: at('13:00'),
      to: at('15:00'),
    });
    expect(judge(hall.state(), book(2, '15:00'))).toHaveLength(1);
    expect(hall.state().meetings.get(first)?.status.kind).toBe('planned');
  });

  it('WI-6 opened in the middle, it stays closed before and after', () => {
    const hall = aHall();
    hall.give(set('closed', '13:00', '16:00'));
    expect(hall.give(set('open', '14:00', '15:00'))).toEqual([
      {
        kind: 'closure.kept',
        was: { id: 'K-T01.command-000006.0', table: 'T01', start: at('13:00'), end: at('16:00') },
        now: null,
      },
      {
        kind: 'closure.kept',
        was: null,
        now: { id: 'K-T01.command-000007.0', table: 'T01', start: at('13:00'), end: at('14:00') },
      },
      {
        kind: 'closure.kept',
        was: null,
        now: { id: 'K-T01.command-000007.1', table: 'T01', start: at('15:00'), end: at('16:00') },
      },
    ]);
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect(closuresOf(hall)).toEqual([[at('13:00'), at('16:00')]]);
  });

  it('WI-6 closed again over what is closed, it is one stretch, and who is refused hears of all of it', () => {
    const hall = aHall();
    hall.give(set('closed', '13:00', '14:00'));
    hall.give(set('closed', '15:00', '16:00'));
    hall.give(set('closed', '13:30', '15:30'));
    expect(closuresOf(hall)).toEqual([[at('13:00'), at('16:00')]]);
    expect(judge(hall.state(), set('closed', '13:30', '15:00'))).toEqual({ code: 'nothing-to-do' });
    hall.give(set('open', '12:30', '18:00'));
    expect(closuresOf(hall)).toEqual([]);
    expect(judge(hall.state(), set('open', '12:30', '18:00'))).toEqual({ code: 'nothing-to-do' });
  });

  it.each([
    ['its beginning', '12:30', '13:30', '12:30', '14:00'],
    ['its end', '13:30', '16:00', '13:00', '16:00'],
    ['both', '12:30', '16:00', '12:30', '16:00'],
  ])('WI-6 closed again over %s, it is closed from the first to the last', (_what, from, to, first, last) => {
    const hall = aHall();
    hall.give(set('closed', '13:00', '14:00'));
    hall.give(set('closed', from, to));
    expect(closuresOf(hall)).toEqual([[at(first), at(last)]]);
  });

  it.each([
    ['13:00', '13:30'],
    ['13:30', '14:00'],
    ['13:00', '14:00'],
  ])('WI-6 closed from 13:00 to 14:00, there is nothing to close from %s to %s', (from, to) => {
    const hall = aHall();
    hall.give(set('closed', '13:00', '14:00'));
    expect(judge(hall.state(), set('closed', from, to))).toEqual({ code: 'nothing-to-do' });
  });

  it('WI-6 opened from its beginning, or until its end, the rest stays closed', () => {
    const hall = aHall();
    hall.give(set('closed', '13:00', '16:00'));
    hall.give(set('open', '13:00', '14:00'));
    expect(closuresOf(hall)).toEqual([[at('14:00'), at('16:00')]]);
    hall.give(set('open', '15:00', '16:00'));
    expect(closuresOf(hall)).toEqual([[at('14:00'), at('15:00')]]);
  });

  it('WI-6 not for another table by its display, for no table, or for no time', () => {
    const hall = aHall();
    expect(judge(hall.state(), set('closed', '13:00', '14:00', 2), { actor: tableActor('T01') })).toEqual({
      code: 'not-your-table',
      table: 'T02',
      yours: 'T01',
    });
    expect(judge(hall.state(), set('closed', '13:00', '14:00', 9))).toEqual({
      code: 'unknown',
      what: 'table',
      id: 'T09',
    });
    expect(judge(hall.state(), set('closed', '13:00', '13:00'))).toEqual({ code: 'ends-before-it-begins' });
  });
});
