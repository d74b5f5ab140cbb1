import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { InterpreterId, SessionId } from '../../../../shared/domain/ids.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../../../shared/domain/time.ts';
import { type Affected, previewOf } from '../../../../shared/domain/views/preview.ts';
import {
  anEvent,
  at,
  circumstances,
  guestId,
  hostId,
  meetingId,
  tableId,
  timeZone,
} from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

const session = SessionId.parse('S1');
const hall = () =>
  anEvent({
    hosts: 2,
    guests: 3,
    floating: 1,
    advisers: 1,
    meetings: [
      { host: 1, guest: 1, start: '13:00', adviser: 1 },
      { host: 1, guest: 2, start: '13:30' },
      { host: 2, guest: 3, start: '13:00' },
      { host: 2, guest: 1, start: '13:30' },
    ],
  });

const look = (state: State, command: Command) =>
  previewOf(state, command, circumstances({ now: at('12:40') }));

/** The preview in words: which meeting goes from where to where, which falls. */
function told(affected: Affected | null) {
  const time = (instant: Instant) => clockTimeOf(instant, timeZone);
  return {
    moved: affected?.moved.map(
      ({ meeting, from, to }) =>
        `${meeting.id} ${from.table} ${time(from.start)} > ${to.table} ${time(to.start)}`,
    ),
    fellThrough: affected?.fellThrough.map(({ meeting, waits }) => `${meeting.id}${waits ? ' waits' : ''}`),
  };
}
const possible = (state: State, command: Command): Affected => {
  const preview = look(state, command);
  if (preview.kind === 'refused') throw new Error(JSON.stringify(preview.refusal));
  return preview.affected;
};

describe('the preview of a command', () => {
  it('TL-1 a shift of all tables names every meeting that moves, from when to when', () => {
    const command: Command = {
      kind: 'shift-session',
      session,
      table: null,
      from: at('13:30'),
      minutes: 10,
      clashing: 'refuse',
    };
    const affected = possible(hall(), command);
    expect(told(affected)).toEqual({
      moved: [`${meetingId(1, 2)} T01 13:30 > T01 13:40`, `${meetingId(2, 1)} T02 13:30 > T02 13:40`],
      fellThrough: [],
    });
    expect(affected.companies).toEqual([guestId(2), hostId(1), guestId(1), hostId(2)]);
  });

  it('TL-1 a shift that makes a meeting impossible is refused, with what would fall if it were postponed', () => {
    const shift = {
      kind: 'shift-session',
      session,
      table: tableId(1),
      from: at('13:00'),
      minutes: 30,
    } as const;
    const preview = look(hall(), { ...shift, clashing: 'refuse' });
    expect(preview).toMatchObject({ kind: 'refused', refusal: { code: 'would-clash', count: 1 } });
    expect(told(preview.affected)).toEqual({
      moved: [`${meetingId(1, 2)} T01 13:30 > T01 14:00`],
      fellThrough: [`${meetingId(1, 1)} waits`],
    });
    expect(look(hall(), { ...shift, clashing: 'postpone' })).toEqual({
      kind: 'possible',
      affected: preview.affected,
    });
  });

  it('TL-1 ending early names what falls and the tables that close', () => {
    const affected = possible(hall(), { kind: 'end-early', session, table: null, at: at('13:30') });
    expect(told(affected)).toEqual({
      moved: [],
      fellThrough: [`${meetingId(1, 2)} waits`, `${meetingId(2, 1)} waits`],
    });
    expect(affected.closed.map(({ table, start, end }) => [table, start, end])).toEqual(
      [1, 2, 3].map((number) => [tableId(number), at('13:30'), at('18:00')]),
    );
  });

  it('TL-1 a table that was shifted by itself closes until its own end', () => {
    const day = historyOf(hall());
    const shift = { kind: 'shift-session', session, table: tableId(3), clashing: 'refuse' } as const;
    day.give({ ...shift, from: at('17:00'), minutes: 30 });
    const end = { kind: 'end-early', session, table: tableId(3), at: at('18:00') } as const;
    const affected = possible(day.state(), end);
    expect(affected.closed.map(({ start, end: until }) => [start, until])).toEqual([
      [at('18:00'), at('18:30')],
    ]);
  });

  it('TL-1 a host that changes its table takes its meetings along', () => {
    const affected = possible(hall(), { kind: 'move-host', host: hostId(1), table: tableId(3) });
    expect(told(affected)).toEqual({
      moved: [`${meetingId(1, 1)} T01 13:00 > T03 13:00`, `${meetingId(1, 2)} T01 13:30 > T03 13:30`],
      fellThrough: [],
    });
    expect(look(hall(), { kind: 'move-host', host: hostId(1), table: tableId(2) })).toEqual({
      kind: 'refused',
      refusal: { code: 'table-has-host', table: tableId(2), host: hostId(2) },
      affected: null,
    });
  });

  it('TL-1 a company that goes away loses the meetings of that time', () => {
    const away = { kind: 'note-absence', company: guestId(1), from: at('12:40'), to: at('13:40') } as const;
    const affected = possible(hall(), { ...away, clashing: 'postpone' });
    expect(told(affected).fellThrough).toEqual([`${meetingId(1, 1)} waits`, `${meetingId(2, 1)} waits`]);
    expect(look(hall(), { ...away, clashing: 'refuse' })).toMatchObject({
      kind: 'refused',
      refusal: { code: 'would-clash', count: 2 },
      affected,
    });
  });

  it('TL-1 an interpreter whom two meetings want at once is refused with the other meeting', () => {
    const to = { kind: 'meeting', meeting: meetingId(1, 1) } as const;
    expect(look(hall(), { kind: 'assign-interpreter', interpreter: InterpreterId.parse('I2'), to })).toEqual({
      kind: 'refused',
      refusal: {
        code: 'interpreter-busy',
        meeting: meetingId(2, 3),
        table: tableId(2),
        start: at('13:00'),
      },
      affected: null,
    });
    const affected = possible(hall(), { kind: 'assign-interpreter', interpreter: null, to });
    expect(affected.interpreters.map(({ meeting, from, to: now }) => [meeting.id, from, now])).toEqual([
      [meetingId(1, 1), 'I1', null],
    ]);
    expect(affected.moved).toEqual([]);
  });

  it('TL-1 an adviser taken off, and a table opened again, are told', () => {
    const off = possible(hall(), { kind: 'assign-adviser', meeting: meetingId(1, 1), adviser: null });
    expect(off.advisers.map(({ from, to }) => [from, to])).toEqual([['A1', null]]);
    const day = historyOf(hall());
    const walkIns = { kind: 'set-walk-ins', table: tableId(1), from: at('14:00'), to: at('15:00') } as const;
    day.give({ ...walkIns, walkIns: 'closed' });
    const affected = possible(day.state(), { ...walkIns, walkIns: 'open' });
    expect(affected.opened.map(({ start, end }) => [start, end])).toEqual([[at('14:00'), at('15:00')]]);
    expect(affected.closed).toEqual([]);
    expect(look(day.state(), { ...walkIns, to: at('14:30'), walkIns: 'closed' })).toMatchObject({
      refusal: { code: 'nothing-to-do' },
    });
    const middle = { ...walkIns, from: at('14:20'), to: at('14:40'), walkIns: 'open' } as const;
    const part = possible(day.state(), middle);
    expect(part.opened).toEqual([{ table: tableId(1), start: at('14:20'), end: at('14:40') }]);
    expect(part.closed).toEqual([]);
  });
});
