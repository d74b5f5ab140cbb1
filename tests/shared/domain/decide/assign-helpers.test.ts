import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { AdviserId, InterpreterId } from '../../../../shared/domain/ids.ts';
import {
  aMeeting,
  anEvent,
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
  withCollections,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const second = meetingId(1, 2);
const other = meetingId(2, 3);
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
const interprets = (interpreter: number | null, table: number): Command => ({
  kind: 'assign-interpreter',
  interpreter: interpreter === null ? null : I(interpreter),
  to: { kind: 'day', table: tableId(table) },
});

describe('interpreters and advisers', () => {
  const standIn = (interpreter: number | null) => ({
    table: 'T01',
    day: '2027-02-15',
    interpreter: interpreter === null ? null : I(interpreter),
  });
  const given = (guest: number, start: string, interpreter: number | null) => ({
    kind: 'meeting.moved',
    meeting: meetingId(1, guest),
    from: placeOf(1, guest, start),
    to: { ...placeOf(1, guest, start), interpreter: interpreter === null ? null : I(interpreter) },
  });

  it('TP-9 a stand-in takes over the table for the day, with what has not begun', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(hall.give(interprets(null, 1), { now: at('13:05') })).toEqual([
      { kind: 'stand-in.kept', was: null, now: standIn(null) },
      given(2, '13:30', null),
    ]);
  });

  it('TP-9 what nobody started keeps its interpreter when its slot went by', () => {
    expect(judge(event(), interprets(null, 1), { now: at('13:29') })).toHaveLength(3);
    expect(judge(event(), interprets(null, 1), { now: at('13:30') })).toEqual([
      { kind: 'stand-in.kept', was: null, now: standIn(null) },
      given(2, '13:30', null),
    ]);
  });

  it('TP-9 not at a table that is none, nor before there is an event', () => {
    expect(judge(event(), interprets(null, 9))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
    const empty = withCollections(event(), { events: new Map() });
    expect(judge(empty, interprets(null, 1))).toEqual({ code: 'no-event' });
  });

  it('TP-9 what is booked there later that day has the stand-in, and the next day the table’s own', () => {
    const hall = historyOf(event());
    hall.give(interprets(null, 1));
    const book = (days: number): Command => ({
      kind: 'book-walk-in',
      table: tableId(1),
      start: at('15:00', days),
      host: hostId(1),
      guest: guestId(4),
      insist: true,
    });
    expect(judge(hall.state(), book(0))).toMatchObject([{ meeting: { place: { interpreter: null } } }]);
    expect(judge(hall.state(), book(1))).toMatchObject([{ meeting: { place: { interpreter: 'I1' } } }]);
  });

  it('TP-9 the table’s own interpreter comes back: the stand-in is taken off', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    expect(judge(hall.state(), interprets(1, 1))).toEqual({ code: 'nothing-to-do' });
    hall.give(interprets(null, 1));
    expect(hall.give(interprets(1, 1))[0]).toEqual({ kind: 'stand-in.kept', was: standIn(null), now: null });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it('TP-9 not somebody who speaks at another table then; for one meeting at another time, yes', () => {
    expect(judge(event(), interprets(2, 1))).toEqual({
      code: 'interpreter-busy',
      meeting: other,
      table: 'T02',
      start: at('13:00'),
    });
    const forOne: Command = {
      kind: 'assign-interpreter',
      interpreter: I(2),
      to: { kind: 'meeting', meeting: second },
    };
    expect(judge(event(), forOne)).toEqual([given(2, '13:30', 2)]);
    expect(judge(event(), interprets(9, 1))).toEqual({ code: 'unknown', what: 'interpreter', id: 'I9' });
  });

  it('TP-10 an adviser is added, changed or taken off, also while the meeting runs', () => {
    const hall = historyOf(event());
    const assign = (meeting: typeof first, adviser: string | null): Command => ({
      kind: 'assign-adviser',
      meeting,
      adviser: adviser === null ? null : AdviserId.parse(adviser),
    });
    expect(judge(hall.state(), assign(other, 'A1'))).toEqual({
      code: 'adviser-busy',
      meeting: first,
      table: 'T01',
      start: at('13:00'),
    });
    expect(judge(hall.state(), assign(other, 'A9'))).toEqual({ code: 'unknown', what: 'adviser', id: 'A9' });
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(hall.give(assign(first, 'A2'))).toEqual([
      { kind: 'meeting.adviser-changed', meeting: first, from: 'A1', to: 'A2' },
    ]);
    expect(hall.give(assign(first, null))).toEqual([
      { kind: 'meeting.adviser-changed', meeting: first, from: 'A2', to: null },
    ]);
    expect(judge(hall.state(), assign(first, null))).toEqual({ code: 'nothing-to-do' });
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:25') });
    expect(judge(hall.state(), assign(first, 'A1'))).toMatchObject({ code: 'meeting-not-open' });
  });
});
