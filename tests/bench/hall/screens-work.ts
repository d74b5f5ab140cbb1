import type { ScreenAudience } from '../../../shared/domain/audience.ts';
import { CompanyId, TableId } from '../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../shared/domain/index/schedule.ts';
import { todayOf } from '../../../shared/domain/queries/the-event.ts';
import type { State } from '../../../shared/domain/state.ts';
import { type Instant, minuteMs } from '../../../shared/domain/time.ts';
import { firstDay } from '../../support/an-event.ts';
import { undoOf } from '../../../shared/domain/undo/undo-of.ts';
import { announcementsAt } from '../../../shared/domain/views/announcements-at.ts';
import { followAttention } from '../../../shared/domain/views/attention.ts';
import { followBoards } from '../../../shared/domain/views/board.ts';
import { actorsOf, followHistory, noFilter, tell } from '../../../shared/domain/views/history.ts';
import { followLobbyTimetable } from '../../../shared/domain/views/lobby-timetable.ts';
import { toAskAt } from '../../../shared/domain/views/missing-answers.ts';
import { followFigures } from '../../../shared/domain/views/figures.ts';
import { tableNow } from '../../../shared/domain/views/table-now.ts';
import { waitingHere } from '../../../shared/domain/views/waiting-here.ts';
import { followWalkInChoices, notedAway } from '../../../shared/domain/views/walk-in-choices.ts';

/**
 * What a page works out of the venue's state before anything is drawn: the very calls of its components, and as often. This is
 * the one place where the benchmark knows how the views are called.
 */
export type ScreenWork = {
  readonly name: string;
  readonly audience: ScreenAudience;
  /** Opens the page; it is then told of every state and every second, and does what it does with them. */
  open(): (state: State, now: Instant) => unknown;
};

/** Does the work again when the state is another, or another stretch of `every` milliseconds has begun: as `useMemo` does. */
function whenOther(every: number, work: (state: State, now: Instant) => unknown): ScreenWork['open'] {
  return () => {
    let known: { state: State; stretch: number } | null = null;
    return (state, now) => {
      const stretch = Math.floor(now / every);
      if (known?.state === state && known.stretch === stretch) return;
      known = { state, stretch };
      work(state, now);
    };
  };
}

const never = Number.POSITIVE_INFINITY;

const hall = 'Main hall';
const table = TableId.parse('T03');
const guest = CompanyId.parse('G007');

export const screens: readonly ScreenWork[] = [
  {
    name: 'desk: needs',
    audience: 'staff',
    open: () => followAttention(25, 4),
  },
  { name: 'desk: figures', audience: 'staff', open: followFigures },
  {
    name: 'desk: board',
    audience: 'staff',
    open: () => followBoards(firstDay),
  },
  { name: 'desk: undo button', audience: 'staff', open: whenOther(never, latestUndoable) },
  {
    name: 'desk: history page',
    audience: 'staff',
    open: () => {
      const historyOf = followHistory(noFilter, 30, 200);
      const actors = whenOther(never, actorsOf)();
      return (state, now) => [historyOf(state, now), actors(state, now)];
    },
  },
  {
    name: 'wall',
    audience: 'hall',
    open: () => followLobbyTimetable(hall),
  },
  {
    name: 'kiosk: choices',
    audience: 'floor',
    open: () => {
      const choicesOf = followWalkInChoices(guest);
      const awayAt = whenOther(minuteMs, (state, now) => notedAway(scheduleAt(state, now), guest))();
      return (state, now) => [choicesOf(state, now), awayAt(state, now)];
    },
  },
  { name: 'table display', audience: 'floor', open: openTable },
];

function latestUndoable(state: State): unknown {
  for (const step of [...state.steps.values()].reverse()) {
    if (step.command !== 'undo' && undoOf(state, step).kind === 'possible') return tell(state, step);
  }
  return null;
}

function openTable(): (state: State, now: Instant) => unknown {
  const waiting = whenOther(minuteMs, (state, now) => waitingHere(scheduleAt(state, now), table, 3))();
  return (state, now) => {
    const today = todayOf(state, now);
    return [
      tableNow(state, table, now),
      announcementsAt(state, table, now),
      today && toAskAt(state, table, today),
      waiting(state, now),
    ];
  };
}
