import type { Actor } from '../../shared/domain/actor.ts';
import type { DeviceId, Revision } from '../../shared/domain/ids.ts';
import { type ConnectedScreen, type GoneDevice, displaysBeside } from '../../shared/domain/screen.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { BeatReport } from '../../shared/wire.ts';
import type { Clock } from '../clock.ts';

/** What a screen says of itself when it connects. */
export type Arrival = Pick<ConnectedScreen, 'page' | 'place' | 'build'>;

/**
 * Which screens are connected to one venue, since when, and when each was last heard. Kept in memory alone: it is about
 * this moment, and a venue that starts again has no screens until they come back.
 */
export type Presence = {
  arrived(id: string, told: Arrival, actor: Actor): void;
  /** A heartbeat; `told` is the revision that the screen's audience was told of by then. */
  beat(id: string, report: BeatReport, told: Revision): void;
  /** It was given all up to `revision`. */
  followed(id: string, revision: Revision): void;
  left(id: string): void;
  /** The device is no longer one of the venue's: that it was here is not remembered. */
  forget(device: DeviceId): void;
  /** In the order in which they connected. */
  list(): readonly ConnectedScreen[];
  /** How many other displays of the table of screen `id` are open; 0 for a screen that is no table display. */
  sameTable(id: string): number;
  /** The devices that were here and have no connection now. */
  gone(): readonly GoneDevice[];
};

export function createPresence(clock: Clock): Presence {
  const screens = new Map<string, ConnectedScreen>();
  const leftAt = new Map<DeviceId, GoneDevice>();
  const alter = (id: string, altered: (screen: ConnectedScreen) => Partial<ConnectedScreen>) => {
    const screen = screens.get(id);
    if (screen) screens.set(id, { ...screen, ...altered(screen) });
  };
  return {
    arrived(id, told, actor) {
      screens.set(id, { id, ...told, ...factsOf(actor), ...unheardSince(clock.now()) });
    },
    beat(id, { revision, place }, told) {
      const isBehind = revision === null || revision < told;
      alter(id, ({ beatsBehind }) => ({
        revision,
        place,
        lastBeatAt: clock.now(),
        beatsBehind: isBehind ? beatsBehind + 1 : 0,
      }));
    },
    followed: (id, revision) => alter(id, () => ({ revision })),
    left(id) {
      const device = screens.get(id)?.device ?? null;
      screens.delete(id);
      if (device !== null) leftAt.set(device, { device, at: clock.now() });
    },
    forget: (device) => void leftAt.delete(device),
    list: () => [...screens.values()],
    sameTable(id) {
      const screen = screens.get(id);
      return screen ? displaysBeside(screen, screens.values()) : 0;
    },
    gone() {
      const here = new Set([...screens.values()].map(({ device }) => device));
      return [...leftAt.values()].filter(({ device }) => !here.has(device));
    },
  };
}

/** A screen that has not been heard yet since it connected. */
function unheardSince(now: Instant) {
  return { connectedAt: now, lastBeatAt: now, revision: null, beatsBehind: 0 };
}

function factsOf(actor: Actor): Pick<ConnectedScreen, 'role' | 'device' | 'name' | 'table'> {
  const { role } = actor;
  const table = role === 'table' ? actor.table : null;
  if ('device' in actor) return { role, device: actor.device, name: actor.name, table };
  return { role, device: null, name: null, table };
}
