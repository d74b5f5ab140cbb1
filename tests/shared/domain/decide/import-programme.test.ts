import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { EventId } from '../../../../shared/domain/ids.ts';
import type { Programme } from '../../../../shared/domain/programme.ts';
import { type State, emptyState } from '../../../../shared/domain/state.ts';
import { plusMinutes } from '../../../../shared/domain/time.ts';
import {
  anEvent,
  aProgramme,
  at,
  delegateId,
  guestId,
  hostId,
  meetingId,
  organiser,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const shape = { hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const asOrganiser = { actor: organiser };

describe('the programme', () => {
  it('PR-1 the same workbook twice changes nothing', () => {
    const programme = aProgramme(shape);
    expect(judge(anEvent(shape), { kind: 'import-programme', programme }, asOrganiser)).toEqual([]);
  });

  it('PR-1 a corrected name comes in, and a meeting that was moved stays where it is', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'move-meeting', meeting: meetingId(1, 1), table: tableId(1), start: at('15:00') });
    const programme = aProgramme(shape);
    const companies = programme.companies.map((company) =>
      company.id === guestId(1) ? { ...company, name: 'Put Right Ltd.' } : company,
    );
    expect(
      judge(hall.state(), { kind: 'import-programme', programme: { ...programme, companies } }, asOrganiser),
    ).toEqual([
      {
        kind: 'companies.listed',
        records: [expect.objectContaining({ id: guestId(1), name: 'Put Right Ltd.' })],
      },
    ]);
  });

  it('PR-1 a new planned meeting that clashes with what stands is refused whole', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'move-meeting', meeting: meetingId(1, 1), table: tableId(1), start: at('15:00') });
    const programme = aProgramme({
      ...shape,
      meetings: [...shape.meetings, { host: 1, guest: 2, start: '15:00' }],
    });
    expect(judge(hall.state(), { kind: 'import-programme', programme }, asOrganiser)).toEqual({
      code: 'programme-clash',
      meeting: meetingId(1, 2),
      with: meetingId(1, 1),
    });
  });

  it('PR-1 a host whose table stays as it is on the day is not given a second one by the workbook', () => {
    const meetings = [{ host: 1, guest: 1, start: '13:00' }];
    const state = anEvent({ hosts: 4, guests: 2, meetings });
    const programme = aProgramme({ hosts: 4, guests: 2, meetings });
    // Host 1 has a meeting and stays. Host 2 was to have its table, and 3 that of host 2; only 4 has nothing to do with it.
    const seat = (table: number, host: number | null) => {
      const found = programme.tables.find(({ id }) => id === tableId(table)) ?? expect.fail();
      return { ...found, host: host === null ? null : hostId(host) };
    };
    const seated = (...tables: Programme['tables']) => {
      const decision = given(state, { ...programme, tables });
      if (!Array.isArray(decision)) throw new Error(JSON.stringify(decision));
      const after = apply(state, decision);
      return [...after.tables.values()].map(({ host }) => host);
    };
    const asBefore = ['H01', 'H02', 'H03', 'H04'];
    expect(seated(seat(1, 2), seat(2, 3), seat(3, 1), seat(4, 4))).toEqual(asBefore);
    expect(seated(seat(2, 3), seat(3, 2))).toEqual(['H01', 'H03', 'H02', 'H04']);
    expect(seated(seat(2, 3))).toEqual(asBefore);
    expect(seated(seat(2, null), seat(3, 2))).toEqual(['H01', null, 'H02', 'H04']);
  });

  it('PR-2 another event is refused', () => {
    const programme = aProgramme(shape);
    const other = { ...programme, event: { ...programme.event, id: EventId.parse('another') } };
    expect(judge(anEvent(shape), { kind: 'import-programme', programme: other }, asOrganiser)).toEqual({
      code: 'another-event',
      loaded: 'test-event',
    });
  });

  it('PR-1 two meetings of one id are refused: one of them would vanish', () => {
    const programme = aProgramme(shape);
    const [meeting] = programme.meetings;
    if (!meeting) throw new Error('no meeting');
    const again = { ...meeting, guest: guestId(2) };
    expect(given(emptyState, { ...programme, meetings: [meeting, again] })).toEqual({
      code: 'programme-clash',
      meeting: meeting.id,
      with: meeting.id,
    });
  });

  it('PR-3 a session that is moved from under its meetings refuses the workbook, and says how many and which', () => {
    const programme = aProgramme({
      ...shape,
      meetings: [...shape.meetings, { host: 2, guest: 2, start: '14:00' }],
    });
    const state = anEvent({ ...shape, meetings: [...shape.meetings, { host: 2, guest: 2, start: '14:00' }] });
    const sessions = programme.sessions.map((one) => ({ ...one, start: at('12:45'), end: at('18:15') }));
    expect(given(state, { ...programme, sessions })).toEqual({
      code: 'would-clash',
      meeting: meetingId(1, 1),
      with: null,
      count: 2,
    });
  });

  it('PR-3 a session that no meeting stands in moves with the workbook, and what fell through holds no session', () => {
    const hall = historyOf(anEvent({ ...shape, days: 2 }));
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(1, 1) });
    const programme = aProgramme({ ...shape, days: 2 });
    const moved = programme.sessions.map((one) => ({ ...one, start: plusMinutes(one.start, 15) }));
    expect(given(hall.state(), { ...programme, sessions: moved })).toEqual([
      { kind: 'sessions.listed', records: moved },
    ]);
  });

  it('PR-3 an absence refuses the workbook while a meeting of the company is to come, and not when it is over', () => {
    const absence = { id: 'G001 away', company: guestId(1), start: at('13:00'), end: at('13:30') };
    const programme = { ...aProgramme(shape), absences: [absence] };
    const clash = { code: 'would-clash', meeting: meetingId(1, 1), with: null, count: 1 };
    const listed = [{ kind: 'absences.listed', records: [absence] }];
    expect(given(anEvent(shape), programme, at('13:29'))).toEqual(clash);
    expect(given(anEvent(shape), programme, at('13:30'))).toEqual(listed);
    const running = historyOf(anEvent(shape));
    running.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    expect(given(running.state(), programme, at('13:10'))).toEqual(listed);
    const away = apply(anEvent(shape), [{ kind: 'absence.kept', was: null, now: absence }]);
    // It was so before this workbook, which is not asked to mend it.
    expect(given(away, { ...programme, absences: [{ ...absence, end: at('14:00') }] })).toEqual([
      { kind: 'absences.listed', records: [{ ...absence, end: at('14:00') }] },
    ]);
  });

  it('PR-3 a pair that has a walk-in already is not planned again, unless that fell through', () => {
    const hall = historyOf(anEvent({ hosts: 2, guests: 3 }));
    const walkIn = { table: tableId(1), start: at('15:00'), host: hostId(1), guest: guestId(1) };
    hall.give({ kind: 'book-walk-in', ...walkIn, insist: true });
    const [booked] = hall.state().meetings.values();
    if (!booked) throw new Error('nothing was booked');
    expect(given(hall.state(), aProgramme(shape))).toEqual({
      code: 'programme-clash',
      meeting: meetingId(1, 1),
      with: booked.id,
    });
    hall.give({ kind: 'cancel-meeting', meeting: booked.id });
    expect(given(hall.state(), aProgramme(shape))).toMatchObject([{ kind: 'meetings.listed' }]);
  });

  it('PR-1 a host that moved on the day stays at its table, and one without meetings goes where the workbook says', () => {
    const three = { hosts: 3, guests: 1, floating: 1, meetings: shape.meetings };
    const programme = aProgramme(three);
    for (const [host, listed] of [
      [1, []],
      [3, [{ kind: 'tables.listed', records: [programme.tables[2], programme.tables[3]] }]],
    ] as const) {
      const hall = historyOf(anEvent(three));
      hall.give({ kind: 'move-host', host: hostId(host), table: tableId(4) });
      expect(given(hall.state(), programme)).toEqual(listed);
    }
    const renamedHall = programme.tables.map((table) => ({ ...table, interpreter: null }));
    expect(given(anEvent(three), { ...programme, tables: renamedHall })).toEqual([
      { kind: 'tables.listed', records: renamedHall.slice(0, 3) },
    ]);
  });

  it('PR-1 a delegate who is new gets a badge whose code nobody has, and nobody else another', () => {
    const state = anEvent(shape);
    const [known] = state.badges.values();
    if (!known) throw new Error('no badge');
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    const oldBytes = [...`${known.token.slice(0, 25)}${known.code.slice(0, 7)}`].map((one) =>
      alphabet.indexOf(one),
    );
    const answers = [Uint8Array.from(oldBytes), Uint8Array.from(oldBytes.map((byte) => (byte + 1) % 32))];
    const programme = aProgramme({ ...shape, guests: 4 });
    const command = { kind: 'import-programme', programme } as const;
    const randomBytes = () => answers.shift() ?? new Uint8Array(32);
    const changes = judge(state, command, { ...asOrganiser, randomBytes });
    if (!Array.isArray(changes)) throw new Error('refused');
    const badges = changes.flatMap((change) => (change.kind === 'badges.listed' ? change.records : []));
    expect(badges).toMatchObject([{ delegate: delegateId(guestId(4)), cancelledAt: null }]);
    expect(badges[0]?.code).not.toBe(known.code);
    expect(answers).toEqual([]);
  });
});

function given(state: State, programme: Programme, now = at('12:30')) {
  return judge(state, { kind: 'import-programme', programme }, { ...asOrganiser, now });
}
