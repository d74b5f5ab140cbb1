import type { Build } from '../../wire.ts';
import { dayOfReplica, resumedFrom, type KeptDay, type KeptMoment, type Resumed } from './kept-day.ts';
import type { DeviceStore } from './device-store.ts';
import type { Replica } from '../link/replica.ts';

/** Keeps one device's day over a reload. Nothing that fails here may stop a screen: it goes on with what it has. */
export type DayKeeper = {
  /** What was kept; null when there is nothing good, or the browser does not answer in time. */
  load(): Promise<Resumed | null>;
  /** The venue confirmed `replica`; it is written soon, and the state only when it changed. */
  confirmed(replica: Replica, moment: Omit<KeptMoment, 'venue' | 'revision'>): void;
  /** The venue does not know the device any more, or its user left: nothing stays. */
  forget(): Promise<void>;
};

/** Browsers exist whose storage never answers; a screen waits this long for it before it starts from nothing. */
const loadWithinMs = 1_500;
/** In a rush there are several changes a second, and a state of megabytes is not to be written for each. */
const writeEveryMs = 2_000;

/** Names of what is kept. */
const names = { day: 'day', moment: 'moment' };

export function createDayKeeper(store: DeviceStore, build: Build): DayKeeper {
  const latest: { replica: Replica | null; moment: KeptMoment | null; written: Replica | null } = {
    replica: null,
    moment: null,
    written: null,
  };
  let timer: ReturnType<typeof setTimeout> | null = null;
  let forgotten = false;

  async function write(): Promise<void> {
    timer = null;
    const { replica, moment, written } = latest;
    if (forgotten || !replica || !moment) return;
    if (replica !== written) {
      await store.put(names.day, dayOfReplica(replica, moment.asOf, build), 'soon');
      latest.written = replica;
    }
    await store.put(names.moment, moment, 'soon');
  }

  return {
    async load() {
      const read = Promise.all([store.get(names.day), store.get(names.moment)]);
      const given = await withinTime(read.catch(() => null));
      if (!given) return null;
      // What is found there was written by `write` of the same build, which `resumedFrom` checks.
      const [day, moment] = given as [KeptDay | undefined, KeptMoment | undefined];
      return resumedFrom(day, moment, build, Date.now());
    },
    confirmed(replica, moment) {
      latest.replica = replica;
      latest.moment = { venue: replica.venue, revision: replica.revision, ...moment };
      timer ??= setTimeout(() => void write().catch(() => undefined), latest.written ? writeEveryMs : 0);
    },
    async forget() {
      forgotten = true;
      if (timer !== null) clearTimeout(timer);
      await store.clear().catch(() => undefined);
    },
  };
}

function withinTime<T>(work: Promise<T>): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), loadWithinMs))]);
}
