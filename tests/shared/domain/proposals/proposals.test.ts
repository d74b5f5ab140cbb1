import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { decide } from '../../../../shared/domain/decide.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { proposalsForSlot } from '../../../../shared/domain/proposals/fill-slot.ts';
import { latePlan } from '../../../../shared/domain/proposals/late-plan.ts';
import type { Proposal } from '../../../../shared/domain/proposals/proposal.ts';
import { proposalsForWish } from '../../../../shared/domain/proposals/proposals-for-wish.ts';
import { wishesOf } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { at, circumstances, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { judge, type History } from '../../../support/judge.ts';

function proposals(state: State, table: number, start: string, now: Instant): Proposal[] {
  const schedule = scheduleAt(state, now);
  const slot = schedule.slotAt(tableId(table), at(start));
  if (!slot) throw new Error(`no slot at ${start}`);
  return proposalsForSlot(schedule, wishesOf(schedule), tableId(table), slot);
}

const who = ({ guest, kind }: Proposal) => `${guest} ${kind}`;

function taken(state: State, proposal: Proposal, now: Instant): State {
  const command: Command = { kind: 'reshuffle', parts: proposal.parts, insist: false };
  const decision = decide(state, command, circumstances({ now }));
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return apply(state, decision.changes);
}

describe('the ways to fill a free slot', () => {
  it('PP-1 who asked with the higher priority comes first, then who waits, then who has had less', () => {
    const interests = [
      { host: 1, guest: 1, priority: 3 },
      { host: 1, guest: 2, priority: 1 },
    ] as const;
    const hall = aFullHall({ hosts: 2, guests: 4, interests });
    hall.give({ kind: 'join-waiting-list', guest: guestId(3), host: hostId(1) }, { now: at('17:30') });
    // The last slot of the day: nothing can be put off.
    expect(proposals(hall.state(), 1, '17:30', at('17:31')).map(who)).toEqual([
      'G002 interest',
      'G003 waiting',
      'G001 interest',
    ]);
  });

  it('PP-1 every proposal says why, and nobody who is not here, is busy or has met is proposed', () => {
    const interests = [1, 2, 3, 4].map((guest) => ({ host: 1, guest, priority: 1 as const }));
    const meetings = [
      { host: 2, guest: 2, start: '13:00' },
      { host: 1, guest: 3, start: '14:00' },
    ];
    const hall = aFullHall({ hosts: 2, guests: 4, interests, meetings }, [4]);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('13:00') });
    const found = proposals(hall.state(), 1, '13:00', at('13:05'));
    expect(found.filter(({ kind }) => kind === 'interest').map(({ guest }) => guest)).toEqual(['G001']);
    expect(found[0]?.reasons).toEqual([
      { code: 'asked', priority: 1 },
      { code: 'is-here' },
      { code: 'free-until', until: null },
      { code: 'interpreter-speaks', languages: ['th'] },
      { code: 'has-had', meetings: 0 },
    ]);
  });

  it('PP-2 a later meeting comes forward and makes room for somebody who can only come then', () => {
    const interests = [{ host: 1, guest: 2, priority: 1 }] as const;
    const meetings = [
      { host: 1, guest: 1, start: '14:00' },
      { host: 2, guest: 2, start: '13:00' },
      { host: 2, guest: 3, start: '13:30' },
      { host: 2, guest: 4, start: '14:30' },
    ];
    const hall = aFullHall({ hosts: 2, guests: 4, interests, meetings });
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('13:00') });
    const forward = proposals(hall.state(), 1, '13:00', at('13:05')).find(({ parts }) => parts.length === 2);
    expect(forward?.parts).toEqual([
      { kind: 'move', meeting: meetingId(1, 1), table: 'T01', start: at('13:00') },
      { kind: 'book', table: 'T01', start: at('14:00'), host: 'H01', guest: 'G002' },
    ]);
    const after = taken(hall.state(), forward as Proposal, at('13:05'));
    expect(after.meetings.get(meetingId(1, 1))?.place.start).toBe(at('13:00'));
  });

  it('PP-2 two tables are helped: who sits elsewhere meets there later and comes here now', () => {
    const interests = [{ host: 1, guest: 1, priority: 1 }] as const;
    const meetings = [
      { host: 2, guest: 1, start: '17:00' },
      { host: 1, guest: 2, start: '17:30' },
    ];
    const hall = aFullHall({ hosts: 2, guests: 2, interests, meetings });
    const swap = proposals(hall.state(), 1, '17:00', at('17:01')).find(({ kind }) => kind === 'swap');
    expect(swap?.parts).toEqual([
      { kind: 'move', meeting: meetingId(2, 1), table: 'T02', start: at('17:30') },
      { kind: 'book', table: 'T01', start: at('17:00'), host: 'H01', guest: 'G001' },
    ]);
    expect(taken(hall.state(), swap as Proposal, at('17:01')).meetings.size).toBe(3);
  });

  it('PP-3 a wish that has no other slot goes before one that can wait', () => {
    const interests = [
      { host: 1, guest: 1, priority: 2 },
      { host: 1, guest: 2, priority: 2 },
    ] as const;
    // Guest 2 is in meetings for the rest of the day; guest 1 has nothing else.
    const meetings = [1, 2, 3, 4].map((index) => ({
      host: 2 + index,
      guest: 2,
      start: ['16:00', '16:30', '17:00', '17:30'][index - 1] ?? '',
    }));
    const hall = aFullHall({ hosts: 6, guests: 2, interests, meetings });
    expect(proposals(hall.state(), 1, '15:30', at('15:31'))[0]?.guest).toBe('G002');
  });
});

