import { computed, signal, type Signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import type { ScreenPage } from '../../domain/screen.ts';
import { shortName } from '../../domain/text.ts';
import { Instant } from '../../domain/time.ts';
import { wireVersion } from '../../wire-version.ts';
import {
  beatSeconds,
  notLetIn,
  type Direction,
  type Identity,
  type ToScreen,
  type ToVenue,
} from '../../wire.ts';
import type { Freshness, Measurement, VenueLink } from '../venue-link.ts';
import { readingFrom, venueTime, type ClockReading } from './corrected-clock.ts';
import { createFollower } from './follow.ts';
import { giveCommand } from './give-command.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import type { Replica } from './replica.ts';
import { retryOptions } from './retry.ts';
import { onWake } from './wake.ts';

type VenueSocket = Socket<ToScreen, ToVenue>;

/** What a screen says of itself to the venue: staff read it in their list of screens. */
export type ScreenSelf = {
  page: ScreenPage;
  /** Where it is or what it shows, asked anew each time: a wall's hall may be chosen later. */
  place: () => string | null;
};

/** What a link knows, as signals. */
type Knowledge = {
  replica: Signal<Replica | null>;
  identity: Signal<Identity | null>;
  freshness: Signal<Freshness>;
  reading: Signal<ClockReading | null>;
  now: Signal<Instant>;
  /** When the venue last answered, by its own clock. */
  lastHeard: Signal<Instant>;
};

const answerWithinMs = 4_000;
/** A snapshot may be long and the network slow; a heartbeat is neither. */
const followWithinMs = 20_000;
/** So many heartbeats in a row that find the screen behind, and it no longer passes for live. */
const behindAtMost = 2;
const steadyNow = () => performance.now();
const deviceTime = () => Instant.parse(Date.now());
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Opens the way to the venue below `base` (an address that ends in a slash) for the device of `token`, or for nobody.
 */
export function openVenueLink(base: URL, token: string | null, self: ScreenSelf): VenueLink {
  const socket: VenueSocket = io(base.origin, {
    path: `${base.pathname}live/`,
    transports: ['websocket', 'polling'],
    // Where a proxy stops web sockets, long polling is tried too.
    tryAllTransports: true,
    // A function: it is asked again at every new connection.
    auth: (give) => give({ wire: wireVersion, token, screen: self.page, place: placeOf(self) }),
    ...retryOptions(Math.random()),
  });
  const known = nothingKnown();
  const tick = () => {
    known.now.value = known.reading.value ? venueTime(known.reading.value, steadyNow()) : deviceTime();
  };
  const stop = keepInStep(socket, known, self, tick);
  const ticking = setInterval(tick, 1_000);
  return {
    state: computed(() => known.replica.value?.state ?? null),
    freshness: known.freshness,
    identity: known.identity,
    now: known.now,
    give: (command) =>
      giveCommand(
        command,
        (envelope, withinMs) =>
          connected(socket).timeout(Math.min(answerWithinMs, withinMs)).emitWithAck('command', envelope),
        steadyNow,
        pause,
      ),
    onDirection: (listener) => onDirection(socket, listener),
    screens: () => orNull(() => connected(socket).timeout(answerWithinMs).emitWithAck('screens')),
    direct: (request) =>
      orNull(() => connected(socket).timeout(answerWithinMs).emitWithAck('direct', request)),
    check: (report) => orNull(() => connected(socket).timeout(answerWithinMs).emitWithAck('check', report)),
    checks: () => orNull(() => connected(socket).timeout(answerWithinMs).emitWithAck('checks')),
    measure: () => orNull(() => measure(socket, known, self)),
    close() {
      clearInterval(ticking);
      stop();
      socket.disconnect();
    },
  };
}

function nothingKnown(): Knowledge {
  return {
    replica: signal(null),
    identity: signal(null),
    freshness: signal<Freshness>({ kind: 'loading' }),
    reading: signal(null),
    now: signal(deviceTime()),
    lastHeard: signal(deviceTime()),
  };
}

/** Follows the venue over the socket: messages in, heartbeats out, asking again after every gap. Returns how to stop. */
function keepInStep(socket: VenueSocket, known: Knowledge, self: ScreenSelf, tick: () => void): () => void {
  const { replica, identity, freshness } = known;
  // Until the venue answered once on this connection, nobody knows whether it is still the same history.
  const since = { connectFollowed: false, beatsBehind: 0 };
  const follower = createFollower(replica, async (request) => {
    const reply = await connected(socket).timeout(followWithinMs).emitWithAck('follow', request);
    identity.value = reply.identity;
    return reply;
  });
  const current = () => {
    since.beatsBehind = 0;
    known.lastHeard.value = known.now.value;
    freshness.value = { kind: 'live' };
  };
  const alone = () => {
    const isLiveOrLoading = freshness.value.kind === 'live' || freshness.value.kind === 'loading';
    if (replica.value && isLiveOrLoading) freshness.value = { kind: 'alone', since: known.lastHeard.value };
  };
  const catchUp = () =>
    void follower.catchUp().then((reply) => {
      if (!reply) return;
      since.connectFollowed = true;
      // Without a heartbeat the time of day is only the device's own: not yet live.
      if (known.reading.value) current();
    });
  const heartbeat = startHeartbeat({
    send: async () =>
      connected(socket)
        .timeout(answerWithinMs)
        .emitWithAck('beat', { revision: replica.value?.revision ?? null, place: placeOf(self) }),
    onBeat(beat, sentAt, receivedAt) {
      known.reading.value = readingFrom(beat, sentAt, receivedAt);
      tick();
      if (since.connectFollowed && replica.value && replica.value.revision >= beat.revision) return current();
      since.beatsBehind += 1;
      catchUp();
      if (since.beatsBehind >= behindAtMost) alone();
    },
    onSilence: alone,
    steadyNow,
    everyMs: beatSeconds * 1000,
  });
  socket.on('changes', follower.onMessage);
  socket.on('connect', () => {
    since.connectFollowed = false;
  });
  return listen(socket, heartbeat, freshness, catchUp, alone);
}

function listen(
  socket: VenueSocket,
  heartbeat: Heartbeat,
  freshness: Signal<Freshness>,
  catchUp: () => void,
  alone: () => void,
): () => void {
  const resynchronise = () => {
    if (!socket.connected) return void socket.connect();
    heartbeat.beatNow();
    catchUp();
  };
  socket.on('goodbye', alone);
  socket.on('connect', resynchronise);
  socket.on('disconnect', (reason) => {
    // The venue let this screen go (it stops, or the device was revoked): ask whether it may come back.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', ({ message }) => {
    if (message === notLetIn.unknownToken) freshness.value = { kind: 'not-let-in' };
    if (message === notLetIn.otherWire) freshness.value = { kind: 'outdated' };
  });
  const stopWaking = onWake(resynchronise);
  return () => {
    stopWaking();
    heartbeat.stop();
  };
}

/** A heartbeat besides the regular ones: the venue's clock was read about half a round trip before the answer came. */
async function measure(socket: VenueSocket, { replica }: Knowledge, self: ScreenSelf): Promise<Measurement> {
  const report = { revision: replica.value?.revision ?? null, place: placeOf(self) };
  const sentAt = steadyNow();
  const beat = await connected(socket).timeout(answerWithinMs).emitWithAck('beat', report);
  const roundTripMs = steadyNow() - sentAt;
  return { roundTripMs, aheadMs: deviceTime() - (beat.now + (roundTripMs / 2) * beat.rate) };
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

/** Socket.IO would keep what is sent without a connection and replay it later; nothing of ours may be replayed blindly. */
function connected(socket: VenueSocket): VenueSocket {
  if (!socket.connected) throw new Error('not connected');
  return socket;
}
