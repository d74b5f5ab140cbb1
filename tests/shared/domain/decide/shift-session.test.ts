import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { SessionId, TableId } from '../../../../shared/domain/ids.ts';
import type { Wish } from '../../../support/an-event.ts';
import { aMeeting, anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const session = SessionId.parse('S1');
const planned = { kind: 'planned' } as const;
const wishes: Wish[] = [
  { host: 1, guest: 1, start: '13:00' },
  { host: 1, guest: 2, start: '13:30' },
  { host: 2, guest: 1, start: '13:30' },
  { host: 2, guest: 3, start: '14:00' },
];
const event = (meetings = wishes) => anEvent({ hosts: 2, guests: 3, meetings });
const shift = (
  from: string,
  minutes: number,
  { table = null as number | null, clashing = 'refuse' as 'refuse' | 'postpone' } = {},
): Command => ({
  kind: 'shift-session',
  session,
  table: table === null ? null : tableId(table),
  from: at(from),
  minutes,
  clashing,
});
const kept = (table: string, from: string, minutes: number, id = 'command-0001') => ({
  kind: 'shift.kept',
  was: null,
  now: { id: `F-S1.${table}.${id}`, session, table: table === '*' ? null : table, from: at(from), minutes },
});
const moved = (host: number, guest: number, start: string, to: string, end: string) => {
  const from = aMeeting({ host, guest, start }).place;
  return {
    kind: 'meeting.moved',
    meeting: meetingId(host, guest),
    from,
    to: { ...from, start: at(to), end: at(end) },
  };
};

describe('shifting a session', () => {
  it('TP-1 all tables: the slots from then on are later, with whatever is in them', () => {
    expect(judge(event(), shift('13:30', 10))).toEqual([
      kept('*', '13:30', 10),
      moved(1, 2, '13:30', '13:40', '14:10'),
      moved(2, 1, '13:30', '13:40', '14:10'),
      moved(2, 3, '14:00', '14:10', '14:40'),
    ]);
  });

  it('TP-1 one table: the others keep their times, and its new slots can be booked', () => {
    const hall = historyOf(event());
    expect(hall.give(shift('14:00', 15, { table: 2 }))).toEqual([
      kept('T02', '14:00', 15, 'command-000001'),
      moved(2, 3, '14:00', '14:15', '14:45'),
    ]);
    const book = (table: number, clock: string): Command => ({
      kind: 'book-walk-in',
      table: tableId(table),
      start: at(clock),
      host: hostId(table),
      guest: guestId(3),
      insist: true,
    });
    expect(judge(hall.state(), book(1, '14:45'))).toEqual({
      code: 'not-a-slot',
      table: 'T01',
      start: at('14:45'),
    });
    expect(judge(hall.state(), { ...book(2, '14:45'), guest: guestId(2) } as Command)).toHaveLength(1);
  });

  it('TP-1 two shifts add up, and `from` is the time as it now is', () => {
    const hall = historyOf(event());
    hall.give(shift('13:30', 10));
    expect(hall.give(shift('14:10', 5))).toEqual([
      kept('*', '14:00', 5, 'command-000002'),
      {
        kind: 'meeting.moved',
        meeting: meetingId(2, 3),
        from: moved(2, 3, '14:00', '14:10', '14:40').to,
        to: moved(2, 3, '14:00', '14:15', '14:45').to,
      },
    ]);
  });

  it('TP-1 it is taken back as one step', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(shift('13:30', 10));
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it('TP-1 not when a walk-in was booked into a slot that would be gone', () => {
    const hall = historyOf(event());
    hall.give(shift('13:30', 10));
    const shifted = hall.revision();
    const walkIn: Command = {
      kind: 'book-walk-in',
      table: tableId(1),
      start: at('14:40'),
      host: hostId(1),
      guest: guestId(3),
      insist: true,
    };
    hall.give(walkIn, { now: at('12:40') });
    expect(judge(hall.state(), { kind: 'undo', revision: shifted })).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('12:40'),
    });
  });

  it('TP-2 brought forward into a gap, not before the slot before it is over, nor into the past', () => {
    const hall = historyOf(event());
    expect(judge(hall.state(), shift('13:30', -10))).toEqual({ code: 'too-early', from: at('13:30') });
    hall.give(shift('13:30', 20));
    expect(hall.give(shift('13:50', -20)).slice(1)).toMatchObject([
      { meeting: meetingId(1, 2), to: { start: at('13:30') } },
      { meeting: meetingId(2, 1), to: { start: at('13:30') } },
      { meeting: meetingId(2, 3), to: { start: at('14:00') } },
    ]);
    hall.give(shift('13:30', 20));
    expect(judge(hall.state(), shift('13:50', -15), { now: at('13:40') })).toEqual({
      code: 'too-early',
      from: at('13:40'),
    });
    expect(judge(hall.state(), shift('13:50', -10), { now: at('13:40') })).toHaveLength(4);
  });

  it('TP-2 the first slot is brought forward when it is not in the past', () => {
    expect(judge(event(), shift('12:30', -10), { now: at('12:00') })).toHaveLength(5);
    expect(judge(event(), shift('12:30', -10), { now: at('12:25') })).toEqual({
      code: 'too-early',
      from: at('12:25'),
    });
  });

  it('TP-2 what is over is not shifted: it begins with the slot that runs', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'finish-meeting', meeting: meetingId(1, 1) }, { now: at('13:25') });
    expect(judge(hall.state(), shift('12:30', 10), { now: at('13:31') })).toMatchObject([
      { kind: 'shift.kept', now: { from: at('13:30') } },
      { meeting: meetingId(1, 2) },
      { meeting: meetingId(2, 1) },
      { meeting: meetingId(2, 3) },
    ]);
    expect(judge(hall.state(), shift('12:30', 10), { now: at('18:00') })).toEqual({ code: 'nothing-to-do' });
  });

  it('TP-3 a guest who would be in two places refuses the whole, and the meeting is named', () => {
    const meetings = [...wishes.slice(0, 2), { host: 2, guest: 2, start: '14:00' }];
    expect(judge(event(meetings), shift('13:30', 20, { table: 1 }))).toEqual({
      code: 'would-clash',
      meeting: meetingId(1, 2),
      with: meetingId(2, 2),
      count: 1,
    });
  });

  it('TP-3 or its meeting is postponed, and the rest is shifted', () => {
    const meetings = [
      ...wishes.slice(0, 2),
      { host: 2, guest: 2, start: '14:00' },
      { host: 1, guest: 3, start: '14:00' },
    ];
    expect(judge(event(meetings), shift('13:30', 20, { table: 1, clashing: 'postpone' }))).toEqual([
      kept('T01', '13:30', 20),
      moved(1, 3, '14:00', '14:20', '14:50'),
      { kind: 'meeting.cancelled', meeting: meetingId(1, 2), was: planned, at: at('12:30') },
      {
        kind: 'waiting.kept',
        was: null,
        now: { id: 'Q-M-H01-G002', guest: 'G002', host: 'H01', since: at('12:30') },
      },
    ]);
  });

  it('TP-3 a shift into an absence is such a clash, with nobody', () => {
    const records = [{ id: 'away', company: guestId(2), start: at('14:00'), end: at('15:00') }];
    const state = apply(event(), [{ kind: 'absences.listed', records }]);
    expect(judge(state, shift('13:30', 10))).toEqual({
      code: 'would-clash',
      meeting: meetingId(1, 2),
      with: null,
      count: 1,
    });
  });

  it('TP-4 a meeting that runs over its guest’s next cannot be postponed: the whole is refused', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    const overrun = shift('13:00', 10, { table: 1, clashing: 'postpone' });
    expect(judge(hall.state(), overrun, { now: at('13:20') })).toEqual({
      code: 'would-clash',
      meeting: meetingId(1, 1),
      with: meetingId(2, 1),
      count: 1,
    });
  });

  it('TP-4 one that runs among those that clash refuses the whole', () => {
    const meetings = [...wishes.slice(0, 3), { host: 2, guest: 2, start: '14:00' }];
    const hall = historyOf(event(meetings));
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    const overrun = shift('13:00', 10, { table: 1, clashing: 'postpone' });
    expect(judge(hall.state(), overrun, { now: at('13:20') })).toMatchObject({
      code: 'would-clash',
      count: 2,
    });
  });

  it('TP-4 of one that runs it is not asked who is away by its later end', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 3) }, { now: at('13:50') });
    hall.give(
      { kind: 'note-absence', company: guestId(3), from: at('14:30'), to: at('15:00'), clashing: 'refuse' },
      { now: at('14:00') },
    );
    expect(judge(hall.state(), shift('14:00', 10), { now: at('14:20') })).toHaveLength(2);
  });

  it('TP-3 a meeting that was called and would clash counts once', () => {
    const meetings = [...wishes.slice(0, 2), { host: 2, guest: 2, start: '14:00' }];
    const hall = historyOf(event(meetings));
    hall.give({ kind: 'call-meeting', meeting: meetingId(1, 2) }, { now: at('13:20') });
    expect(judge(hall.state(), shift('13:30', 20, { table: 1 }), { now: at('13:25') })).toMatchObject({
      code: 'would-clash',
      count: 1,
    });
  });

  it('TP-1 what fell through stays where it was to be, and so does another session’s meeting', () => {
    const hall = historyOf(
      anEvent({
        hosts: 1,
        guests: 2,
        days: 2,
        meetings: [wishes[0] as Wish, { ...(wishes[1] as Wish), days: 1 }],
      }),
    );
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(1, 1) });
    expect(judge(hall.state(), shift('13:00', 10))).toHaveLength(1);
  });

  it('TP-4 at all tables it is given the time, and keeps when it began', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    hall.give(shift('13:00', 10), { now: at('13:20') });
    expect(hall.state().meetings.get(meetingId(1, 1))).toMatchObject({
      place: { start: at('13:10'), end: at('13:40') },
      status: { kind: 'running', startedAt: at('13:00') },
    });
  });

  it('TP-1 not by nothing, for no session, or at a table that is not in it', () => {
    expect(judge(event(), shift('13:30', 0))).toEqual({ code: 'nothing-to-do' });
    expect(judge(event(), { ...shift('13:30', 5), session: SessionId.parse('S9') } as Command)).toEqual({
      code: 'unknown',
      what: 'session',
      id: 'S9',
    });
    expect(judge(event(), shift('13:30', 5, { table: 9 }))).toEqual({
      code: 'unknown',
      what: 'table',
      id: 'T09',
    });
    const elsewhere = { id: TableId.parse('B01'), hall: 'Annexe', host: null, interpreter: null };
    const state = apply(event(), [{ kind: 'tables.listed', records: [elsewhere] }]);
    expect(judge(state, { ...shift('13:30', 5), table: elsewhere.id } as Command)).toEqual({
      code: 'nothing-to-do',
    });
  });
});
