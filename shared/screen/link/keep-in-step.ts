import type { Socket } from 'socket.io-client';
import {
  beatSeconds,
  notLetIn,
  type Beat,
  type BeatReport,
  type ToScreen,
  type ToVenue,
} from '../../wire.ts';
import type { DayKeeper } from '../alone/day-keeper.ts';
import type { Listen } from '../frame/surroundings.ts';
import { readingFrom } from './corrected-clock.ts';
import { createFollower, type Follower } from './follow.ts';
import { startHeartbeat, type Heartbeat } from './heartbeat.ts';
import { deviceNow, isAlone, isCurrent, tick, type Knowledge } from './knowledge.ts';
import type { Replica } from './replica.ts';
import { wakeUp } from './wake-up.ts';

export type VenueSocket = Socket<ToScreen, ToVenue>;

/** A snapshot may be long and the network slow; a heartbeat is neither. */
const followWithinMs = 20_000;
/** So many heartbeats in a row that find the screen behind, and it no longer passes for live. */
const behindAtMost = 2;

export type StepParts = {
  socket: VenueSocket;
  known: Knowledge;
  keeper: DayKeeper | null;
  /** Where the screen is. */
  place: () => BeatReport['place'];
  onWake: Listen;
};

/**
 * Follows the venue over the socket: messages in, heartbeats out, asking again after every gap; what the venue confirms is
 * given to the keeper. Returns how to stop.
 */
export function keepInStep({ socket, known, keeper, place, onWake }: StepParts): () => void {
  const { replica, reading } = known;
  // Until the venue answered once on this connection, nobody knows whether it is still the same history.
  const since = { connectFollowed: false, beatsBehind: 0 };
  const follower = followerOf(socket, known);
  const current = () => {
    since.beatsBehind = 0;
    isCurrent(known);
    keepConfirmed(keeper, known);
  };
  const catchUp = () =>
    void follower.catchUp().then((reply) => {
      if (!reply) return;
      since.connectFollowed = true;
      // Without a heartbeat the time of day is only the device's own: not yet live.
      if (reading.value?.source === 'heartbeat') current();
    });
  const heartbeat = startHeartbeat({
    send: (withinMs) => sendBeat(socket, replica.value, place, withinMs),
    onBeat(beat, sentAt, receivedAt) {
      takeBeat(known, beat, sentAt, receivedAt);
      if (since.connectFollowed && replica.value && replica.value.revision >= beat.revision) return current();
      since.beatsBehind += 1;
      catchUp();
      if (since.beatsBehind >= behindAtMost) isAlone(known);
    },
    onSilence: () => isAlone(known),
    steadyNow: () => performance.now(),
    everyMs: beatSeconds * 1000,
  });
  socket.on('changes', (message) => {
    follower.onMessage(message);
    // Not only with the next heartbeat: the power may go before it.
    if (known.freshness.value.kind === 'live') keepConfirmed(keeper, known);
  });
  socket.on('connect', () => {
    since.connectFollowed = false;
  });
  const stopListening = listen(socket, heartbeat, known, catchUp);
  const stopWaking = onWake(() => void wakeUp(socket, heartbeat, catchUp));
  return () => {
    stopWaking();
    stopListening();
  };
}

/** Asks over the socket; with what came it is known too who the screen is and which build the venue serves. */
function followerOf(socket: VenueSocket, known: Knowledge): Follower {
  return createFollower(known.replica, async (request) => {
    const reply = await connected(socket).timeout(followWithinMs).emitWithAck('follow', request);
    known.identity.value = reply.identity;
    known.venueBuild.value = reply.build;
    return reply;
  });
}

async function sendBeat(
  socket: VenueSocket,
  replica: Replica | null,
  place: StepParts['place'],
  withinMs: number,
): Promise<Beat> {
  const report = { revision: replica?.revision ?? null, place: place() };
  return connected(socket).timeout(withinMs).emitWithAck('beat', report);
}

/** Sets the clock by the heartbeat. `sentAt` and `receivedAt` are of the device's steady clock. */
function takeBeat(known: Knowledge, beat: Beat, sentAt: number, receivedAt: number): void {
  known.reading.value = readingFrom(beat, sentAt, { steady: receivedAt, wall: deviceNow().wall });
  known.sameTable.value = beat.sameTable;
  tick(known);
}

/** Gives the keeper what is shown, once there is something and its time is known. */
function keepConfirmed(keeper: DayKeeper | null, known: Knowledge): void {
  const { replica, reading } = known;
  if (keeper && replica.value && reading.value) keeper.confirmed(replica.value, keptMoment(known));
}

/** Socket.IO would keep what is sent without a connection and replay it later; nothing of ours may be replayed blindly. */
export function connected(socket: VenueSocket): VenueSocket {
  if (!socket.connected) throw new Error('not connected');
  return socket;
}

function keptMoment({ reading, lastHeard, identity }: Knowledge): Parameters<DayKeeper['confirmed']>[1] {
  const { venueNow, at, rate } = reading.value ?? { venueNow: lastHeard.value, at: deviceNow(), rate: 1 };
  return { asOf: lastHeard.value, reading: { venueNow, wall: at.wall, rate }, identity: identity.value };
}

function listen(
  socket: VenueSocket,
  heartbeat: Heartbeat,
  { freshness, ...known }: Knowledge,
  catchUp: () => void,
): () => void {
  socket.on('goodbye', () => isAlone({ freshness, ...known }));
  socket.on('connect', () => {
    void heartbeat.beatNow();
    catchUp();
  });
  socket.on('disconnect', (reason) => {
    // The venue let this screen go (it stops, or the device was revoked): ask whether it may come back.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', ({ message }) => {
    if (message === notLetIn.unknownToken) freshness.value = { kind: 'not-let-in' };
    if (message === notLetIn.otherWire) freshness.value = { kind: 'outdated' };
  });
  return () => heartbeat.stop();
}
