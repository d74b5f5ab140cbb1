import { describe, expect, it } from 'vitest';
import { findHelpers } from '../../../../shared/domain/find/find-helpers.ts';
import { type Helper, ownSchedule } from '../../../../shared/domain/views/own-schedule.ts';
import { anEvent, at, meetingId, tableId } from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

describe('where an interpreter or adviser is needed today', () => {
  const hall = () =>
    historyOf(
      anEvent({
        hosts: 2,
        guests: 2,
        days: 2,
        advisers: 1,
        meetings: [
          { host: 1, guest: 1, start: '13:00', adviser: 1 },
          { host: 1, guest: 2, start: '14:00' },
          { host: 2, guest: 1, start: '15:00', adviser: 1 },
          { host: 2, guest: 2, start: '13:00', days: 1, adviser: 1 },
        ],
      }),
    );
  type State = ReturnType<ReturnType<typeof hall>['state']>;
  const interpreterAt = (state: State, table: number): Helper => {
    const id = state.tables.get(tableId(table))?.interpreter;
    if (!id) throw new Error('the table has no interpreter');
    return { kind: 'interpreter', interpreter: id };
  };
  const adviser = (state: State): Helper => {
    const [first] = state.advisers.values();
    if (!first) throw new Error('there is no adviser');
    return { kind: 'adviser', adviser: first.id };
  };

  it('OS-1 an interpreter sits at one table and speaks in its meetings of today, the next one named', () => {
    const state = hall().state();
    const schedule = ownSchedule(state, interpreterAt(state, 1), at('13:10'));
    expect(schedule?.tables).toEqual([tableId(1)]);
    expect(schedule?.meetings.map(({ id }) => id)).toEqual([meetingId(1, 1), meetingId(1, 2)]);
    expect(schedule?.next?.id).toBe(meetingId(1, 1));
    expect(ownSchedule(state, interpreterAt(state, 1), at('14:30'))?.next).toBeNull();
  });

  it('OS-1 an adviser goes from table to table; what was cancelled is not his any more', () => {
    const day = hall();
    const who = adviser(day.state());
    expect(ownSchedule(day.state(), who, at('12:30'))?.meetings.map(({ id }) => id)).toEqual([
      meetingId(1, 1),
      meetingId(2, 1),
    ]);
    day.give({ kind: 'cancel-meeting', meeting: meetingId(1, 1) });
    expect(ownSchedule(day.state(), who, at('12:30'))).toMatchObject({
      tables: [],
      meetings: [{ id: meetingId(2, 1) }],
      next: { id: meetingId(2, 1) },
    });
  });

  it('OS-1 who stands in for the day sits at the table, and whom she stands in for does not', () => {
    const day = hall();
    const own = interpreterAt(day.state(), 1);
    const other = interpreterAt(day.state(), 2);
    if (other.kind !== 'interpreter') throw new Error('a table is interpreted at');
    day.give({ kind: 'assign-interpreter', interpreter: null, to: { kind: 'day', table: tableId(2) } });
    day.give({
      kind: 'assign-interpreter',
      interpreter: other.interpreter,
      to: { kind: 'day', table: tableId(1) },
    });
    expect(ownSchedule(day.state(), own, at('12:40'))).toMatchObject({ tables: [], meetings: [] });
    expect(ownSchedule(day.state(), other, at('12:40'))).toMatchObject({
      tables: [tableId(1)],
      meetings: [{ id: meetingId(1, 1) }, { id: meetingId(1, 2) }],
    });
  });

  it('OS-1 they are found by any part of their name, and nobody for an empty search', () => {
    const state = hall().state();
    expect(findHelpers(state, '通訳 1', 5)).toEqual([interpreterAt(state, 1)]);
    expect(findHelpers(state, '  ', 5)).toEqual([]);
    expect(findHelpers(state, '通訳', 1)).toHaveLength(1);
  });
});
