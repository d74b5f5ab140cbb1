import { describe, expect, it } from 'vitest';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { wishesOf } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { at, guestId, hostId, meetingId, withCollections } from '../../../support/an-event.ts';

const wishes = (state: State) => wishesOf(scheduleAt(state, at('13:00')));
const waits = (guest: number, host: number | null) =>
  ({
    kind: 'join-waiting-list',
    guest: guestId(guest),
    host: host === null ? null : hostId(host),
  }) as const;

describe('what is wanted and stands nowhere', () => {
  it('PP-1 a wish on the list, a request and a missed meeting of one pair are one wish, and the heaviest counts', () => {
    const interests = [
      { host: 1, guest: 1, priority: 1 },
      { host: 1, guest: 2, priority: 3 },
    ] as const;
    const meetings = [{ host: 1, guest: 2, start: '13:00' }];
    const hall = aFullHall({ hosts: 1, guests: 3, interests, meetings });
    hall.give(waits(1, 1), { now: at('12:40') });
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(1, 2) }, { now: at('12:45') });
    expect(wishes(hall.state()).all()).toEqual([
      {
        guest: guestId(1),
        host: hostId(1),
        sources: [
          { kind: 'waiting', since: at('12:40'), place: 1 },
          { kind: 'interest', priority: 1 },
        ],
        weight: 3,
      },
      {
        guest: guestId(2),
        host: hostId(1),
        sources: [
          { kind: 'interest', priority: 3 },
          { kind: 'missed', start: at('13:00') },
        ],
        weight: 1,
      },
    ]);
  });

  it('PP-1 who meets already is wished for no more', () => {
    const shape = {
      hosts: 1,
      guests: 1,
      interests: [{ host: 1, guest: 1, priority: 1 }],
      meetings: [{ host: 1, guest: 1, start: '13:00' }],
    } as const;
    expect(wishes(aFullHall(shape).state()).all()).toEqual([]);
  });

  it('PP-1 who asked first has the first place of the list; of two at once the ids decide', () => {
    const hall = aFullHall({ hosts: 1, guests: 4 });
    hall.give(waits(1, 1), { now: at('12:50') });
    hall.give(waits(2, 1), { now: at('12:40') });
    hall.give(waits(3, 1), { now: at('12:45') });
    hall.give(waits(4, 1), { now: at('12:45') });
    const { waiting } = hall.state();
    const places = (state: State) =>
      wishes(state)
        .all()
        .map(({ guest, sources: [source] }) => [guest, source?.kind === 'waiting' ? source.place : 0]);
    const expected = [
      ['G002', 1],
      ['G003', 2],
      ['G004', 3],
      ['G001', 4],
    ];
    expect(places(hall.state())).toEqual(expected);
    expect(places(withCollections(hall.state(), { waiting: new Map([...waiting].reverse()) }))).toEqual(
      expected,
    );
  });

  it('PP-1 who waits for any host is a wish for each, and for one host for that one alone', () => {
    const hall = aFullHall({ hosts: 2, guests: 2 });
    hall.give(waits(1, null), { now: at('12:40') });
    hall.give(waits(2, 2), { now: at('12:41') });
    const guestsOf = (host: number) =>
      wishes(hall.state())
        .for(hostId(host))
        .map(({ guest }) => guest);
    expect(guestsOf(1)).toEqual(['G001']);
    expect(guestsOf(2)).toEqual(['G001', 'G002']);
    expect(wishes(hall.state()).for(hostId(3))).toEqual([]);
  });
});
