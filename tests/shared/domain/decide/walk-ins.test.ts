import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { HoldId, WaitingId } from '../../../../shared/domain/ids.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  kiosk,
  meetingId,
  tableActor,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const wish = (guest: number, clock: string, host = 1) => ({
  table: tableId(host),
  start: at(clock),
  host: hostId(host),
  guest: guestId(guest),
});
const hold = (guest: number, clock: string, host = 1): Command => ({
  kind: 'hold-slot',
  ...wish(guest, clock, host),
});
const book = (guest: number, clock: string, host = 1): Command => ({
  kind: 'book-walk-in',
  ...wish(guest, clock, host),
  insist: false,
});
const wait = (guest: number, host: number | null): Command => ({
  kind: 'join-waiting-list',
  guest: guestId(guest),
  host: host === null ? null : hostId(host),
});

/** Two hosts and three guests, all here; G001 meets H01 at 13:00. */
function aHall() {
  const meetings = [{ host: 1, guest: 1, start: '13:00', adviser: 1 }];
  const hall = historyOf(anEvent({ hosts: 2, guests: 3, advisers: 1, meetings }));
  for (const company of [hostId(1), hostId(2), guestId(1), guestId(2), guestId(3)]) {
    hall.give({ kind: 'check-in', delegate: delegateId(company) });
  }
  return hall;
}
const holdOf = (command: string, guest: string, clock: string, end: string, until: string) => ({
  id: `L-${command}`,
  table: 'T01',
  start: at(clock),
  end: at(end),
  guest,
  until: at(until),
});

describe('a hold', () => {
  it('WI-2 keeps a slot for a minute for the guest who looks at it', () => {
    const hall = aHall();
    const made = holdOf('command-000006', 'G002', '14:00', '14:30', '12:31');
    expect(hall.give(hold(2, '14:00'), { actor: kiosk })).toEqual([
      { kind: 'hold.kept', was: null, now: made },
    ]);
    const held = { code: 'slot-held', table: 'T01', until: at('12:31') };
    expect(judge(hall.state(), hold(3, '14:00'), { actor: kiosk })).toEqual(held);
    expect(judge(hall.state(), book(3, '14:00'), { actor: kiosk })).toEqual(held);
    expect(judge(hall.state(), { ...book(3, '14:00'), insist: true } as Command)).toEqual(held);
    expect(judge(hall.state(), book(3, '14:30'), { actor: kiosk })).toHaveLength(1);
  });

  it('WI-2 runs out by the clock alone, and whoever comes next sweeps it away', () => {
    const hall = aHall();
    hall.give(hold(2, '14:00'));
    const ranOut = holdOf('command-000006', 'G002', '14:00', '14:30', '12:31');
    expect(judge(hall.state(), hold(3, '14:00'), { now: at('12:31') })).toEqual([
      { kind: 'hold.kept', was: ranOut, now: null },
      { kind: 'hold.kept', was: null, now: holdOf('command-0001', 'G003', '14:00', '14:30', '12:32') },
    ]);
    expect(judge(hall.state(), book(3, '14:00'), { now: at('12:31') })).toMatchObject([
      { kind: 'meeting.booked', meeting: { guest: 'G003' } },
    ]);
  });

  it('WI-2 a guest’s second hold lets the first go', () => {
    const hall = aHall();
    hall.give(hold(2, '14:00'));
    expect(hall.give(hold(2, '15:00'))).toEqual([
      { kind: 'hold.kept', was: holdOf('command-000006', 'G002', '14:00', '14:30', '12:31'), now: null },
      { kind: 'hold.kept', was: null, now: holdOf('command-000007', 'G002', '15:00', '15:30', '12:31') },
    ]);
    expect(judge(hall.state(), hold(3, '14:00'))).toHaveLength(1);
  });

  it('WI-2 that of the same guest is swept away once', () => {
    const hall = aHall();
    hall.give(hold(2, '14:00'));
    expect(judge(hall.state(), hold(2, '14:30'), { now: at('12:31') })).toHaveLength(2);
  });

  it('WI-2 is released once, and only of a slot that could be booked now', () => {
    const hall = aHall();
    hall.give(hold(2, '14:00'));
    const release: Command = { kind: 'release-hold', hold: HoldId.parse('L-command-000006') };
    expect(hall.give(release, { actor: kiosk })).toMatchObject([{ kind: 'hold.kept', now: null }]);
    expect(judge(hall.state(), release, { actor: kiosk })).toEqual({
      code: 'unknown',
      what: 'hold',
      id: 'L-command-000006',
    });
    expect(judge(hall.state(), hold(2, '13:00'))).toEqual({ code: 'table-busy', by: first });
    hall.give({ kind: 'take-back-check-in', delegate: delegateId(guestId(2)) });
    expect(judge(hall.state(), hold(2, '14:00'))).toEqual({ code: 'not-here', company: 'G002' });
  });
});

