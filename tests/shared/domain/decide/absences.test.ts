import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const planned = { kind: 'planned' } as const;
const first = meetingId(1, 1);
const second = meetingId(1, 2);
const event = () =>
  anEvent({
    hosts: 2,
    guests: 4,
    floating: 1,
    advisers: 2,
    days: 2,
    meetings: [
      { host: 1, guest: 1, start: '13:00', adviser: 1 },
      { host: 1, guest: 2, start: '13:30' },
      { host: 2, guest: 3, start: '13:00' },
    ],
  });

describe('an absence', () => {
  const away = (clashing: 'refuse' | 'postpone', from = '13:00', to = '14:00'): Command => ({
    kind: 'note-absence',
    company: hostId(1),
    from: at(from),
    to: at(to),
    clashing,
  });
  const absence = (id: string, from: string, to: string) => ({
    id: `N-H01.${id}`,
    company: hostId(1),
    start: at(from),
    end: at(to),
  });

  it('TP-7 with meetings in it is refused with their number, or they are postponed', () => {
    expect(judge(event(), away('refuse'))).toEqual({
      code: 'would-clash',
      meeting: first,
      with: null,
      count: 2,
    });
    expect(judge(event(), away('postpone', '13:15'))).toEqual([
      { kind: 'absence.kept', was: null, now: absence('command-0001', '13:15', '14:00') },
      ...[first, second].flatMap((id, index) => [
        { kind: 'meeting.cancelled', meeting: id, was: planned, at: at('12:30') },
        {
          kind: 'waiting.kept',
          was: null,
          now: { id: `Q-${id}`, guest: guestId(index + 1), host: 'H01', since: at('12:30') },
        },
      ]),
    ]);
  });

  it('TP-7 what runs goes on, and without a meeting there is nothing to clash', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(hall.give(away('refuse', '13:10', '13:30'), { now: at('13:10') })).toHaveLength(1);
  });

  it('TP-7 not of no time, or one that is over', () => {
    expect(judge(event(), away('refuse', '14:00', '14:00'))).toEqual({ code: 'ends-before-it-begins' });
    expect(judge(event(), away('refuse', '12:00', '12:30'))).toEqual({
      code: 'until-is-past',
      until: at('12:30'),
    });
  });

  it('TP-8 whoever is back earlier can meet again from that instant; one to come is taken off', () => {
    const hall = historyOf(event());
    hall.give(away('refuse', '14:00', '16:00'));
    const noted = absence('command-000001', '14:00', '16:00');
    const back: Command = { kind: 'end-absence', absence: noted.id };
    expect(judge(hall.state(), back, { now: at('13:00') })).toEqual([
      { kind: 'absence.kept', was: noted, now: null },
    ]);
    expect(hall.give(back, { now: at('15:00') })).toEqual([
      { kind: 'absence.kept', was: noted, now: { ...noted, end: at('15:00') } },
    ]);
    const walkIn: Command = {
      kind: 'book-walk-in',
      table: tableId(1),
      start: at('15:00'),
      host: hostId(1),
      guest: guestId(4),
      insist: true,
    };
    expect(judge(hall.state(), walkIn, { now: at('15:00') })).toHaveLength(1);
    expect(judge(hall.state(), back, { now: at('15:00') })).toEqual({ code: 'nothing-to-do' });
    expect(judge(hall.state(), { kind: 'end-absence', absence: 'none' })).toEqual({
      code: 'unknown',
      what: 'absence',
      id: 'none',
    });
  });

  it('TP-8 at the very start of it the absence is taken off', () => {
    const hall = historyOf(event());
    hall.give(away('refuse', '14:00', '16:00'));
    const noted = absence('command-000001', '14:00', '16:00');
    expect(judge(hall.state(), { kind: 'end-absence', absence: noted.id }, { now: at('14:00') })).toEqual([
      { kind: 'absence.kept', was: noted, now: null },
    ]);
  });

  it('TP-7 a meeting that nobody started, and whose slot is over, is not touched', () => {
    const change = { kind: 'absence.kept', was: null, now: absence('command-0001', '13:00', '13:45') };
    const end = { ...away('postpone', '13:00', '13:45') };
    expect(judge(event(), end, { now: at('13:30') })).toMatchObject([
      change,
      { kind: 'meeting.cancelled', meeting: second },
      { kind: 'waiting.kept' },
    ]);
    expect(judge(event(), end, { now: at('13:29') })).toHaveLength(5);
  });

  it('TP-7 not of a company that is none', () => {
    expect(judge(event(), { ...away('refuse'), company: hostId(9) } as Command)).toEqual({
      code: 'unknown',
      what: 'company',
      id: 'H09',
    });
  });

  it('TP-8 an end is not taken back once somebody was booked in the time it gave', () => {
    const hall = historyOf(event());
    hall.give(away('refuse', '14:00', '16:00'));
    hall.give({ kind: 'end-absence', absence: 'N-H01.command-000001' }, { now: at('14:30') });
    const ended = hall.revision();
    const walkIn: Command = {
      kind: 'book-walk-in',
      table: tableId(1),
      start: at('15:00'),
      host: hostId(1),
      guest: guestId(4),
      insist: true,
    };
    hall.give(walkIn, { now: at('14:31') });
    expect(judge(hall.state(), { kind: 'undo', revision: ended })).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('14:31'),
    });
  });
});
