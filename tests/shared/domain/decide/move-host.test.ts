import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { InterpreterId, TableId } from '../../../../shared/domain/ids.ts';
import { aMeeting, anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const I = (number: number) => InterpreterId.parse(`I${number}`);
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
const placeOf = (host: number, guest: number, start: string) => aMeeting({ host, guest, start }).place;
const tableOf = (number: number, host: number | null, interpreter: number | null) => ({
  id: tableId(number),
  hall: 'Main hall',
  host: host === null ? null : hostId(host),
  interpreter: interpreter === null ? null : I(interpreter),
});
const interprets = (interpreter: number | null, table: number): Command => ({
  kind: 'assign-interpreter',
  interpreter: interpreter === null ? null : I(interpreter),
  to: { kind: 'day', table: tableId(table) },
});

describe('a host that changes its table', () => {
  const move: Command = { kind: 'move-host', host: hostId(1), table: tableId(3) };
  const tables = [
    { kind: 'table.kept', was: tableOf(1, 1, 1), now: tableOf(1, null, null) },
    { kind: 'table.kept', was: tableOf(3, null, null), now: tableOf(3, 1, 1) },
  ];
  const moved = (guest: number, start: string, interpreter = 1) => ({
    kind: 'meeting.moved',
    meeting: meetingId(1, guest),
    from: { ...placeOf(1, guest, start), interpreter: I(interpreter) },
    to: {
      ...placeOf(1, guest, start),
      table: 'T03',
      interpreter: I(interpreter),
      movedFrom: { table: 'T01', start: at(start) },
    },
  });

  it('TP-6 takes its interpreter and its meetings along', () => {
    expect(judge(event(), move)).toEqual([...tables, moved(1, '13:00'), moved(2, '13:30')]);
  });

  it('TP-6 and the stand-in of the day', () => {
    const hall = historyOf(
      apply(event(), [
        { kind: 'interpreters.listed', records: [{ id: I(9), name: '代役', languages: ['ja', 'th'] }] },
      ]),
    );
    hall.give(interprets(9, 1));
    expect(hall.give(move)).toEqual([
      ...tables,
      { kind: 'stand-in.kept', was: { table: 'T01', day: '2027-02-15', interpreter: 'I9' }, now: null },
      { kind: 'stand-in.kept', was: null, now: { table: 'T03', day: '2027-02-15', interpreter: 'I9' } },
      moved(1, '13:00', 9),
      moved(2, '13:30', 9),
    ]);
  });

  it('TP-6 what runs is finished where it is, and what is over stays there', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(hall.give(move, { now: at('13:10') })).toEqual([...tables, moved(2, '13:30')]);
    expect(hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:29') })).toHaveLength(1);
  });

  it('TP-6 what nobody started stays where its slot went by', () => {
    expect(judge(event(), move, { now: at('13:29') })).toHaveLength(4);
    expect(judge(event(), move, { now: at('13:30') })).toEqual([...tables, moved(2, '13:30')]);
  });

  it('TP-6 not to a table with a host, to where it sits, or without a table of its own', () => {
    const to = (host: number, table: number): Command => ({
      kind: 'move-host',
      host: hostId(host),
      table: tableId(table),
    });
    expect(judge(event(), to(1, 2))).toEqual({ code: 'table-has-host', table: 'T02', host: 'H02' });
    expect(judge(event(), to(1, 1))).toEqual({ code: 'already-there' });
    expect(judge(event(), to(9, 3))).toEqual({ code: 'unknown', what: 'company', id: 'H09' });
    expect(judge(event(), to(1, 9))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
  });

  it('TP-6 not into a hall that has no such slot: its first meeting there is named', () => {
    const annexe = { ...tableOf(4, null, null), id: TableId.parse('B01'), hall: 'Annexe' };
    const state = apply(event(), [{ kind: 'tables.listed', records: [annexe] }]);
    expect(judge(state, { ...move, table: annexe.id } as Command)).toEqual({
      code: 'would-clash',
      meeting: first,
      with: null,
      count: 2,
    });
  });

  describe('where a host without a table meets at a floating one', () => {
    /** H02 has no table: T02 is a floating one now, like T03. */
    const withStandingHost = () => {
      const state = anEvent({
        hosts: 2,
        guests: 4,
        floating: 1,
        meetings: [{ host: 1, guest: 1, start: '13:00' }],
      });
      const was = state.tables.get(tableId(2)) ?? expect.fail();
      return historyOf(apply(state, [{ kind: 'table.kept', was, now: { ...was, host: null } }]));
    };
    const bookAt = (table: number, clock: string): Command => ({
      kind: 'book-walk-in',
      table: tableId(table),
      start: at(clock),
      host: hostId(2),
      guest: guestId(3),
      insist: true,
    });

    it('TP-6 not to that one: what is booked there is in the way, whenever it is', () => {
      const hall = withStandingHost();
      expect(judge(hall.state(), move)).toHaveLength(3);
      hall.give(bookAt(3, '15:00'));
      expect(judge(hall.state(), move)).toEqual({
        code: 'would-clash',
        meeting: 'W-command-000001',
        with: null,
        count: 1,
      });
      expect(judge(hall.state(), move, { now: at('15:30') })).toHaveLength(2);
    });

    it('UN-2 the move is not taken back once somebody is booked at the table that was left', () => {
      const hall = withStandingHost();
      hall.give(move);
      const moveStep = hall.revision();
      hall.give(bookAt(1, '15:00'), { now: at('12:40') });
      expect(judge(hall.state(), { kind: 'undo', revision: moveStep })).toMatchObject({
        code: 'undo-blocked',
        by: 'book-walk-in',
        at: at('12:40'),
      });
    });
  });

  it('TP-6 it is taken back as one step, until a meeting began at the new table', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(move);
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
    hall.give(move);
    const moveStep = hall.revision();
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(judge(hall.state(), { kind: 'undo', revision: moveStep })).toMatchObject({
      code: 'undo-blocked',
      by: 'start-meeting',
      at: at('13:00'),
    });
  });
});