describe('a booking', () => {
  it('ME-2 a table display books at its own table alone', () => {
    const hall = aHall();
    expect(judge(hall.state(), book(2, '14:00'), { actor: tableActor('T02') })).toEqual({
      code: 'not-your-table',
      table: 'T01',
      yours: 'T02',
    });
    expect(judge(hall.state(), book(2, '14:00'), { actor: tableActor('T01') })).toHaveLength(1);
  });

  it('WI-3 settles the guest’s hold and the requests that asked for it, and no other', () => {
    const hall = aHall();
    hall.give(wait(2, 1));
    hall.give(wait(2, null));
    hall.give(wait(2, 2));
    hall.give(wait(3, 1));
    hall.give(hold(2, '14:00'));
    const requests = [...hall.state().waiting.values()];
    const booked = hall.give(book(2, '14:00'), { actor: kiosk });
    expect(booked).toMatchObject([
      { kind: 'meeting.booked', meeting: { guest: 'G002', origin: 'walk-in' } },
      {},
      {},
      {},
    ]);
    expect(booked.slice(1)).toEqual([
      { kind: 'waiting.kept', was: requests[0], now: null },
      { kind: 'waiting.kept', was: requests[1], now: null },
      { kind: 'hold.kept', was: holdOf('command-000010', 'G002', '14:00', '14:30', '12:31'), now: null },
    ]);
    expect([...hall.state().waiting.values()]).toEqual(requests.slice(2));
  });

  it('WI-3 taken back, its requests stand where they stood', () => {
    const hall = aHall();
    hall.give(wait(2, 1));
    const before = { ...hall.state(), steps: null };
    hall.give(book(2, '14:00'));
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it.each<[string, Command, string]>([
    ['a no-show', { kind: 'mark-no-show', meeting: first, party: 'guest' }, '13:06'],
    ['a cancellation', { kind: 'cancel-meeting', meeting: first }, '12:40'],
  ])('WI-3 of a pair after %s is rescheduled, with its adviser', (_what, command, clock) => {
    const hall = aHall();
    const now = { now: at(clock) };
    hall.give(command, now);
    expect(hall.give(book(1, '14:00'), now)).toMatchObject([
      { kind: 'meeting.booked', meeting: { guest: 'G001', origin: 'rescheduled', adviser: 'A1' } },
    ]);
  });

  it('WI-3 of a pair whose adviser is taken then is rescheduled without him', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00', adviser: 1 },
      { host: 2, guest: 2, start: '14:00', adviser: 1 },
    ];
    const hall = historyOf(anEvent({ hosts: 2, guests: 2, advisers: 1, meetings }));
    hall.give({ kind: 'cancel-meeting', meeting: first });
    expect(judge(hall.state(), { ...book(1, '14:00'), insist: true } as Command)).toMatchObject([
      { kind: 'meeting.booked', meeting: { origin: 'rescheduled', adviser: null } },
    ]);
  });
});

describe('the waiting list', () => {
  it('WI-5 a guest waits for a host once, and for any host once', () => {
    const hall = aHall();
    expect(hall.give(wait(2, 1), { actor: kiosk })).toEqual([
      {
        kind: 'waiting.kept',
        was: null,
        now: { id: 'Q-command-000006', guest: 'G002', host: 'H01', since: at('12:30') },
      },
    ]);
    const twice = { code: 'already-waiting', company: 'G002', since: at('12:30') };
    expect(judge(hall.state(), wait(2, 1), { now: at('12:45') })).toEqual(twice);
    hall.give(wait(2, null), { now: at('12:40') });
    expect(judge(hall.state(), wait(2, null), { now: at('12:45') })).toEqual({
      ...twice,
      since: at('12:40'),
    });
    expect(judge(hall.state(), wait(3, 1))).toHaveLength(1);
  });

  it('WI-5 not for a host whom the guest meets already, nor a host for a host', () => {
    const hall = aHall();
    expect(judge(hall.state(), wait(1, 1))).toEqual({
      code: 'already-met',
      meeting: first,
      table: 'T01',
      start: at('13:00'),
    });
    expect(judge(hall.state(), { ...wait(1, 1), guest: hostId(2) } as Command)).toEqual({
      code: 'wrong-side',
      company: 'H02',
      expected: 'guest',
    });
    expect(judge(hall.state(), wait(2, 9))).toEqual({ code: 'unknown', what: 'company', id: 'H09' });
  });

  it('WI-5 whoever does not want to wait any longer leaves it once', () => {
    const hall = aHall();
    hall.give(wait(2, 1));
    const leave: Command = { kind: 'leave-waiting-list', request: WaitingId.parse('Q-command-000006') };
    expect(hall.give(leave, { actor: kiosk })).toMatchObject([{ kind: 'waiting.kept', now: null }]);
    expect(judge(hall.state(), leave)).toEqual({ code: 'unknown', what: 'request', id: 'Q-command-000006' });
  });
});
