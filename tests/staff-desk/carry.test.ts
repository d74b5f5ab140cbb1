import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import { createCarry } from '../../staff-desk/board/carry.ts';
import { anEvent, at, meetingId, tableId } from '../support/an-event.ts';
import { historyOf } from '../support/judge.ts';

const mine = meetingId(1, 1);

function aHand() {
  const day = historyOf(
    anEvent({
      hosts: 1,
      guests: 2,
      meetings: [
        { host: 1, guest: 1, start: '13:00' },
        { host: 1, guest: 2, start: '13:30' },
      ],
    }),
  );
  const given: Command[] = [];
  const carry = createCarry({
    look: () => ({ state: day.state(), now: at('12:45') }),
    actions: {
      give: (command) => {
        given.push(command);
        return Promise.resolve(true);
      },
    },
  });
  return { day, given, carry };
}

const place = (clock: string) => ({ table: tableId(1), start: at(clock) });

describe('a meeting in hand', () => {
  it('BD-1 is put down where it may go with exactly one command', async () => {
    const { carry, given } = aHand();
    expect(carry.pickUp(mine, 'pointer')).toBe(true);
    carry.moveOver(place('14:00'));
    expect(carry.said.value).toEqual({ kind: 'over', meeting: mine, place: place('14:00') });
    await carry.putDown(place('14:00'));
    expect(given).toEqual([{ kind: 'move-meeting', meeting: mine, ...place('14:00') }]);
    expect(carry.said.value).toEqual({ kind: 'moved', meeting: mine, place: place('14:00') });
    expect([carry.held.value, carry.over.value]).toEqual([null, null]);
  });

  it('BD-1 gives nothing on a taken place and says why, nor off the board or on its own place', async () => {
    const { carry, given } = aHand();
    carry.pickUp(mine, 'pointer');
    await carry.putDown(place('13:30'));
    const why = { code: 'table-busy', by: meetingId(1, 2) };
    expect(carry.said.value).toEqual({ kind: 'not-moved', meeting: mine, place: place('13:30'), why });
    for (const elsewhere of [null, place('13:00')]) {
      carry.pickUp(mine, 'pointer');
      await carry.putDown(elsewhere);
      expect(carry.said.value).toEqual({ kind: 'stays', meeting: mine });
    }
    expect(given).toEqual([]);
  });

  it('BD-1 stays where it is when somebody starts it meanwhile', async () => {
    const { day, carry, given } = aHand();
    carry.pickUp(mine, 'pointer');
    day.give({ kind: 'start-meeting', meeting: mine }, { now: at('12:50') });
    await carry.putDown(place('14:00'));
    expect(carry.said.value).toMatchObject({ kind: 'not-moved', why: { code: 'meeting-not-open' } });
    expect(given).toEqual([]);
  });

  it('BD-3 one at a time, and only a planned one: of any other it says why', () => {
    const { day, carry } = aHand();
    day.give({ kind: 'start-meeting', meeting: mine }, { now: at('12:50') });
    expect(carry.pickUp(mine, 'keys')).toBe(false);
    expect(carry.said.value).toMatchObject({ kind: 'not-held', why: { code: 'meeting-not-open' } });
    expect(carry.pickUp(meetingId(1, 2), 'keys')).toBe(true);
    expect(carry.pickUp(meetingId(1, 2), 'pointer')).toBe(false);
    expect(carry.held.value).toEqual({ meeting: meetingId(1, 2), by: 'keys' });
  });

  it('BD-3 is given up, and the next Enter gives nothing', async () => {
    const { carry, given } = aHand();
    carry.pickUp(mine, 'keys');
    carry.moveOver(place('14:00'));
    carry.giveUp();
    expect(carry.said.value).toEqual({ kind: 'stays', meeting: mine });
    await carry.putDown(place('14:00'));
    expect(given).toEqual([]);
  });
});