describe('a meeting that was missed', () => {
  it('PP-4 gets the next slot that both have free, also when one other meeting must move for it', () => {
    const meetings = [{ host: 1, guest: 1, start: '16:30' }];
    const others = [{ host: 1, guest: 2, start: '17:00' }];
    const hall = aFullHall({ hosts: 2, guests: 3, meetings: [...meetings, ...others] });
    const missed = { kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' } as const;
    hall.give(missed, { now: at('16:35') });
    const ways = (now: Instant) => {
      const schedule = scheduleAt(hall.state(), now);
      const wish = wishesOf(schedule)
        .all()
        .find(({ guest }) => guest === guestId(1));
      return wish ? proposalsForWish(schedule, wish) : [];
    };
    expect(ways(at('16:58')).map(({ kind, start }) => [kind, start])).toEqual([
      ['later', at('17:30')],
      ['swap', at('17:00')],
    ]);
    const [way] = ways(at('16:58'));
    const after = taken(hall.state(), way as Proposal, at('16:58'));
    const again = [...after.meetings.values()].find(({ origin }) => origin === 'rescheduled');
    expect(again?.place.start).toBe(at('17:30'));
  });
});

describe('several late at once', () => {
  const meetings = [
    { host: 1, guest: 1, start: '13:00' },
    { host: 2, guest: 2, start: '13:00' },
    { host: 1, guest: 3, start: '15:00' },
  ];
  const interests = [{ host: 2, guest: 4, priority: 1 }] as const;
  const late = (hall: History) =>
    hall.give(
      { kind: 'expect-late', companies: [guestId(1), guestId(2)], at: at('13:30') },
      { now: at('12:50') },
    );

  it('PP-5 one plan moves whom it can and fills what they leave', () => {
    const hall = aFullHall({ hosts: 2, guests: 4, meetings, interests }, [1, 2]);
    late(hall);
    const plan = latePlan(scheduleAt(hall.state(), at('12:50')));
    expect({ moved: plan.moved, postponed: plan.postponed, booked: plan.booked }).toEqual({
      moved: 2,
      postponed: 0,
      booked: 1,
    });
    const command: Command = { kind: 'reshuffle', parts: plan.parts, insist: false };
    const before = hall.state();
    hall.give(command, { now: at('12:50') });
    const starts = [meetingId(1, 1), meetingId(2, 2)].map((id) => hall.state().meetings.get(id)?.place.start);
    expect(starts.every((start) => start !== undefined && start >= at('13:30'))).toBe(true);
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('12:51') });
    expect(hall.state().meetings).toEqual(before.meetings);
  });

  it('PP-5 who finds no later slot goes on the waiting list', () => {
    const full = Array.from({ length: 10 }, (_, index) => ({
      host: 1,
      guest: index + 1,
      start:
        ['13:00', '13:30', '14:00', '14:30', '15:00', '15:30', '16:00', '16:30', '17:00', '17:30'][index] ??
        '',
    }));
    const hall = aFullHall({ hosts: 1, guests: 10, meetings: full }, [1]);
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:30') }, { now: at('12:50') });
    const plan = latePlan(scheduleAt(hall.state(), at('12:50')));
    expect(plan.parts).toEqual([{ kind: 'postpone', meeting: meetingId(1, 1) }]);
  });

  it('PP-5 whoever can still keep the slot is left alone', () => {
    const hall = aFullHall({ hosts: 2, guests: 4, meetings }, [1, 2]);
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:08') }, { now: at('12:50') });
    expect(latePlan(scheduleAt(hall.state(), at('12:50'))).parts).toEqual([]);
  });
});

describe('one tap', () => {
  it('PP-6 marks the absent guest and gives the slot away as one step, which one undo takes back', () => {
    const meetings = [{ host: 1, guest: 1, start: '13:00' }];
    const hall = aFullHall({ hosts: 1, guests: 2, meetings }, [1]);
    const before = hall.state();
    const parts = [
      { kind: 'no-show', meeting: meetingId(1, 1), party: 'guest' },
      { kind: 'book', table: tableId(1), start: at('13:00'), host: hostId(1), guest: guestId(2) },
    ] as const;
    hall.give({ kind: 'reshuffle', parts: [...parts], insist: false }, { now: at('13:06') });
    expect([...hall.state().meetings.values()].map(({ status }) => status.kind)).toEqual([
      'no-show',
      'planned',
    ]);
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('13:07') });
    expect(hall.state().meetings).toEqual(before.meetings);
  });

  it('PP-6 a proposal that was overtaken is refused by what came first', () => {
    const hall = aFullHall({ hosts: 1, guests: 3 });
    const book = (guest: number): Command => ({
      kind: 'reshuffle',
      parts: [
        { kind: 'book', table: tableId(1), start: at('13:00'), host: hostId(1), guest: guestId(guest) },
      ],
      insist: false,
    });
    hall.give(book(1), { now: at('12:55') });
    expect(judge(hall.state(), book(2), { now: at('12:55') })).toMatchObject({ code: 'table-busy' });
  });
});
