import { describe, expect, it } from 'vitest';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { type LatePlan, latePlan } from '../../../../shared/domain/proposals/late-plan.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { clockTimeOf } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import {
  type EventShape,
  anEvent,
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
  timeZone,
  withCollections,
} from '../../../support/an-event.ts';
import type { History } from '../../../support/judge.ts';

const planAt = (state: State, now = '12:50') => latePlan(scheduleAt(state, at(now)));
const expectLate = (hall: History, clock: string, ...guests: number[]) =>
  hall.give({ kind: 'expect-late', companies: guests.map(guestId), at: at(clock) }, { now: at('12:50') });
/** Each line as `G001 H01 13:00 > 14:00`. */
const lines = (plan: LatePlan) =>
  plan.lines.map(({ guest, host, before, after }) => {
    const [from, to] = [before, after].map((place) =>
      place ? `${place.table} ${clockTimeOf(place.start, timeZone)}` : 'nowhere',
    );
    return `${guest} ${host} ${from} > ${to}`;
  });
const counts = ({ moved, postponed, booked }: LatePlan) => ({ moved, postponed, booked });

describe('a plan for those who are late', () => {
  it('PP-5 says of each where it was to be and where it then is, and who takes what it leaves', () => {
    const shape: EventShape = {
      hosts: 2,
      guests: 4,
      meetings: [
        { host: 1, guest: 1, start: '13:00' },
        { host: 2, guest: 2, start: '13:00' },
      ],
      interests: [{ host: 2, guest: 4, priority: 1 }],
    };
    const hall = aFullHall(shape, [1, 2]);
    expectLate(hall, '13:30', 1, 2);
    const plan = planAt(hall.state());
    expect(plan.parts).toEqual([
      { kind: 'move', meeting: meetingId(1, 1), table: 'T01', start: at('13:30') },
      { kind: 'move', meeting: meetingId(2, 2), table: 'T02', start: at('13:30') },
      { kind: 'book', table: 'T02', start: at('13:00'), host: 'H02', guest: 'G004' },
    ]);
    expect(lines(plan)).toEqual([
      'G001 H01 T01 13:00 > T01 13:30',
      'G002 H02 T02 13:00 > T02 13:30',
      'G004 H02 nowhere > T02 13:00',
    ]);
    expect(counts(plan)).toEqual({ moved: 2, postponed: 0, booked: 1 });
    expect(plan.lines[2]?.after?.interpreter).toBe('I2');
  });

  it('PP-5 who is earlier in the programme is served first, whichever session comes first', () => {
    const shape: EventShape = {
      hosts: 2,
      guests: 2,
      meetings: [
        { host: 1, guest: 1, start: '13:30' },
        { host: 2, guest: 1, start: '13:00' },
      ],
    };
    const hall = aFullHall(shape, [1]);
    expectLate(hall, '14:00', 1);
    expect(lines(planAt(hall.state()))).toEqual([
      'G001 H02 T02 13:00 > T02 14:00',
      'G001 H01 T01 13:30 > T01 14:30',
    ]);
    // The same where the two tables stand in halls of their own.
    const state = hall.state();
    const [session] = state.sessions.values();
    const other = { ...(session ?? expect.fail()), id: 'S9' as never, hall: 'Annexe' };
    const meeting = state.meetings.get(meetingId(2, 1)) ?? expect.fail();
    const table = state.tables.get(tableId(2)) ?? expect.fail();
    const apart = withCollections(state, {
      sessions: new Map([...state.sessions, [other.id, other]]),
      tables: new Map([...state.tables, [table.id, { ...table, hall: 'Annexe' }]]),
      meetings: new Map([
        ...state.meetings,
        [meeting.id, { ...meeting, place: { ...meeting.place, session: other.id } }],
      ]),
    });
    expect(lines(planAt(apart)).map((line) => line.slice(0, 8))).toEqual(['G001 H02', 'G001 H01']);
  });

  it('PP-5 a host that is late misses its meetings too, and what the others could not come to is postponed', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '17:30' },
    ];
    const hall = aFullHall({ hosts: 1, guests: 2, meetings });
    hall.give({ kind: 'expect-late', companies: [hostId(1)], at: at('17:45') }, { now: at('12:50') });
    const plan = planAt(hall.state());
    expect(lines(plan)).toEqual(['G001 H01 T01 13:00 > nowhere', 'G002 H01 T01 17:30 > nowhere']);
    expect(counts(plan)).toEqual({ moved: 0, postponed: 2, booked: 0 });
  });

  it('PP-5 what has begun, is over, or is another day’s is left alone', () => {
    const meetings = [
      { host: 1, guest: 1, start: '12:30' },
      { host: 2, guest: 2, start: '13:00' },
      { host: 1, guest: 3, start: '13:00', days: 1 },
    ];
    const hall = aFullHall({ hosts: 2, guests: 3, days: 2, meetings }, [1]);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('12:50') });
    expectLate(hall, '16:00', 1, 2, 3);
    expect(planAt(hall.state(), '13:00')).toEqual({
      parts: [],
      lines: [],
      moved: 0,
      postponed: 0,
      booked: 0,
    });
    expect(planAt(hall.state(), '12:59').parts).toEqual([
      { kind: 'move', meeting: meetingId(1, 1), table: 'T01', start: at('16:00') },
    ]);
  });

  it('PP-5 without an event there is nothing to plan', () => {
    expect(planAt(withCollections(anEvent({ hosts: 1, guests: 1 }), { events: new Map() })).parts).toEqual(
      [],
    );
  });

  it('PP-5 nobody is brought forward for nothing into a slot that was left', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '15:00' },
    ];
    const hall = aFullHall({ hosts: 1, guests: 2, meetings }, [1]);
    expectLate(hall, '13:30', 1);
    expect(lines(planAt(hall.state()))).toEqual(['G001 H01 T01 13:00 > T01 13:30']);
  });

  it('PP-5 somebody comes forward into a slot that was left when another takes the place, each told', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '15:00' },
      { host: 2, guest: 3, start: '13:00' },
      { host: 2, guest: 4, start: '13:30' },
    ];
    const interests = [{ host: 1, guest: 3, priority: 1 }] as const;
    const hall = aFullHall({ hosts: 2, guests: 4, meetings, interests }, [1]);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 3) }, { now: at('12:50') });
    expectLate(hall, '13:30', 1);
    const plan = planAt(hall.state());
    expect(lines(plan)).toEqual([
      'G001 H01 T01 13:00 > T01 13:30',
      'G002 H01 T01 15:00 > T01 13:00',
      'G003 H01 nowhere > T01 15:00',
    ]);
    expect(counts(plan)).toEqual({ moved: 1, postponed: 0, booked: 1 });
    expect(
      hall.give({ kind: 'reshuffle', parts: plan.parts, insist: false }, { now: at('12:51') }),
    ).toHaveLength(3);
  });

  it('PP-5 a slot that was left goes to nobody when only somebody whom the plan moves could take it', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 2, guest: 2, start: '13:00' },
    ];
    const interests = [{ host: 1, guest: 2, priority: 1 }] as const;
    const hall = aFullHall({ hosts: 2, guests: 2, meetings, interests }, [1]);
    expectLate(hall, '17:30', 1);
    // Guest 2 sits at table 2 then: it is put off to 13:30 and comes to table 1 at 13:00, which the plan may do.
    expect(lines(planAt(hall.state(), '12:51'))).toEqual([
      'G001 H01 T01 13:00 > T01 17:30',
      'G002 H02 T02 13:00 > T02 13:30',
      'G002 H01 nowhere > T01 13:00',
    ]);
    // Once guest 2 is late as well and moved for it, it is not moved again.
    expectLate(hall, '13:15', 2);
    expect(lines(planAt(hall.state(), '12:51'))).toEqual([
      'G001 H01 T01 13:00 > T01 17:30',
      'G002 H02 T02 13:00 > T02 13:30',
    ]);
  });

  it('PP-5 who was booked for the plan is not moved by it again', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '13:30' },
      { host: 1, guest: 3, start: '15:00' },
      { host: 2, guest: 4, start: '13:00' },
    ];
    const interests = [
      { host: 1, guest: 4, priority: 1 },
      { host: 1, guest: 5, priority: 1 },
    ] as const;
    const hall = aFullHall({ hosts: 2, guests: 5, meetings, interests }, [1, 2]);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 4) }, { now: at('12:50') });
    hall.give({
      kind: 'note-absence',
      company: guestId(5),
      from: at('12:30'),
      to: at('15:00'),
      clashing: 'refuse',
    });
    expectLate(hall, '16:00', 1, 2);
    const plan = planAt(hall.state());
    expect(lines(plan)).toEqual([
      'G001 H01 T01 13:00 > T01 16:00',
      'G002 H01 T01 13:30 > T01 16:30',
      'G003 H01 T01 15:00 > T01 13:00',
      'G004 H01 nowhere > T01 15:00',
    ]);
    hall.give({ kind: 'reshuffle', parts: plan.parts, insist: false }, { now: at('12:51') });
  });
});
