import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { decide } from '../../../../shared/domain/decide.ts';
import { type State, emptyState } from '../../../../shared/domain/state.ts';
import { plusMinutes } from '../../../../shared/domain/time.ts';
import { type TableNow, tableByTheClock, tableNow } from '../../../../shared/domain/views/table-now.ts';
import {
  withCollections,
  anEvent,
  at,
  circumstances,
  delegateId,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../../support/an-event.ts';

/** Host 1 at T01 has guest 1 at 13:00, guest 2 at 13:30 and guest 3 at 15:00 on two days of two; slots 12:30 to 18:00. */
const planned = anEvent({
  hosts: 2,
  guests: 5,
  days: 2,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 1, guest: 2, start: '13:30' },
    { host: 1, guest: 3, start: '15:00' },
    { host: 2, guest: 4, start: '12:30', days: 1 },
  ],
});
const first = meetingId(1, 1);
const second = meetingId(1, 2);

function after(state: State, time: string, command: Command): State {
  const decision = decide(state, command, circumstances({ now: at(time) }));
  if (decision.kind === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return apply(state, decision.changes);
}

const running = (time = '13:00') => after(planned, time, { kind: 'start-meeting', meeting: first });
const T01 = tableId(1);

function tableOf(now: TableNow | null): Extract<TableNow, { kind: 'table' }> {
  if (now?.kind !== 'table') throw new Error('there is no such table');
  return now;
}
/** The state of T01 with its meeting shortened to its id. */
function stateAt(state: State, time: string, days = 0): unknown {
  const shown = tableOf(tableNow(state, T01, at(time, days))).state;
  return 'meeting' in shown ? { ...shown, meeting: shown.meeting.id } : shown;
}
const nextAt = (state: State, time: string) => tableOf(tableNow(state, T01, at(time))).next;

describe('the table display', () => {
  it('VW-T1 says that there is no event, and nothing of a table that the event does not have', () => {
    expect(tableNow(emptyState, T01, at('13:00'))).toEqual({ kind: 'no-event' });
    expect(tableNow(planned, tableId(99), at('13:00'))).toBeNull();
  });

  it('VW-T2 before the first slot it is a break until that slot, with the first meeting as the next', () => {
    expect(stateAt(planned, '09:00')).toEqual({ kind: 'break-until', until: at('12:30') });
    expect(nextAt(planned, '09:00')).toMatchObject({
      id: first,
      start: at('13:00'),
      mayStartFrom: at('12:45'),
    });
  });

  it('VW-T3 from the instant of its start on a planned meeting is waited for, and its guest is here or not', () => {
    const waiting = { kind: 'waiting', meeting: first, minutesOver: 0, elsewhere: null };
    expect(stateAt(planned, '13:00')).toEqual(waiting);
    expect(stateAt(planned, '13:07')).toEqual({ ...waiting, minutesOver: 7 });
    const here = after(planned, '12:50', { kind: 'check-in', delegate: delegateId(guestId(1)) });
    const shown = tableOf(tableNow(here, T01, at('13:00'))).state;
    expect(shown.kind === 'waiting' && [shown.meeting.guest.here, shown.meeting.host.here]).toEqual([
      true,
      false,
    ]);
  });

  it('VW-T3 a guest who still sits in a running meeting is looked for at that table', () => {
    const walkIn = {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(2),
      start: at('12:30'),
      host: hostId(2),
      guest: guestId(1),
    } as const;
    const booked = after(planned, '12:30', walkIn);
    const meeting = [...booked.meetings.values()].find((one) => one.origin === 'walk-in')?.id ?? first;
    const overrun = after(booked, '12:31', { kind: 'start-meeting', meeting });
    expect(stateAt(overrun, '13:02')).toEqual({
      kind: 'waiting',
      meeting: first,
      minutesOver: 2,
      elsewhere: tableId(2),
    });
  });

  it('VW-T4 a running meeting shows the minutes to its planned end, the started one counting, and its share left', () => {
    expect(stateAt(running(), '13:00')).toEqual({
      kind: 'running',
      meeting: first,
      minutesLeft: 30,
      fractionLeft: 1,
    });
    expect(stateAt(running(), '13:15')).toEqual({
      kind: 'running',
      meeting: first,
      minutesLeft: 15,
      fractionLeft: 0.5,
    });
    const justBefore = plusMinutes(at('13:15'), -0.5);
    expect(tableOf(tableNow(running(), T01, justBefore)).state).toMatchObject({ minutesLeft: 16 });
  });

  it('VW-T4 a meeting that began late keeps its planned end, and one that began early is never more than whole', () => {
    expect(stateAt(running('13:12'), '13:15')).toMatchObject({ minutesLeft: 15, fractionLeft: 0.5 });
    expect(stateAt(running('12:50'), '12:50')).toMatchObject({
      kind: 'running',
      minutesLeft: 40,
      fractionLeft: 1,
    });
  });

  it('VW-T5 exactly five minutes before its end a meeting enters its last minutes', () => {
    expect(stateAt(running(), '13:24')).toMatchObject({ kind: 'running', minutesLeft: 6 });
    expect(stateAt(running(), '13:25')).toEqual({
      kind: 'last-minutes',
      meeting: first,
      minutesLeft: 5,
      fractionLeft: 5 / 30,
    });
  });

  it('VW-T6 at the instant of its end a meeting is over time, says by how many minutes, and who is next and waiting', () => {
    expect(stateAt(running(), '13:30')).toEqual({ kind: 'over-time', meeting: first, minutesOver: 0 });
    expect(stateAt(running(), '13:33')).toEqual({ kind: 'over-time', meeting: first, minutesOver: 3 });
    const here = after(running(), '13:20', { kind: 'check-in', delegate: delegateId(guestId(2)) });
    expect(nextAt(here, '13:33')).toMatchObject({ id: second, start: at('13:30'), guest: { here: true } });
  });

  it('VW-T6 a screen that is alone goes on to the next meeting at the planned end of a running one', () => {
    const shown = tableOf(tableByTheClock(running(), T01, at('13:30'))).state;
    expect(shown).toMatchObject({ kind: 'waiting', meeting: { id: second } });
    expect(tableOf(tableByTheClock(running(), T01, at('13:29'))).state).toMatchObject({
      kind: 'last-minutes',
    });
  });

  it('VW-T7 a meeting that nobody started is passed over when its slot is over', () => {
    expect(stateAt(planned, '13:29')).toMatchObject({ kind: 'waiting', meeting: first });
    expect(stateAt(planned, '13:30')).toMatchObject({ kind: 'waiting', meeting: second });
  });

  it('VW-T8 after a meeting that finished early it is a break until the next slot', () => {
    const finished = after(running(), '13:20', { kind: 'finish-meeting', meeting: first });
    expect(stateAt(finished, '13:20')).toEqual({ kind: 'break-until', until: at('13:30') });
    expect(nextAt(finished, '13:20')).toMatchObject({ id: second });
  });

  it('VW-T9 a slot without a meeting is open to walk-ins until the next booked one', () => {
    expect(stateAt(planned, '12:30')).toEqual({ kind: 'open', until: at('13:00'), insteadOf: null });
    expect(stateAt(planned, '14:00')).toEqual({ kind: 'open', until: at('15:00'), insteadOf: null });
    expect(stateAt(planned, '15:30')).toEqual({ kind: 'open', until: at('18:00'), insteadOf: null });
  });

  it('VW-T9 a guest who did not come, or a cancelled meeting, opens the table for its slot and is named', () => {
    const absent = after(planned, '13:06', { kind: 'mark-no-show', meeting: first, party: 'guest' });
    const guest = planned.companies.get(guestId(1));
    const open = { kind: 'open', until: at('13:30') };
    expect(stateAt(absent, '13:06')).toEqual({ ...open, insteadOf: { guest, why: 'no-show' } });
    const cancelled = after(planned, '12:00', { kind: 'cancel-meeting', meeting: first });
    expect(stateAt(cancelled, '13:06')).toEqual({ ...open, insteadOf: { guest, why: 'cancelled' } });
    expect(stateAt(cancelled, '13:30')).toMatchObject({ kind: 'waiting', meeting: second });
  });

  it('VW-T10 the table of a host who is away is closed until the host is back', () => {
    const absence = { id: 'a', company: hostId(1), start: at('14:00'), end: at('15:00') };
    const away = withCollections(planned, { absences: new Map([['a', absence]]) });
    expect(stateAt(away, '14:00')).toEqual({ kind: 'closed', until: at('15:00') });
    const rest = withCollections(planned, {
      absences: new Map([['a', { ...absence, start: at('15:30'), end: at('18:00') }]]),
    });
    expect(stateAt(rest, '15:30')).toEqual({ kind: 'closed', until: null });
  });

  it('VW-T10 a host who did not come to a meeting closes the table for that slot', () => {
    const hostMissing = after(planned, '13:06', { kind: 'mark-no-show', meeting: first, party: 'host' });
    expect(stateAt(hostMissing, '13:06')).toEqual({ kind: 'closed', until: at('13:30') });
  });

  it('VW-T11 after the last slot, and on a day without meetings, there is nothing more today and the next day is named', () => {
    const nextDay = { day: '2027-02-16', start: at('12:30', 1) };
    expect(stateAt(planned, '17:59')).toMatchObject({ kind: 'open' });
    expect(stateAt(planned, '18:00')).toEqual({ kind: 'nothing-more-today', nextDay });
    expect(stateAt(planned, '13:00', -1)).toEqual({
      kind: 'nothing-more-today',
      nextDay: { day: '2027-02-15', start: at('12:30') },
    });
    expect(stateAt(planned, '18:00', 1)).toEqual({ kind: 'nothing-more-today', nextDay: null });
  });

  it('VW-T12 a floating table shows both companies of its meeting and belongs to nobody', () => {
    const brokerage = anEvent({ hosts: 1, guests: 1, hostsHaveTables: false, floating: 1 });
    const walkIn = {
      kind: 'book-walk-in',
      insist: true,
      table: T01,
      start: at('13:00'),
      host: hostId(1),
      guest: guestId(1),
    } as const;
    const shown = tableOf(tableNow(after(brokerage, '12:50', walkIn), T01, at('13:00')));
    expect(shown.host).toBeNull();
    expect(shown.state).toMatchObject({
      kind: 'waiting',
      meeting: {
        host: { company: { id: hostId(1) } },
        guest: { company: { id: guestId(1) } },
        isWalkIn: true,
      },
    });
  });

  it('VW-T13 the meeting comes with its people and who of them is here, and with its interpreter and languages', () => {
    const shown = tableOf(tableNow(planned, T01, at('13:00'))).state;
    const meeting = shown.kind === 'waiting' ? shown.meeting : null;
    expect(meeting?.guest.people.map(({ delegate, here }) => [delegate.id, here])).toEqual([
      ['G001-1', false],
    ]);
    expect(meeting?.interpreter).toEqual(planned.interpreters.get('I1'));
    expect(meeting?.adviser).toBeNull();
  });
});
