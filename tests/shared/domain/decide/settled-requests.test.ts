import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { anEvent, at, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const event = () => anEvent({ hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const wait = (guest: number, host: number | null): Command => ({
  kind: 'join-waiting-list',
  guest: guestId(guest),
  host: host === null ? null : hostId(host),
});

describe('the waiting list in a reshuffle', () => {
  it('RS-1 two bookings of one guest who waits for any host take its request off once', () => {
    const hall = historyOf(event());
    hall.give(wait(2, null));
    const [request] = hall.state().waiting.values();
    const book = (host: number, clock: string) =>
      ({
        kind: 'book',
        table: tableId(host),
        start: at(clock),
        host: hostId(host),
        guest: guestId(2),
      }) as const;
    const both: Command = {
      kind: 'reshuffle',
      parts: [book(1, '14:00'), book(2, '15:00')],
      insist: true,
    };
    const changes = judge(hall.state(), both);
    expect(changes).toMatchObject([
      { kind: 'meeting.booked' },
      { kind: 'waiting.kept', was: request, now: null },
      { kind: 'meeting.booked' },
    ]);
    hall.give(both);
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect([...hall.state().waiting.values()]).toEqual([request]);
  });

  it('RS-4 who waits for another host is put on the list for this one as well', () => {
    const hall = historyOf(event());
    hall.give(wait(1, 2));
    const postpone: Command = {
      kind: 'reshuffle',
      parts: [{ kind: 'postpone', meeting: meetingId(1, 1) }],
      insist: true,
    };
    expect(judge(hall.state(), postpone)).toMatchObject([
      { kind: 'meeting.cancelled' },
      { kind: 'waiting.kept', now: { guest: 'G001', host: 'H01' } },
    ]);
  });
});
