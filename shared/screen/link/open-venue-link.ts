import { computed, signal } from '@preact/signals';
import { io, type Socket } from 'socket.io-client';
import { Instant } from '../../domain/time.ts';
import { wireVersion } from '../../wire-version.ts';
import { beatSeconds, notLetIn, type FollowReply, type Identity, type ToScreen, type ToVenue } from '../../wire.ts';
import type { Freshness, VenueLink } from '../venue-link.ts';
import { readingFrom, venueTime, type ClockReading } from './corrected-clock.ts';
import { createFollower } from './follow.ts';
import { giveCommand } from './give-command.ts';
import { startHeartbeat } from './heartbeat.ts';
import type { Replica } from './replica.ts';
import { onWake } from './wake.ts';

const answerWithinMs = 4_000;
const steadyNow = () => performance.now();
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Opens the way to the venue below `base` (an address that ends in a slash) for the device of `token`, or for nobody.
 */
export function openVenueLink(base: URL, token: string | null): VenueLink {
  const socket: Socket<ToScreen, ToVenue> = io(base.origin, {
    path: `${base.pathname}live/`,
    transports: ['websocket', 'polling'],
    auth: { wire: wireVersion, token },
    reconnectionDelay: 500,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
  });
  const replica = signal<Replica | null>(null);
  const identity = signal<Identity | null>(null);
  const freshness = signal<Freshness>({ kind: 'loading' });
  const reading = signal<ClockReading | null>(null);
  const now = signal(Instant.parse(Date.now()));
  const tick = () => {
    now.value = reading.value ? venueTime(reading.value, steadyNow()) : Instant.parse(Date.now());
  };
  const asking = socket.timeout(answerWithinMs);

  const follower = createFollower(replica, async (request) => {
    whenConnected(socket);
    const reply: FollowReply = await asking.emitWithAck('follow', request);
    identity.value = reply.identity;
    return reply;
  });
  const catchUp = () =>
    void follower.catchUp().then((reply) => {
      if (reply) freshness.value = { kind: 'live' };
    });
  const isRefused = () => freshness.value.kind === 'not-let-in' || freshness.value.kind === 'outdated';
  const alone = () => {
    if (replica.value && freshness.value.kind !== 'alone' && !isRefused()) freshness.value = { kind: 'alone', since: lastHeard };
  };
  let lastHeard = now.value;

  const heartbeat = startHeartbeat({
    async send() {
      whenConnected(socket);
      return asking.emitWithAck('beat');
    },
    onBeat(beat, sentAt, receivedAt) {
      reading.value = readingFrom(beat, sentAt, receivedAt);
      tick();
      lastHeard = now.value;
      const current = replica.value;
      if (current && current.revision >= beat.revision) freshness.value = { kind: 'live' };
      else catchUp();
    },
    onSilence: alone,
    steadyNow,
    everyMs: beatSeconds * 1000,
  });

  const resynchronise = () => {
    if (!socket.connected) socket.connect();
    catchUp();
    heartbeat.beatNow();
  };
  socket.on('changes', follower.onMessage);
  socket.on('goodbye', alone);
  socket.on('connect', resynchronise);
  socket.on('disconnect', (reason) => {
    // The venue let this screen go (it stops, or the device was revoked): ask again whether it may come back.
    if (reason === 'io server disconnect') socket.connect();
  });
  socket.on('connect_error', ({ message }) => {
    if (message === notLetIn.unknownToken) freshness.value = { kind: 'not-let-in' };
    if (message === notLetIn.otherWire) freshness.value = { kind: 'outdated' };
  });
  const stopWaking = onWake(resynchronise);
  const ticking = setInterval(tick, 1_000);

  return {
    state: computed(() => replica.value?.state ?? null),
    freshness,
    identity,
    now,
    give: (command) =>
      giveCommand(
        command,
        (envelope, withinMs) => {
          whenConnected(socket);
          return socket.timeout(Math.min(answerWithinMs, withinMs)).emitWithAck('command', envelope);
        },
        steadyNow,
        pause,
      ),
    close() {
      clearInterval(ticking);
      stopWaking();
      heartbeat.stop();
      socket.disconnect();
    },
  };
}

/** Socket.IO would keep what is sent without a connection and replay it later; nothing of ours may be replayed blindly. */
function whenConnected(socket: Socket<ToScreen, ToVenue>): void {
  if (!socket.connected) throw new Error('not connected');
}
