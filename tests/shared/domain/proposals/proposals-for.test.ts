import { describe, expect, it } from 'vitest';
import { type Schedule, scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { openingsSoon } from '../../../../shared/domain/proposals/openings.ts';
import {
  proposalsForOpening,
  proposalsInstead,
  proposalsToMeet,
} from '../../../../shared/domain/proposals/proposals-for.ts';
import type { Proposal } from '../../../../shared/domain/proposals/proposal.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { clockTimeOf } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { at, guestId, meetingId, tableId, timeZone } from '../../../support/an-event.ts';
import { doneBy } from '../../../support/ways-to-fill.ts';

const first = meetingId(1, 1);
const meetings = [{ host: 1, guest: 1, start: '17:00' }];
const interests = [1, 2, 3, 4, 5, 6, 7].map((guest) => ({ host: 1, guest, priority: 2 as const }));
const meetingOf = ({ state }: Schedule) => state.meetings.get(first) ?? expect.fail();
const guests = (found: Proposal[]) => found.map(({ guest }) => guest);

describe('what is worth a person’s attention', () => {
  it('PP-1 the five best ways to use a free slot', () => {
    const { state } = aFullHall({ hosts: 1, guests: 7, interests });
    const schedule = scheduleAt(state(), at('17:35'));
    const [opening, ...others] = openingsSoon(schedule, state().tables.get(tableId(1)) ?? expect.fail());
    expect([others, opening && clockTimeOf(opening.slot.start, timeZone)]).toEqual([[], '17:30']);
    const found = opening ? proposalsForOpening(schedule, opening) : [];
    expect(guests(found)).toEqual(['G001', 'G002', 'G003', 'G004', 'G005']);
  });

  it('PP-2 not somebody brought forward for nothing', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, meetings });
    const schedule = scheduleAt(state(), at('16:35'));
    const [opening] = openingsSoon(schedule, state().tables.get(tableId(1)) ?? expect.fail());
    expect(opening && proposalsForOpening(schedule, opening)).toEqual([]);
  });

  it('PP-1 the slots under way and of the next half hour that are free, and no later ones', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1, meetings });
    const starts = (now: string) => {
      const schedule = scheduleAt(state(), at(now));
      const table = state().tables.get(tableId(1)) ?? expect.fail();
      return openingsSoon(schedule, table).map(({ slot }) => clockTimeOf(slot.start, timeZone));
    };
    expect(starts('15:10')).toEqual(['15:00', '15:30']);
    expect(starts('15:00')).toEqual(['15:00', '15:30']);
    expect(starts('16:40')).toEqual(['16:30']);
    expect(starts('17:10')).toEqual(['17:30']);
  });
});

describe('a guest who has not come', () => {
  const instead = (state: State, now = '17:03') => {
    const schedule = scheduleAt(state, at(now));
    return proposalsInstead(schedule, meetingOf(schedule));
  };

  it('PP-1 is marked absent by the same tap that gives the slot to somebody else, the five best of them', () => {
    const { state } = aFullHall({ hosts: 1, guests: 7, meetings, interests }, [1]);
    const found = instead(state());
    expect(guests(found)).toEqual(['G002', 'G003', 'G004', 'G005', 'G006']);
    expect(found[0] && doneBy(found[0])).toEqual([`no-show ${first}`, 'book G002 T01 17:00']);
  });

  it('PP-1 is not proposed for the own slot, nor anybody brought forward for nothing', () => {
    const late = [...meetings, { host: 1, guest: 2, start: '17:30' }];
    const hall = aFullHall({ hosts: 1, guests: 2, meetings: late }, [1]);
    expect(instead(hall.state())).toEqual([]);
    const wished = aFullHall({ hosts: 1, guests: 2, meetings, interests: interests.slice(0, 2) }, [1]);
    expect(guests(instead(wished.state()))).toEqual(['G002']);
  });

  it('PP-1 has the slot while in the hall, while the host is not, and once the meeting has begun', () => {
    const shape = { hosts: 1, guests: 2, meetings, interests: interests.slice(0, 2) };
    expect(instead(aFullHall(shape).state())).toEqual([]);
    const hall = aFullHall(shape, [1]);
    const hosts = [...hall.state().delegates.values()].filter(({ company }) => company === 'H01');
    for (const { id } of hosts) hall.give({ kind: 'take-back-check-in', delegate: id });
    expect(instead(hall.state())).toEqual([]);
    const running = aFullHall(shape, [1]);
    running.give({ kind: 'start-meeting', meeting: first }, { now: at('17:00') });
    expect(instead(running.state())).toEqual([]);
  });
});

describe('two who missed each other', () => {
  it('PP-4 are offered the five best ways to meet, and none once they meet', () => {
    const hall = aFullHall({ hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    const ways = () => {
      const schedule = scheduleAt(hall.state(), at('13:06'));
      return proposalsToMeet(schedule, meetingOf(schedule));
    };
    expect(ways()).toEqual([]);
    hall.give({ kind: 'mark-no-show', meeting: first, party: 'guest' }, { now: at('13:06') });
    expect(ways().map(({ start, guest }) => [clockTimeOf(start, timeZone), guest])).toEqual(
      ['13:00', '13:30', '14:00', '14:30', '15:00'].map((start) => [start, guestId(1)]),
    );
  });
});
