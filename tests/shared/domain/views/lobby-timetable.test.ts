import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { stateFor } from '../../../../shared/domain/audience.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { decide } from '../../../../shared/domain/decide.ts';
import { SessionId } from '../../../../shared/domain/ids.ts';
import { type State, emptyState } from '../../../../shared/domain/state.ts';
import {
  type SessionTimetable,
  hallsOf,
  lobbyTimetable,
} from '../../../../shared/domain/views/lobby-timetable.ts';
import {
  withCollections,
  anEvent,
  at,
  circumstances,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../../support/an-event.ts';

const hall = 'Main hall';
const planned = anEvent({
  hosts: 2,
  guests: 5,
  days: 2,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 1, guest: 2, start: '13:30' },
    { host: 2, guest: 3, start: '13:00' },
  ],
});
const first = meetingId(1, 1);

function after(state: State, time: string, command: Command): State {
  const decision = decide(state, command, circumstances({ now: at(time) }));
  if (decision.kind === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return apply(state, decision.changes);
}
function session(state: State, time: string): SessionTimetable {
  const shown = lobbyTimetable(stateFor('hall', state), hall, at(time));
  if (shown.kind !== 'session') throw new Error(`no session: ${shown.kind}`);
  return shown;
}
function cell(state: State, time: string, table: number, start: string) {
  const row = session(state, time).rows.find((one) => one.table === tableId(table));
  return row?.cells.find((one) => one.start === at(start));
}
/** A walk-in meeting of the last slot has begun, and nobody ends it. */
function runningInLastSlot(state: State): State {
  const [table, host, guest, start] = [tableId(1), hostId(1), guestId(5), at('17:30')];
  const booked = after(state, '17:00', { kind: 'book-walk-in', insist: true, table, start, host, guest });
  const meeting = [...booked.meetings.values()].find((one) => one.origin === 'walk-in')?.id ?? first;
  return after(booked, '17:30', { kind: 'start-meeting', meeting });
}
const company = (id: string) => planned.companies.get(id);

describe('the lobby display', () => {
  it('VW-L1 says that there is no event', () => {
    expect(lobbyTimetable(emptyState, hall, at('13:00'))).toEqual({ kind: 'no-event' });
  });

  it('VW-L2 on a day without a session, and after the last, it names the next day and time', () => {
    const next = { day: '2027-02-15', start: at('12:30') };
    expect(lobbyTimetable(planned, hall, at('13:00', -1))).toMatchObject({ kind: 'no-session-today', next });
    const tomorrow = { day: '2027-02-16', start: at('12:30', 1) };
    expect(lobbyTimetable(planned, hall, at('18:00'))).toMatchObject({ kind: 'over-today', next: tomorrow });
    expect(lobbyTimetable(planned, hall, at('18:00', 1))).toMatchObject({ kind: 'over-today', next: null });
    expect(lobbyTimetable(planned, 'Annex', at('13:00'))).toMatchObject({
      kind: 'no-session-today',
      next: null,
    });
  });

  it('VW-L3 numbers the slots of the session and knows the current one from its start to the instant before its end', () => {
    expect(session(planned, '09:00')).toMatchObject({ currentSlot: null, nextSlot: { start: at('12:30') } });
    expect(session(planned, '09:00').slots).toHaveLength(11);
    expect(session(planned, '12:30').currentSlot).toBe(0);
    expect(session(planned, '13:00').currentSlot).toBe(1);
    expect(session(planned, '17:59')).toMatchObject({ currentSlot: 10, nextSlot: null });
  });

  it('VW-L4 a row says what is now and what is next, and before the session only what is next', () => {
    const [row] = session(planned, '13:00').rows;
    expect(row).toMatchObject({ table: tableId(1), host: company(hostId(1)) });
    expect(row?.now).toMatchObject({ kind: 'meeting', guest: company(guestId(1)) });
    expect(row?.next).toMatchObject({ kind: 'meeting', guest: company(guestId(2)) });
    expect(session(planned, '12:00').rows[0]).toMatchObject({
      now: null,
      next: { kind: 'open', start: at('12:30') },
    });
  });

  it('VW-L5 a cell says how its meeting stands: planned, waiting, running, last minutes, over time, finished', () => {
    expect(cell(planned, '12:59', 1, '13:00')).toMatchObject({ stage: { kind: 'planned' } });
    expect(cell(planned, '13:00', 1, '13:00')).toMatchObject({
      stage: { kind: 'waiting', minutesOver: 0, isLate: false },
    });
    expect(cell(planned, '13:30', 1, '13:00')).toMatchObject({ stage: { kind: 'passed' } });
    const running = after(planned, '13:02', { kind: 'start-meeting', meeting: first });
    const stage = (time: string) => cell(running, time, 1, '13:00');
    expect(stage('13:15')).toMatchObject({
      stage: { kind: 'running', minutesLeft: 15 },
    });
    expect(stage('13:25')).toMatchObject({ stage: { kind: 'last-minutes', minutesLeft: 5 } });
    expect(stage('13:30')).toMatchObject({ stage: { kind: 'over-time', minutesOver: 0 } });
    const finished = after(running, '13:20', { kind: 'finish-meeting', meeting: first });
    expect(cell(finished, '13:21', 1, '13:00')).toMatchObject({ stage: { kind: 'finished' } });
  });

  it('VW-L6 a meeting that overruns stays in "now", and whoever waits for its table is next', () => {
    const running = after(planned, '13:00', { kind: 'start-meeting', meeting: first });
    const [row] = session(running, '13:34').rows;
    expect(row?.now).toMatchObject({
      guest: company(guestId(1)),
      stage: { kind: 'over-time', minutesOver: 4 },
    });
    expect(row?.next).toMatchObject({ guest: company(guestId(2)), start: at('13:30') });
  });

  it('VW-L7 late is what is over time, or not started when the minutes of grace are over', () => {
    expect(session(planned, '13:04').late).toEqual([]);
    const notStarted = { table: tableId(1), meeting: first, kind: 'not-started', minutes: 5 };
    const other = { table: tableId(2), meeting: meetingId(2, 3), kind: 'not-started', minutes: 5 };
    expect(session(planned, '13:05').late).toEqual([notStarted, other]);
    const running = after(planned, '13:00', { kind: 'start-meeting', meeting: first });
    expect(session(running, '13:31').late).toEqual([
      { table: tableId(1), meeting: first, kind: 'over-time', minutes: 1 },
    ]);
  });

  it('VW-L8 the tables that are free now are named, and a table whose meeting overruns is not free', () => {
    expect(session(planned, '12:30').free).toEqual([tableId(1), tableId(2)]);
    expect(session(planned, '13:00').free).toEqual([]);
    const running = after(planned, '13:00', { kind: 'start-meeting', meeting: meetingId(2, 3) });
    expect(session(running, '13:30').free).toEqual([]);
    expect(session(planned, '13:30').free).toEqual([tableId(2)]);
  });

  it('VW-L9 a no-show or a cancelled meeting leaves its cell open and says whose it was', () => {
    const absent = after(planned, '13:06', { kind: 'mark-no-show', meeting: first, party: 'guest' });
    const fellThrough = { kind: 'no-show', guest: company(guestId(1)), party: 'guest' };
    expect(cell(absent, '13:06', 1, '13:00')).toEqual({
      kind: 'open',
      start: at('13:00'),
      end: at('13:30'),
      fellThrough,
    });
    const walkIn = {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(1),
      start: at('13:00'),
      host: hostId(1),
      guest: guestId(4),
    } as const;
    const filled = cell(after(absent, '13:08', walkIn), '13:08', 1, '13:00');
    expect(filled).toMatchObject({
      kind: 'meeting',
      origin: 'walk-in',
      guest: company(guestId(4)),
      fellThrough,
    });
    const cancelled = after(planned, '12:00', { kind: 'cancel-meeting', meeting: first });
    expect(cell(cancelled, '12:00', 1, '13:00')).toMatchObject({
      kind: 'open',
      fellThrough: { kind: 'cancelled' },
    });
  });

  it('VW-L10 a moved meeting says where it came from, and the cell it left says where it went', () => {
    const moved = after(planned, '12:00', {
      kind: 'move-meeting',
      meeting: first,
      table: tableId(1),
      start: at('16:00'),
    });
    expect(cell(moved, '12:00', 1, '16:00')).toMatchObject({
      kind: 'meeting',
      movedFrom: { table: tableId(1), start: at('13:00') },
    });
    expect(cell(moved, '12:00', 1, '13:00')).toMatchObject({
      kind: 'open',
      fellThrough: {
        kind: 'moved',
        guest: company(guestId(1)),
        to: { table: tableId(1), start: at('16:00') },
      },
    });
  });

  it('VW-L11 a table is closed in the slots in which its host is away, and a past slot without a meeting is empty', () => {
    const absence = { id: 'a', company: hostId(1), start: at('15:00'), end: at('15:30') };
    const away = withCollections(planned, { absences: new Map([['a', absence]]) });
    expect(cell(away, '15:00', 1, '15:00')).toMatchObject({ kind: 'closed' });
    expect(cell(away, '15:00', 1, '15:30')).toMatchObject({ kind: 'open' });
    expect(cell(away, '13:00', 1, '12:30')).toMatchObject({ kind: 'empty' });
  });

  it('VW-L12 announcements are in force until their time, the newest first', () => {
    const text = { ja: '昼食は2階です', en: 'Lunch is upstairs' };
    const announced = after(planned, '13:00', {
      kind: 'announce',
      to: { kind: 'lobby' },
      text,
      until: at('13:30'),
    });
    expect(session(announced, '13:29').announcements).toEqual([
      { id: 'A-command-0001', to: { kind: 'lobby' }, text, at: at('13:00'), until: at('13:30') },
    ]);
    expect(session(announced, '13:30').announcements).toEqual([]);
  });

  it('VW-L13 a session stays on the wall after its end while one of its meetings still runs, half an hour at most', () => {
    const running = runningInLastSlot(planned);
    expect(session(running, '18:10').late).toMatchObject([{ kind: 'over-time', minutes: 10 }]);
    expect(lobbyTimetable(running, hall, at('18:30'))).toMatchObject({ kind: 'over-today' });
  });

  it('VW-L13 one forgotten meeting does not keep the session on the wall when the next one of the hall has begun', () => {
    const afternoon = session(planned, '13:00').session;
    const evening = { ...afternoon, id: SessionId.parse('evening'), start: at('18:15'), end: at('19:45') };
    const both = apply(planned, [{ kind: 'sessions.listed', records: [evening] }]);
    const forgotten = runningInLastSlot(both);
    expect(session(forgotten, '18:14').session.id).toBe(afternoon.id);
    expect(session(forgotten, '18:15').session.id).toBe('evening');
  });

  it('VW-L14 lists the halls that have tables or meetings', () => {
    expect(hallsOf(planned)).toEqual([hall]);
    expect(hallsOf(emptyState)).toEqual([]);
  });

  it('VW-L15 needs nothing but what may hang on a wall, and shows no person', () => {
    const shown = session(planned, '13:00');
    expect(shown).toEqual(lobbyTimetable(planned, hall, at('13:00')));
    expect(JSON.stringify(shown)).not.toContain('試験 太郎');
  });
});
