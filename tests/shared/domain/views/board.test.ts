import { describe, expect, it } from 'vitest';
import { boardsOn } from '../../../../shared/domain/views/board.ts';
import { figuresAt } from '../../../../shared/domain/views/figures.ts';
import { needsYou } from '../../../../shared/domain/views/needs-you.ts';
import {
  anEvent,
  at,
  delegateId,
  firstDay,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

const meetings = [
  { host: 1, guest: 1, start: '13:00' },
  { host: 1, guest: 2, start: '13:30' },
  { host: 2, guest: 3, start: '13:00' },
];
const hall = () => historyOf(anEvent({ hosts: 2, guests: 3, meetings }));
const marks = (state: ReturnType<ReturnType<typeof hall>['state']>, clock: string, row = 0) =>
  boardsOn(state, firstDay, at(clock))[0]
    ?.rows[row]?.cells.slice(0, 4)
    .map(({ mark }) => mark);

describe('the board', () => {
  it('VW-B1 a cell says how its meeting stands, whether a free slot can still be used, and which slot is now', () => {
    const day = hall();
    expect(marks(day.state(), '12:40')).toEqual(['open', 'planned', 'planned', 'open']);
    expect(marks(day.state(), '13:02')).toEqual(['past', 'waiting', 'planned', 'open']);
    day.give({ kind: 'check-in', delegate: delegateId(guestId(1)) }, { now: at('13:02') });
    expect(marks(day.state(), '13:02')).toEqual(['past', 'waiting-here', 'planned', 'open']);
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:03') });
    expect(marks(day.state(), '13:24')?.[1]).toBe('running');
    expect(marks(day.state(), '13:25')?.[1]).toBe('last-minutes');
    expect(marks(day.state(), '13:30')?.[1]).toBe('over-time');
    expect(boardsOn(day.state(), firstDay, at('13:30'))[0]?.currentSlot).toBe(at('13:30'));
  });

  it('VW-B1 a no-show leaves its cell free, and a walk-in takes it', () => {
    const day = hall();
    day.give({ kind: 'mark-no-show', meeting: meetingId(2, 3), party: 'guest' }, { now: at('13:06') });
    const cell = () => boardsOn(day.state(), firstDay, at('13:07'))[0]?.rows[1]?.cells[1];
    expect(cell()).toMatchObject({ mark: 'no-show', isFree: true });
    const walkIn = {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(2),
      start: at('13:00'),
      host: hostId(2),
      guest: guestId(2),
    } as const;
    day.give(walkIn, { now: at('13:07') });
    expect(cell()).toMatchObject({ mark: 'waiting', isFree: false, guest: { id: guestId(2) } });
  });
});

describe('what needs a person', () => {
  const kinds = (state: ReturnType<ReturnType<typeof hall>['state']>, clock: string) =>
    needsYou(state, at(clock)).map(({ kind, meeting, minutes }) => [kind, meeting.id, minutes]);

  it('VW-M1 who is missing for the next slot, half an hour before, and what did not start after the grace time', () => {
    const day = hall();
    expect(kinds(day.state(), '12:29')).toEqual([]);
    expect(kinds(day.state(), '12:45')).toEqual([
      ['missing-next', meetingId(1, 1), 15],
      ['missing-next', meetingId(2, 3), 15],
    ]);
    for (const company of [hostId(1), guestId(1)]) {
      day.give({ kind: 'check-in', delegate: delegateId(company) }, { now: at('12:50') });
    }
    expect(kinds(day.state(), '12:59')).toEqual([['missing-next', meetingId(2, 3), 1]]);
    expect(kinds(day.state(), '13:05').slice(0, 2)).toEqual([
      ['not-started', meetingId(1, 1), 5],
      ['not-started', meetingId(2, 3), 5],
    ]);
  });

  it('VW-M1 a meeting over time comes with whether the next one waits', () => {
    const day = hall();
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    const [first] = needsYou(day.state(), at('13:32')).filter(({ kind }) => kind === 'over-time');
    expect(first).toMatchObject({ minutes: 2, nextWaits: true });
  });

  it('VW-M2 the figures of the moment', () => {
    const day = hall();
    day.give({ kind: 'check-in', delegate: delegateId(guestId(1)) }, { now: at('12:50') });
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    day.give({ kind: 'mark-no-show', meeting: meetingId(2, 3), party: 'guest' }, { now: at('13:06') });
    expect(figuresAt(day.state(), at('13:10'))).toEqual({
      delegatesHere: 1,
      delegates: 5,
      running: 1,
      overTime: 0,
      absent: 1,
      freeNow: 1,
      late: 0,
      answersMissing: 0,
    });
  });
});
