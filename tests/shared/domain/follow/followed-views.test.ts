import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { todayOf } from '../../../../shared/domain/queries/the-event.ts';
import { forEachKey } from '../../../../shared/domain/follow/follow.ts';
import { type State, emptyState, lookUp } from '../../../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../../../shared/domain/time.ts';
import { followAttention } from '../../../../shared/domain/views/attention.ts';
import { followBoards } from '../../../../shared/domain/views/board.ts';
import { followFigures } from '../../../../shared/domain/views/figures.ts';
import { followHistory, noFilter } from '../../../../shared/domain/views/history.ts';
import { followLobbyTimetable, hallsOf } from '../../../../shared/domain/views/lobby-timetable.ts';
import { followWalkInChoices } from '../../../../shared/domain/views/walk-in-choices.ts';
import { anEvent, at, firstDay, guestId } from '../../../support/an-event.ts';
import { type Look, nothingCounted, randomDay } from '../../../support/random-day.ts';

const days = 8;

type Views = Record<string, (state: State, now: Instant) => unknown>;

function viewsOf(hall: string): Views {
  return {
    boards: followBoards(firstDay),
    figures: followFigures(),
    attention: followAttention(),
    wall: followLobbyTimetable(hall),
  };
}

/** The views with what is seen of those that are many, or that tell more than they are compared by. */
function looksAt(hall: string): Views {
  return { ...viewsOf(hall), choices: choicesOfSome(), history: lookOfHistory() };
}

/** What the first two guests could choose at a kiosk. */
function choicesOfSome() {
  const choicesOf = forEachKey(followWalkInChoices);
  return (state: State, now: Instant) =>
    lookUp(state, 'companies', 'side', 'guest')
      .slice(0, 2)
      .map(({ id }) => choicesOf(id)(state, now));
}

/** The history as it is listed, with where each meeting stood; how it stands by now is another matter. */
function lookOfHistory() {
  const historyOf = followHistory(noFilter, 10);
  return (state: State, now: Instant) => {
    const { entries, more, isDone } = historyOf(state, now);
    const listed = entries.map(({ revision, undo, meeting }) => [
      revision,
      undo,
      meeting?.id,
      meeting?.place,
    ]);
    return { listed, more, isDone };
  };
}

/** Compares views that are followed through the day with those that are made whole at each look. */
function comparing(): Look {
  const followed = new Map<string, Views>();
  return (state, now) => {
    if (todayOf(state, now) === null) return [];
    return hallsOf(state).flatMap((hall) => {
      const views = followed.get(hall) ?? looksAt(hall);
      followed.set(hall, views);
      const whole = looksAt(hall);
      // The clock goes on between two commands, by less than a minute and by more.
      return [now, plusMinutes(now, 0.3), plusMinutes(now, 1.1)].flatMap((look) =>
        Object.keys(views)
          .filter((name) => !isDeepStrictEqual(views[name]?.(state, look), whole[name]?.(state, look)))
          .map(
            (name) => `${name} of ${hall} is not what it would be if it were made whole, at ${look - now}`,
          ),
      );
    });
  };
}

describe('a view that is followed', () => {
  it.each(Array.from({ length: days }, (_, day) => day + 1))(
    'VW-F1 shows at every moment of a random day what it would show if it were made whole: seed %i',
    async (seed) => {
      const style = seed % 2 === 0 ? 'long' : 'short';
      expect(await randomDay(seed, style, nothingCounted(), comparing())).toBeNull();
    },
  );

  it('VW-F2 is the same one while nothing changes and the clock makes no difference', () => {
    const state = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    const history = followHistory(noFilter, 10);
    const choices = followWalkInChoices(guestId(1));
    for (const view of [...Object.values(viewsOf('Main hall')), choices, history]) {
      const first = view(state, at('12:00'));
      expect(view(state, plusMinutes(at('12:00'), 0.5))).toBe(first);
    }
    const figures = followFigures();
    const none = figures(emptyState, at('12:00'));
    expect(figures(emptyState, at('18:00'))).toBe(none);
  });
});
