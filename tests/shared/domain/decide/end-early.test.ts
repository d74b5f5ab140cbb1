import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { SessionId } from '../../../../shared/domain/ids.ts';
import { anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const session = SessionId.parse('S1');
const planned = { kind: 'planned' } as const;
const event = () =>
  anEvent({
    hosts: 2,
    guests: 3,
    meetings: [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '13:30' },
      { host: 2, guest: 1, start: '13:30' },
      { host: 2, guest: 3, start: '14:00' },
    ],
  });

describe('ending early', () => {
  const end = (clock: string, table: number | null = null): Command => ({
    kind: 'end-early',
    session,
    table: table === null ? null : tableId(table),
    at: at(clock),
  });
  const closure = (table: string, start: string, id = 'command-0001') => ({
    kind: 'closure.kept',
    was: null,
    now: { id: `K-${table}.${id}`, table, start: at(start), end: at('18:00') },
  });

  it('TP-5 what was to begin then or later is postponed, and the tables are closed', () => {
    expect(judge(event(), end('13:30'))).toEqual([
      closure('T01', '13:30'),
      closure('T02', '13:30'),
      ...[
        [1, 2],
        [2, 1],
        [2, 3],
      ].flatMap(([host = 0, guest = 0]) => [
        { kind: 'meeting.cancelled', meeting: meetingId(host, guest), was: planned, at: at('12:30') },
        {
          kind: 'waiting.kept',
          was: null,
          now: {
            id: `Q-${meetingId(host, guest)}`,
            guest: guestId(guest),
            host: hostId(host),
            since: at('12:30'),
          },
        },
      ]),
    ]);
  });

  it('TP-5 at one table the others go on; what runs is finished', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: meetingId(1, 2) }, { now: at('13:30') });
    expect(hall.give(end('13:30', 1), { now: at('13:40') })).toEqual([
      closure('T01', '13:30', 'command-000002'),
    ]);
    expect(
      hall.give({ kind: 'finish-meeting', meeting: meetingId(1, 2) }, { now: at('13:58') }),
    ).toHaveLength(1);
  });

  it('TP-5 a shift of the hall is counted in: closed is until the last slot is over', () => {
    const hall = historyOf(event());
    hall.give({
      kind: 'shift-session',
      session,
      table: null,
      from: at('13:30'),
      minutes: 10,
      clashing: 'refuse',
    });
    expect(hall.give(end('17:00'))[0]).toMatchObject({ now: { start: at('17:00'), end: at('18:10') } });
  });

  it('TP-5 a table that was shifted by itself is closed until its own last slot is over', () => {
    const hall = historyOf(event());
    hall.give({
      kind: 'shift-session',
      session,
      table: tableId(1),
      from: at('16:00'),
      minutes: 15,
      clashing: 'refuse',
    });
    const ends = (at: string) =>
      hall.give(end(at)).map((change) => change.kind === 'closure.kept' && change.now?.end);
    expect(ends('17:00')).toEqual([at('18:15'), at('18:00')]);
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect(ends('18:00')).toEqual([at('18:15')]);
  });

  it('TP-5 at one table its one meeting is postponed, and the table is closed once', () => {
    expect(judge(event(), end('14:00', 2))).toMatchObject([
      { kind: 'closure.kept', now: { table: 'T02' } },
      { kind: 'meeting.cancelled', meeting: meetingId(2, 3) },
      { kind: 'waiting.kept' },
    ]);
  });

  it.each([
    ['before it', '12:30', '14:00', 3],
    ['after it begins', '14:30', '18:00', 3],
    ['in the whole of it', '13:00', '18:00', 2],
  ])(
    'TP-5 a table that was closed %s is closed for the rest as well, unless it is already',
    (_when, from, to, changes) => {
      const hall = historyOf(event());
      hall.give({ kind: 'set-walk-ins', table: tableId(2), from: at(from), to: at(to), walkIns: 'closed' });
      expect(judge(hall.state(), end('14:00', 2))).toHaveLength(changes);
    },
  );

  it('TP-5 not at a table that is none, or in another hall', () => {
    expect(judge(event(), end('14:00', 9))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
    const was = event().tables.get(tableId(2)) ?? expect.fail();
    const state = apply(event(), [{ kind: 'table.kept', was, now: { ...was, hall: 'Annexe' } }]);
    expect(judge(state, end('14:00', 2))).toEqual({ code: 'nothing-to-do' });
  });

  it('TP-5 not twice, not after its end, and it is taken back as one step', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(end('13:30'));
    expect(judge(hall.state(), end('13:30'))).toEqual({ code: 'nothing-to-do' });
    expect(judge(hall.state(), end('18:00'))).toEqual({ code: 'nothing-to-do' });
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
    expect(judge(hall.state(), end('13:30'), { now: at('18:00') })).toEqual({ code: 'nothing-to-do' });
  });
});
