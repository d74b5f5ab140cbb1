import type { Command } from '../../../shared/domain/commands.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { aProgramme, at, delegateId, guestId, meetingId, tableId } from '../../support/an-event.ts';

const hosts = 20;
const guests = 100;
const days = 3;
/** Slots of a day that are booked; the fourth, the eighth and the last stay free. */
const booked = ['12:30', '13:00', '13:30', '14:30', '15:00', '15:30', '16:30', '17:00'];
const slotOfDay = (start: string) => (Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) - 750) / 30;
const freeSlot = '14:00';

/** An event of the usual size: 20 hosts, 100 guests, three days, eight of eleven slots of a table booked: 480 meetings. */
export function theHall(): Programme {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const meetings = numbers(days).flatMap((day) =>
    numbers(hosts).flatMap((host) =>
      booked.map((start) => ({ host, guest: guestOf(host, day, start), start, days: day - 1 })),
    ),
  );
  return aProgramme({ hosts, guests, days, meetings });
}

/** No guest is at two tables at once, and none meets a host twice. */
function guestOf(host: number, day: number, start: string): number {
  return (((host - 1) * 5 + slotOfDay(start) + 11 * (day - 1)) % guests) + 1;
}

/** Before the first slot of the first day: every meeting can still be moved. */
export const halltime: Instant = at('12:00');

/** A move that every screen hears of, and where the meeting stands then. */
export type Move = { command: Command; meeting: MeetingId; start: Instant };

/**
 * The move number `round` of an endless back and forth: each host's first meeting in turn goes to a free slot, then each
 * goes back. The state stays as large as it was.
 */
export function moveNumber(round: number): Move {
  const host = (round % hosts) + 1;
  const isThere = Math.floor(round / hosts) % 2 === 1;
  const start = at(isThere ? '12:30' : freeSlot);
  const meeting = meetingId(host, guestOf(host, 1, '12:30'));
  return { command: { kind: 'move-meeting', meeting, table: tableId(host), start }, meeting, start };
}

/** A hundred people who are expected on the first day. */
export const someDelegates = Array.from({ length: guests }, (_, index) => delegateId(guestId(index + 1)));
