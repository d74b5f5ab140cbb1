import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Server as Engine } from 'engine.io';
import type { RequestHandler } from 'express';
import { Server, type Socket } from 'socket.io';
import { audienceOfRole, audiences } from '../../shared/domain/audience.ts';
import type { Actor } from '../../shared/domain/device.ts';
import type { DeviceId, Revision } from '../../shared/domain/ids.ts';
import type { ConnectedScreen, ScreenPage } from '../../shared/domain/screen.ts';
import { wireVersion } from '../../shared/wire-version.ts';
import {
  beatSeconds,
  Handshake,
  notLetIn,
  type Build,
  type Direction,
  type ToScreen,
  type ToVenue,
} from '../../shared/wire.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import type { JournalEntry } from '../journal/journal.ts';
import { messageFor } from './messages.ts';
import { createPresence } from './presence.ts';
import { serveChecks, type CheckParts } from './serve-checks.ts';
import { serveScreen, type ScreenParts } from './serve-screen.ts';

/** What the venue remembers of a socket: the token it came with, who that was, and which page it is. */
type SocketFacts = {
  token: string | null;
  actor: Actor;
  page: ScreenPage;
  place: string | null;
  build: Build;
};
export type ScreenSocket = Socket<ToVenue, ToScreen, Record<string, never>, SocketFacts>;

export type Live = {
  /** Answers the long-polling requests below the venue's router. */
  readonly router: RequestHandler;
  /** Takes over the web socket upgrades below `path` of this HTTP server, and only those. Returns how to let go again. */
  attach(httpServer: HttpServer, path: string): () => void;
  /** Tells every screen what its audience may hear of an entry. */
  publish(entry: JournalEntry): void;
  /** The screens that are connected now. */
  screens(): readonly ConnectedScreen[];
  /** Tells every screen that the venue stops now. What screens give from here on is not taken and not answered. */
  goodbye(): void;
  /** Says goodbye and lets every screen go, once what it was told is on its way; the HTTP server goes on. */
  close(): Promise<void>;
};

export type LiveParts = Omit<ScreenParts, 'revisionOf' | 'presence' | 'direct'> & { checks: CheckParts };

/** The longest message a screen may send, in bytes: the longest command there is for screens is far below it. */
const longestMessage = 64 * 1024;

/** The live endpoint: Socket.IO on an engine of its own, so that it needs neither a server nor a path of its own. */
export function createLive(parts: LiveParts): Live {
  const engine = new Engine({
    maxHttpBufferSize: longestMessage,
    pingInterval: beatSeconds * 1000,
    pingTimeout: beatSeconds * 1000,
    allowRequest: (request, answer) => answer(null, isSameOrigin(request)),
  });
  const io = new Server<ToVenue, ToScreen, Record<string, never>, SocketFacts>();
  io.bind(engine);
  let closing = false;
  const lastOf = allAt(parts.standing().revision);

  io.use((socket, next) => admit(parts, socket, next));
  const presence = createPresence(parts.clock);
  const direct = (screen: string, what: Direction) => io.sockets.sockets.get(screen)?.emit(what) ?? false;
  // Left without an answer, a screen gives it again under the same id when the venue is back, and claims nothing meanwhile.
  const give: LiveParts['give'] = (envelope, actor) =>
    closing ? new Promise(() => undefined) : parts.give(envelope, actor);
  const goodbye = () => {
    if (!closing) io.emit('goodbye');
    closing = true;
  };
  io.on('connection', (socket) => {
    const { actor, page, place, build } = socket.data;
    void socket.join(audienceOfRole[actor.role]);
    presence.arrived(socket.id, { page, place, build }, actor);
    socket.on('disconnect', () => presence.left(socket.id));
    serveChecks(socket, parts.checks, parts.clock, actor);
    serveScreen(socket, { ...parts, give, revisionOf: (heard) => lastOf[heard], presence, direct });
  });

  return {
    router(request, response) {
      // A screen that comes back while the venue closes must not be given a connection that nobody will answer.
      if (closing) response.status(503).end();
      else engine.handleRequest(engineRequest(request), response);
    },
    attach: (httpServer, path) => attach(engine, httpServer, path),
    publish(entry) {
      for (const audience of audiences) {
        const message = audience === 'venue' ? null : messageFor(audience, entry, lastOf[audience]);
        if (!message) continue;
        lastOf[audience] = entry.revision;
        io.to(audience).emit('changes', message);
      }
      for (const change of entry.changes) {
        if (change.kind === 'device.revoked') letGo(io, change.device);
        // Another duty: it is somebody else now, and comes back as such by itself.
        if (change.kind === 'device.set-up') letGo(io, change.device.id);
      }
    },
    screens: presence.list,
    goodbye,
    async close() {
      goodbye();
      const gone = allClosed([...io.sockets.sockets.values()]);
      io.disconnectSockets(true);
      await gone;
      engine.close();
      await io.close();
    },
  };
}

/** What each audience was told of last, when the venue starts. */
function allAt(start: Revision): Record<(typeof audiences)[number], Revision> {
  return { hall: start, floor: start, staff: start, venue: start };
}

function admit({ access }: LiveParts, socket: ScreenSocket, next: (error?: Error) => void): void {
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success || handshake.data.wire !== wireVersion) return next(new Error(notLetIn.otherWire));
  const { token, screen, place, build } = handshake.data;
  const actor: Actor | null = token === null ? { role: 'nobody' } : access.actorOf(token);
  if (!actor) return next(new Error(notLetIn.unknownToken));
  socket.data = { token, actor, page: screen, place, build };
  next();
}

/** A device that was revoked, or has another duty now, hears nothing more on this connection, from this moment. */
function letGo(io: Server<ToVenue, ToScreen, Record<string, never>, SocketFacts>, device: DeviceId): void {
  for (const socket of io.sockets.sockets.values()) {
    const { actor } = socket.data;
    if ('device' in actor && actor.device === device) socket.disconnect(true);
  }
}

/** How long the last words to the screens may take, in milliseconds; a tablet that sleeps takes none. */
const lastWordsMs = 1_000;

/** Resolves when all these connections were closed in order, which is after what was sent; at the latest after a second. */
async function allClosed(sockets: readonly ScreenSocket[]): Promise<void> {
  const closed = sockets.map(
    ({ conn }) => new Promise<void>((resolve) => conn.once('close', () => resolve())),
  );
  await Promise.race([Promise.all(closed), pause(lastWordsMs, undefined, { ref: false })]);
}

function attach(engine: Engine, httpServer: HttpServer, path: string): () => void {
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const asked = request.url?.split('?', 1)[0];
    if (asked === path || asked === `${path}/`) engine.handleUpgrade(engineRequest(request), socket, head);
  };
  httpServer.on('upgrade', onUpgrade);
  return () => void httpServer.off('upgrade', onUpgrade);
}

type EngineRequest = Parameters<Engine['handleRequest']>[0];

/** Engine.IO adds its own fields to the request it is given, as it does when it listens by itself. */
function engineRequest(request: IncomingMessage): EngineRequest {
  return request as EngineRequest;
}
