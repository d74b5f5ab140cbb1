// The screens' process: as many screens as are asked for, and as many plain `ws` clients.
import { setMaxListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { takeReply, type Replica } from '../../../shared/screen/link/replica.ts';
import type { FollowReply } from '../../../shared/wire.ts';
import { openLeanScreens, type LeanScreens } from './lean-screens.ts';
import { answerParent, cpuMs } from './processes.ts';
import { openRawClients, type RawClients } from './raw-clients.ts';
import { openRealScreens, type RealScreens } from './real-screens.ts';
import { stir } from './stir.ts';
import { checkInAndOut } from './throughput.ts';
import type { Doors } from './doors.ts';

/** What the plain broadcast carries, and the state that it is applied to. */
type Overheard = { bytes: Buffer; reply: FollowReply };

// A page that is never hidden and never wakes: the link listens to both, and here is no browser.
Object.assign(globalThis, { document: new EventTarget(), window: new EventTarget() });
setMaxListeners(Number.POSITIVE_INFINITY, document, window);

function screensSide() {
  let screens: LeanScreens | null = null;
  let raw: RawClients | null = null;
  let real: RealScreens | null = null;
  let overheard: Overheard | null = null;
  const here = <Thing>(thing: Thing | null): Thing => {
    if (thing === null) throw new Error('not open yet');
    return thing;
  };
  return {
    async openScreens({ doors, count }: { doors: Doors; count: number }): Promise<void> {
      screens = await openLeanScreens(doors, count);
    },
    /** One move, overheard on the wire: its bytes are what the plain broadcast carries. Answers with their number. */
    async overhear({ round }: { round: number }): Promise<number> {
      const reply = await here(screens).snapshot();
      const bytes = Buffer.from(await here(screens).overhear(round));
      overheard = { bytes, reply };
      return bytes.length;
    },
    async openRaw({ doors, count }: { doors: Doors; count: number }): Promise<void> {
      const { reply } = here(overheard);
      // Each has a copy of its own, as each screen has. The screens beside them must go on answering meanwhile.
      const text = JSON.stringify(reply);
      const replicas: Replica[] = [];
      while (replicas.length < count) {
        const replica = takeReply(null, JSON.parse(text) as FollowReply);
        if (replica) replicas.push(replica);
        await setImmediate();
      }
      raw = await openRawClients(doors.raw, replicas);
    },
    move: ({ round }: { round: number }) => here(screens).move(round),
    broadcast: ({ then }: { then: 'nothing' | 'apply' }) =>
      here(raw).broadcast(here(overheard).bytes, then === 'apply'),
    stir: (given: { seconds: number; perSecond: number }) => stir(here(screens), given),
    async openReal({ doors, count }: { doors: Doors; count: number }): Promise<void> {
      real = await openRealScreens(doors, count);
    },
    /** Every page goes and comes back; answers with the milliseconds until each holds the state. */
    async reopenReal({ doors, count }: { doors: Doors; count: number }): Promise<number> {
      here(real).close();
      const before = performance.now();
      real = await openRealScreens(doors, count);
      return performance.now() - before;
    },
    cpu: () => cpuMs(),
    allHave: ({ round }: { round: number }) => here(real).allHave(round),
    commands: ({ doors, seconds }: { doors: Doors; seconds: number }) => checkInAndOut(doors, seconds),
  };
}

export type ScreensSide = ReturnType<typeof screensSide>;
answerParent(screensSide());
