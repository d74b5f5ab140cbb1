import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Refusal } from '../../../shared/domain/refusals.ts';
import type { Answer } from '../../../shared/wire.ts';
import { at, delegateId, guestId, hostId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';

const rounds = 1_000;
const hosts = 4;
const guests = 4;
const slots = [
  '12:30',
  '13:00',
  '13:30',
  '14:00',
  '14:30',
  '15:00',
  '15:30',
  '16:00',
  '16:30',
  '17:00',
  '17:30',
];
const slotOf = (round: number) => at(slots[round % slots.length] ?? '12:30');

type Wish = { table: number; guest: number; start: ReturnType<typeof at> };
const wished = ({ table, guest, start }: Wish) => ({
  table: tableId(table),
  start,
  host: hostId(table),
  guest: guestId(guest),
});
const book = (wish: Wish, insist = false): Command => ({ kind: 'book-walk-in', ...wished(wish), insist });
const hold = (wish: Wish): Command => ({ kind: 'hold-slot', ...wished(wish) });

/** Two kiosks, a desk and the table display of table 1, each by its own socket. */
type Hall = { kiosks: [TestScreen, TestScreen]; desk: TestScreen; table: TestScreen };
type Press = { by: TestScreen; command: Command };

describe('pressing in the same instant', () => {
  let running: RunningVenue;
  let hall: Hall;

  beforeEach(async () => {
    running = await aVenue({ hosts, guests });
    const screen = async (duty: Parameters<RunningVenue['tokenFor']>[0]) =>
      aScreen(running.base, await running.tokenFor(duty));
    hall = {
      kiosks: [await screen({ role: 'kiosk' }), await screen({ role: 'kiosk' })],
      desk: await screen({ role: 'staff' }),
      table: await screen({ role: 'table', table: tableId(1) }),
    };
    for (let number = 1; number <= Math.max(hosts, guests); number += 1) {
      await hall.desk.give({ kind: 'check-in', delegate: delegateId(hostId(number)) });
      await hall.desk.give({ kind: 'check-in', delegate: delegateId(guestId(number)) });
    }
  });
  afterEach(async () => {
    for (const screen of [...hall.kiosks, hall.desk, hall.table]) screen.close();
    await running.stop();
  });

  /** Everybody presses before anybody is answered; whose packet leaves first goes round. */
  async function press(round: number, presses: readonly Press[]) {
    const turned = presses.map((_, index) => (index + round) % presses.length);
    const answers = new Map<number, Promise<Answer>>();
    for (const index of turned) {
      const one = presses[index];
      if (one) answers.set(index, one.by.give(one.command));
    }
    const all = await Promise.all(
      [...answers].map(async ([index, answer]) => ({ index, ...(await answer) })),
    );
    const winners = all.filter((one) => one.kind === 'accepted');
    const refusals = all.flatMap((one) => (one.kind === 'refused' ? [one.refusal] : []));
    const [winner] = winners;
    if (winners.length !== 1 || !winner || winner.kind !== 'accepted') {
      throw new Error(`round ${round}: ${winners.length} of ${presses.length} won`);
    }
    return { winner, refusals };
  }

  /** The meetings of the venue: what the winner booked, and nothing else. */
  const theMeeting = () => {
    const meetings = [...running.venue.standing().state.meetings.values()];
    expect(meetings).toHaveLength(1);
    const [meeting] = meetings;
    if (!meeting) throw new Error('nothing is booked');
    return meeting;
  };

  /** Plays the rounds; the winner's step is taken back after each, so that the slot is free again. */
  async function play(pressesOf: (round: number) => Press[], whyOf: (round: number) => Refusal) {
    const wins = new Map<number, number>();
    for (let round = 0; round < rounds; round += 1) {
      const { winner, refusals } = await press(round, pressesOf(round));
      const why = whyOf(round);
      expect(refusals, `round ${round}`).toEqual(Array.from({ length: 3 }, () => why));
      wins.set(winner.index, (wins.get(winner.index) ?? 0) + 1);
      await hall.desk.give({ kind: 'undo', revision: winner.revision });
    }
    expect([...wins.keys()].sort()).toEqual([0, 1, 2, 3]);
  }

  it('LV-2 two kiosks, the desk and a table want one slot for four guests: one wins, the others are told by whom', async () => {
    await play(
      (round) => [
        { by: hall.kiosks[0], command: book({ table: 1, guest: 1, start: slotOf(round) }) },
        { by: hall.kiosks[1], command: book({ table: 1, guest: 2, start: slotOf(round) }) },
        { by: hall.desk, command: book({ table: 1, guest: 3, start: slotOf(round) }, true) },
        { by: hall.table, command: book({ table: 1, guest: 4, start: slotOf(round) }) },
      ],
      () => ({ code: 'table-busy', by: theMeeting().id }),
    );
  }, 60_000);

  it('LV-2 one guest is wanted at four tables at one time: one wins, the others are told where the guest sits', async () => {
    const guest = (round: number) => (round % guests) + 1;
    await play(
      (round) => {
        const wish = (table: number): Wish => ({ table, guest: guest(round), start: slotOf(round) });
        return [
          { by: hall.kiosks[0], command: book(wish(2)) },
          { by: hall.kiosks[1], command: book(wish(3)) },
          { by: hall.desk, command: book(wish(4), true) },
          { by: hall.table, command: book(wish(1)) },
        ];
      },
      () => {
        const { id, place } = theMeeting();
        return { code: 'guest-busy', meeting: id, table: place.table, start: place.start };
      },
    );
  }, 60_000);

  it('LV-2 one pair is booked into four slots: one wins, the others are told when the two meet', async () => {
    await play(
      (round) => {
        const wish = (slot: number): Wish => ({
          table: 1,
          guest: (round % guests) + 1,
          start: slotOf(round + slot),
        });
        return [
          { by: hall.kiosks[0], command: book(wish(0)) },
          { by: hall.kiosks[1], command: book(wish(1)) },
          { by: hall.desk, command: book(wish(2), true) },
          { by: hall.table, command: book(wish(3)) },
        ];
      },
      () => {
        const { id, place } = theMeeting();
        return { code: 'already-met', meeting: id, table: place.table, start: place.start };
      },
    );
  }, 60_000);

  it('WI-4 two kiosks and the desk hold one slot while the table books it: one wins, and who comes after is told', async () => {
    await play(
      (round) => {
        const wish = (guest: number): Wish => ({ table: 1, guest, start: slotOf(round) });
        return [
          { by: hall.kiosks[0], command: hold(wish(1)) },
          { by: hall.kiosks[1], command: hold(wish(2)) },
          { by: hall.desk, command: hold(wish(3)) },
          { by: hall.table, command: book(wish(4)) },
        ];
      },
      () => {
        const { meetings, holds } = running.venue.standing().state;
        expect(meetings.size + holds.size).toBe(1);
        if (meetings.size === 1) return { code: 'table-busy', by: theMeeting().id };
        return { code: 'slot-held', table: tableId(1), until: at('12:31') };
      },
    );
  }, 60_000);
});
