import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { todayOf } from '../../../../shared/domain/queries/the-event.ts';
import { type State, emptyState } from '../../../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../../../shared/domain/time.ts';
import { followAttention } from '../../../../shared/domain/views/attention.ts';
import { followBoards } from '../../../../shared/domain/views/board.ts';
import { followFigures } from '../../../../shared/domain/views/figures.ts';
import { followLobbyTimetable, hallsOf } from '../../../../shared/domain/views/lobby-timetable.ts';
import { anEvent, at, firstDay } from '../../../support/an-event.ts';
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

/** Compares views that are followed through the day with those that are made whole at each look. */
function comparing(): Look {
  const followed = new Map<string, Views>();
  return (state, now) => {
    if (todayOf(state, now) === null) return [];
    return hallsOf(state).flatMap((hall) => {
      const views = followed.get(hall) ?? viewsOf(hall);
      followed.set(hall, views);
      const whole = viewsOf(hall);
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
    (seed) => {
      const style = seed % 2 === 0 ? 'long' : 'short';
      expect(randomDay(seed, style, nothingCounted(), comparing())).toBeNull();
    },
  );

  it('VW-F2 is the same one while nothing changes and the clock makes no difference', () => {
    const state = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    for (const view of Object.values(viewsOf('Main hall'))) {
      const first = view(state, at('12:00'));
      expect(view(state, plusMinutes(at('12:00'), 0.5))).toBe(first);
    }
    const figures = followFigures();
    const none = figures(emptyState, at('12:00'));
    expect(figures(emptyState, at('18:00'))).toBe(none);
  });
});
