import { computed } from '@preact/signals';
import { io } from 'socket.io-client';
import type { ScreenPage } from '../../domain/screen.ts';
import { shortName } from '../../domain/text.ts';
import { wireVersion } from '../../wire-version.ts';
import type { Build, Direction } from '../../wire.ts';
import type { DayKeeper } from '../alone/day-keeper.ts';
import type { Listen } from '../frame/surroundings.ts';
import type { Measurement, VenueLink } from '../venue-link.ts';
import { giveCommand } from './give-command.ts';
import { connected, keepInStep, type VenueSocket } from './keep-in-step.ts';
import { nothingKnown, resume, tick, type Knowledge } from './knowledge.ts';
import { retryOptions } from './retry.ts';

/** What a screen says of itself to the venue: staff read it in their list of screens. */
export type ScreenSelf = {
  page: ScreenPage;
  /** Where it is or what it shows, asked anew each time: a wall's hall may be chosen later. */
  place: () => string | null;
  /** The build that the page is of. */
  build: Build;
};

const answerWithinMs = 4_000;
const steadyNow = () => performance.now();
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export type LinkParts = {
  /** The address below which the venue is; it ends in a slash. */
  base: URL;
  /** The secret of the device or the person; null for nobody. */
  token: string | null;
  self: ScreenSelf;
  /** What the link starts from and gives what it hears to; null keeps nothing. */
  keeper: DayKeeper | null;
  /** Tells when the page around it wakes up. */
  onWake: Listen;
};

/** Opens the way to the venue. */
export function openVenueLink({ base, token, self, keeper, onWake }: LinkParts): VenueLink {
  const socket = socketOf(base, token, self);
  const known = nothingKnown();
  const closed = { is: false };
  const stop = keepInStep({ socket, known, keeper, place: () => placeOf(self), onWake });
  const ticking = setInterval(() => tick(known), 1_000);
  void (keeper?.load() ?? Promise.resolve(null)).then((kept) => {
    if (closed.is) return;
    if (kept) resume(known, kept);
    socket.connect();
  });
  return {
    state: computed(() => known.replica.value?.state ?? null),
    freshness: known.freshness,
    identity: known.identity,
    now: known.now,
    venueBuild: known.venueBuild,
    sameTable: known.sameTable,
    give: (command) =>
      giveCommand(
        command,
        (envelope, withinMs) =>
          connected(socket).timeout(Math.min(answerWithinMs, withinMs)).emitWithAck('command', envelope),
        steadyNow,
        pause,
      ),
    send: async (envelope, withinMs) =>
      (await orNull(() => connected(socket).timeout(withinMs).emitWithAck('command', envelope))) ?? {
        kind: 'unanswered',
      },
    onDirection: (listener) => onDirection(socket, listener),
    ...questions(socket),
    measure: () => orNull(() => measure(socket, known, self)),
    close() {
      closed.is = true;
      clearInterval(ticking);
      stop();
      socket.disconnect();
    },
  };
}

/** Not connected yet. */
function socketOf(base: URL, token: string | null, self: ScreenSelf): VenueSocket {
  return io(base.origin, {
    path: `${base.pathname}live/`,
    transports: ['websocket', 'polling'],
    // Where a proxy stops web sockets, long polling is tried too.
    tryAllTransports: true,
    autoConnect: false,
    // A function: it is asked again at every new connection.
    auth: (give) =>
      give({ wire: wireVersion, token, screen: self.page, place: placeOf(self), build: self.build }),
    ...retryOptions(Math.random()),
  });
}

type Questions = Pick<VenueLink, 'screens' | 'direct' | 'reportVenueCheck' | 'venueCheckResults'>;

/** What is asked once, and answered or not. */
function questions(socket: VenueSocket): Questions {
  const asked = () => connected(socket).timeout(answerWithinMs);
  return {
    screens: () => orNull(() => asked().emitWithAck('screens')),
    direct: (request) => orNull(() => asked().emitWithAck('direct', request)),
    reportVenueCheck: (report) => orNull(() => asked().emitWithAck('check', report)),
    venueCheckResults: () => orNull(() => asked().emitWithAck('checks')),
  };
}

/** A heartbeat besides the regular ones: the venue's clock was read about half a round trip before the answer came. */
async function measure(socket: VenueSocket, { replica }: Knowledge, self: ScreenSelf): Promise<Measurement> {
  const report = { revision: replica.value?.revision ?? null, place: placeOf(self) };
  const sentAt = steadyNow();
  const beat = await connected(socket).timeout(answerWithinMs).emitWithAck('beat', report);
  const roundTripMs = steadyNow() - sentAt;
  return { roundTripMs, aheadMs: Date.now() - (beat.now + (roundTripMs / 2) * beat.rate) };
}

function onDirection(socket: VenueSocket, listener: (what: Direction) => void): () => void {
  const identify = () => listener('identify');
  const reload = () => listener('reload');
  socket.on('identify', identify);
  socket.on('reload', reload);
  return () => void socket.off('identify', identify).off('reload', reload);
}

/** The answer of one question, or null: what was not answered is asked again by whoever wants to know. */
async function orNull<Reply>(ask: () => Promise<Reply>): Promise<Reply | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

/** The place as the contract takes it: an address can name any hall, and an odd one is no reason not to be let in. */
function placeOf(self: ScreenSelf): string | null {
  const read = shortName.safeParse(self.place());
  return read.success ? read.data : null;
}
