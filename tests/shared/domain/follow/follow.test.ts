import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { Clock } from '../../../../shared/domain/follow/clock.ts';
import { follow, followEach, followSomeOf } from '../../../../shared/domain/follow/follow.ts';
import { Watcher } from '../../../../shared/domain/follow/watcher.ts';
import { meetingsAt } from '../../../../shared/domain/queries/meetings.ts';
import type { Table } from '../../../../shared/domain/records/table.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { plusMinutes } from '../../../../shared/domain/time.ts';
import { anEvent, at, meetingId } from '../../../support/an-event.ts';

const hall = anEvent({
  hosts: 3,
  guests: 3,
  meetings: [1, 2, 3].map((one) => ({ host: one, guest: one, start: '13:00' })),
});
const tables = [...hall.tables.values()];

function called(state: State, number: number): State {
  const was = { kind: 'planned' } as const;
  const meeting = meetingId(number, number);
  return apply(state, [{ kind: 'meeting.called', meeting, was, at: at('12:55') }]);
}

/** What stands at each table, and which tables were looked at. */
function following(atOnce = Number.POSITIVE_INFINITY) {
  const looked: string[] = [];
  const each = followSomeOf<Table, string>(
    ({ id }) => id,
    ({ id }, state, clock) => {
      looked.push(id);
      const [meeting] = meetingsAt(state, id);
      return `${meeting?.status.kind} ${clock.hasCome(at(id === 'T02' ? '13:05' : '14:00'))}`;
    },
    atOnce,
  );
  const look = (state: State, time: ReturnType<typeof at>) => {
    looked.length = 0;
    const clock = new Clock(time);
    const { made, isDone } = each(tables, state, clock);
    return { made: [...made.values()], looked: [...looked], isDone, until: clock.until };
  };
  return look;
}

describe('a clock', () => {
  it('VW-F3 tells until when its answers stay the same', () => {
    const clock = new Clock(at('13:10'));
    expect(clock.until).toBe(Number.POSITIVE_INFINITY);
    expect([clock.hasCome(at('13:10')), clock.hasCome(at('13:09')), clock.until]).toEqual([
      true,
      true,
      Number.POSITIVE_INFINITY,
    ]);
    expect([clock.hasCome(at('13:30')), clock.until]).toEqual([false, at('13:30')]);
    expect([clock.hasCome(at('13:20')), clock.until]).toEqual([false, at('13:20')]);
    expect([clock.hasCome(at('13:25')), clock.until]).toEqual([false, at('13:20')]);
  });

  it.each([0, 1, 59_999, 60_000, 60_001, 90_000])(
    'VW-F3 the minutes that it counts change at the very millisecond that it tells: %i ms later',
    (later) => {
      const start = at('13:00');
      const now = plusMinutes(start, later / 60_000);
      const since = new Clock(now);
      const minutes = since.minutesSince(start);
      expect(new Clock(plusMinutes(now, (since.until - now - 1) / 60_000)).minutesSince(start)).toBe(minutes);
      expect(new Clock(plusMinutes(now, (since.until - now) / 60_000)).minutesSince(start)).toBe(minutes + 1);
      const end = at('13:30');
      const until = new Clock(now);
      const left = until.minutesUntil(end);
      expect(new Clock(plusMinutes(now, (until.until - now - 1) / 60_000)).minutesUntil(end)).toBe(left);
      expect(new Clock(plusMinutes(now, (until.until - now) / 60_000)).minutesUntil(end)).toBe(left - 1);
    },
  );
});

describe('the parts of a view', () => {
  it('VW-F4 are made again where something that they read is another, and nowhere else', () => {
    const look = following();
    expect(look(hall, at('13:00')).looked).toEqual(['T01', 'T02', 'T03']);
    const after = called(hall, 3);
    expect(look(after, at('13:00'))).toMatchObject({
      made: ['planned false', 'planned false', 'called false'],
      looked: ['T03'],
    });
    expect(look(after, at('13:00')).looked).toEqual([]);
  });

  it('VW-F4 are made again when the clock says so, and when it was put back', () => {
    const look = following();
    expect(look(hall, at('13:00')).until).toBe(at('13:05'));
    expect(look(hall, at('13:04')).looked).toEqual([]);
    expect(look(hall, at('13:05'))).toMatchObject({
      made: ['planned false', 'planned true', 'planned false'],
      looked: ['T02'],
    });
    expect(look(hall, at('13:04'))).toMatchObject({
      made: ['planned false', 'planned false', 'planned false'],
      looked: ['T02'],
    });
  });

  it('VW-F5 are made a few at once where they are dear, and what is left by the next looks', () => {
    const look = following(2);
    expect(look(hall, at('13:00'))).toMatchObject({
      looked: ['T01', 'T02'],
      made: ['planned false', 'planned false'],
      isDone: false,
      until: at('13:00'),
    });
    expect(look(hall, at('13:00'))).toMatchObject({ looked: ['T03'], isDone: true, until: at('13:05') });
    // What is not made again yet stands as it was.
    const after = [1, 2, 3].reduce(called, hall);
    expect(look(after, at('13:00'))).toMatchObject({
      made: ['called false', 'called false', 'planned false'],
      isDone: false,
    });
    expect(look(after, at('13:00')).made.at(-1)).toBe('called false');
  });

  it('VW-F2 make the same list while none of them is another, and another one with the items', () => {
    const each = followEach<Table, string>(
      ({ id }) => id,
      ({ id }, state) => meetingsAt(state, id)[0]?.origin ?? 'none',
    );
    const first = each(tables, hall, new Clock(at('13:00')));
    expect(each(tables, called(hall, 1), new Clock(at('13:00')))).toBe(first);
    expect(each(tables.slice(1), hall, new Clock(at('13:00')))).toEqual(first.slice(1));
  });

  it('VW-F6 only read records: no history, and no change is tried on them', () => {
    expect(() => new Watcher(hall).during((state) => state.steps)).toThrow('only reads records');
    const tried = follow((state, clock) =>
      followEach<Table, State>(
        ({ id }) => id,
        (_, watched) => called(watched, 1),
      )(tables.slice(0, 1), state, clock),
    );
    expect(() => tried(hall, at('13:00'))).toThrow('only reads records');
  });

  it('VW-F6 hears of a look at a whole collection when anything in it changes', () => {
    let looks = 0;
    const each = followEach<null, number>(
      () => 'all',
      (_, state) => {
        looks += 1;
        return [...state.meetings.values()].filter(({ status }) => status.kind === 'called').length;
      },
    );
    const look = (state: State) => each([null], state, new Clock(at('13:00')))[0];
    expect([look(hall), look(called(hall, 2)), looks]).toEqual([0, 1, 2]);
    const after = called(hall, 2);
    expect([look(after), looks]).toEqual([1, 3]);
    expect([look(after), looks]).toEqual([1, 3]);
  });
});
