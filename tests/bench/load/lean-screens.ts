import type { State } from '../../../shared/domain/state.ts';
import type { FollowReply } from '../../../shared/wire.ts';
import { openLeanScreen, type LeanScreen } from './lean-screen.ts';
import { moveNumber, type Move } from './the-hall.ts';
import { tokenOf, type Doors } from './doors.ts';

export type LeanScreens = {
  /** Gives the move and resolves with the milliseconds until the last screen has applied it. */
  move(round: number): Promise<number>;
  /** The same, and the text of the change as a wall gets it. */
  overhear(round: number): Promise<string>;
  /** All that a wall is given. */
  snapshot(): Promise<FollowReply>;
};

type Watch = { move: Move | null; left: number; done: () => void };

const openedAtOnce = 50;

export async function openLeanScreens(doors: Doors, count: number): Promise<LeanScreens> {
  const watch: Watch = { move: null, left: 0, done: () => undefined };
  const onState = (state: State) => {
    const { move } = watch;
    if (!move || state.meetings.get(move.meeting)?.place.start !== move.start) return;
    watch.left -= 1;
    if (watch.left === 0) watch.done();
  };
  const screens = await openAll(doors, count, onState);
  const [desk, wall] = [screens[0], screens.at(-1)];
  if (!desk || !wall) throw new Error('no screens');
  const move = async (round: number) => {
    const next = moveNumber(round);
    const all = new Promise<void>((done) =>
      Object.assign(watch, { move: next, left: count, done } satisfies Watch),
    );
    const before = performance.now();
    const answer = desk.give(next.command);
    await all;
    const took = performance.now() - before;
    const outcome = await answer;
    if (outcome.kind === 'refused') throw new Error(`the move was refused: ${JSON.stringify(outcome)}`);
    return took;
  };
  return {
    move,
    async overhear(round) {
      const heard = wall.overhear();
      await move(round);
      return heard;
    },
    snapshot: () => wall.snapshot(),
  };
}

async function openAll(doors: Doors, count: number, onState: (state: State) => void): Promise<LeanScreen[]> {
  const screens: LeanScreen[] = [];
  while (screens.length < count) {
    const some = Array.from({ length: Math.min(openedAtOnce, count - screens.length) }, (_, index) =>
      openLeanScreen(doors.base, tokenOf(doors, screens.length + index), onState),
    );
    screens.push(...(await Promise.all(some)));
  }
  return screens;
}
