import type { Change } from '../../../shared/domain/changes.ts';
import { apply, remember } from '../../../shared/domain/apply.ts';
import { changesFor, stateFor } from '../../../shared/domain/audience.ts';
import { meetingsOn } from '../../../shared/domain/queries/meetings.ts';
import type { Step } from '../../../shared/domain/records/step.ts';
import { type State, recordsOf, stateOf } from '../../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { Revision } from '../../../shared/domain/ids.ts';
import { firstDay, staff } from '../../support/an-event.ts';
import { type ScreenWork, screens } from './screens-work.ts';
import { measuredAt } from './the-day.ts';

/** Milliseconds of one page: for each change, and for each second in which nothing changed. */
export type ScreenTimes = { name: string; applied: number[]; changes: number[]; seconds: number[] };

const seconds = 60;

/**
 * Each page with a state of its own, as in a browser: it applies the same changes and does its work after each, and then lives
 * through a minute in which nothing happens.
 */
export function measureScreens(state: State, rounds: number): ScreenTimes[] {
  const steps = stepsOf(state, rounds);
  return screens.map((screen) => measureScreen(screen, state, steps));
}

function measureScreen(
  { name, audience, open }: ScreenWork,
  state: State,
  steps: readonly Step[],
): ScreenTimes {
  // What a page is given comes as JSON, and what it looks up it lays out itself.
  const given = JSON.stringify(recordsOf(stateFor(audience, state)));
  let own = stateOf(JSON.parse(given) as ReturnType<typeof recordsOf>);
  const work = open();
  let now: Instant = measuredAt;
  work(own, now);
  const times: ScreenTimes = { name, applied: [], changes: [], seconds: [] };
  for (const step of steps) {
    const heard = changesFor(audience, step.changes);
    times.applied.push(
      timed(() => {
        own = apply(own, heard);
        if (audience === 'staff') own = remember(own, { ...step, changes: heard });
      }),
    );
    times.changes.push(timed(() => work(own, now)));
  }
  for (let second = 0; second < seconds; second += 1) {
    now = plusMinutes(now, 1 / 60);
    times.seconds.push(timed(() => work(own, now)));
  }
  return times;
}

function timed(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

/** Changes that every page hears of, in turns: a meeting is called, begins, and is over. */
function stepsOf(state: State, rounds: number): Step[] {
  const planned = meetingsOn(state, firstDay).filter(
    ({ status, place }) => status.kind === 'planned' && place.start > measuredAt,
  );
  return planned.slice(0, rounds).map((meeting, index) => {
    const change: Change = {
      kind: 'meeting.called',
      meeting: meeting.id,
      was: meeting.status,
      at: measuredAt,
    };
    return {
      revision: Revision.parse(1_000_000 + index),
      ...{ at: measuredAt, by: staff, command: 'call-meeting', changes: [change] },
    };
  });
}
