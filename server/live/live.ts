import type { Server as HttpServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestHandler } from 'express';
import { Server } from 'socket.io';
import type { Actor } from '../../shared/domain/actor.ts';
import { audienceOfRole, screenAudiences } from '../../shared/domain/audience.ts';
import type { DeviceId } from '../../shared/domain/ids.ts';
import type { ConnectedScreen } from '../../shared/domain/screen.ts';
import { wireVersion } from '../../shared/wire-version.ts';
import {
  cookiePages,
  Handshake,
  notLetIn,
  staffPages,
  type Direction,
  type ToScreen,
  type ToVenue,
} from '../../shared/wire.ts';
import type { JournalEntry } from '../journal/journal.ts';
import { createBroadcast, type Broadcast } from './broadcast.ts';
import { attachEngine, createEngine, engineRequest } from './engine.ts';
import { createPresence, type Presence } from './presence.ts';
import type { Heard } from './recent-entries.ts';
import { serveVenueCheck, type VenueCheckParts } from './serve-venue-check.ts';
import { serveScreen, type ScreenParts } from './serve-screen.ts';
import { createSharedJson, parserSharing, type SharedJson } from './shared-json.ts';
import { createSnapshots } from './snapshots.ts';
import type { SocketFacts, ScreenSocket } from './screen-socket.ts';

export type Live = {
  /** Answers the long-polling requests below the venue's router. */
  readonly router: RequestHandler;
  /** Takes over the web socket upgrades below `path` of this HTTP server, and only those. Returns how to detach again. */
  attach(httpServer: HttpServer, path: string): () => void;
  /** Tells every screen what its audience may hear of an entry, and lets go of everybody whom it makes somebody else. */
  publish(entry: JournalEntry, heard: Heard): void;
  /** The screens that are connected now. */
  screens(): readonly ConnectedScreen[];
  /** Tells every screen that the venue stops now. What screens give from here on is not taken and not answered. */
  goodbye(): void;
  /** Says goodbye and lets every screen go, once what it was told is on its way; the HTTP server goes on. */
  close(): Promise<void>;
};

export type LiveParts = Omit<ScreenParts, 'presence' | 'direct' | 'snapshots' | 'shared'> & {
  venueCheck: VenueCheckParts;
  /** Told of each screen that was disconnected because it did not read, with the characters that waited for it. */
  onDisconnected: (waiting: number) => void;
};

type LiveServer = Server<ToVenue, ToScreen, Record<string, never>, SocketFacts>;

/** The live endpoint: Socket.IO on an engine of its own, so that it needs neither a server nor a path of its own. */
export function createLive(parts: LiveParts): Live {
  const engine = createEngine(parts.onDisconnected);
  const shared = createSharedJson();
  const parser = parserSharing(shared);
  const snapshots = createSnapshots(shared);
  const broadcast = createBroadcast(new parser.Encoder());
  const io: LiveServer = new Server({ parser });
  io.bind(engine);
  let closing = false;

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
  const serving = { ...parts, give, presence, direct, snapshots, shared };
  io.on('connection', (socket) => serve(socket, serving, broadcast));

  return {
    router(request, response) {
      // A screen that comes back while the venue closes must not be given a connection that nobody will answer.
      if (closing) response.status(503).end();
      else engine.handleRequest(engineRequest(request), response);
    },
    attach: (httpServer, path) => attachEngine(engine, httpServer, path),
    publish(entry, heard) {
      tellAudiences(heard, broadcast, shared);
      disconnectChanged(io, presence, entry.changes);
    },
    screens: presence.list,
    goodbye,
    async close() {
      goodbye();
      await letGo(io);
      engine.close();
      await io.close();
    },
  };
}

/** A screen that was let in: it is told of its audience's changes, stands in the list of screens, and is answered. */
function serve(
  socket: ScreenSocket,
  parts: ScreenParts & Pick<LiveParts, 'venueCheck'>,
  broadcast: Broadcast,
): void {
  const { presence, venueCheck, clock } = parts;
  const { actor, page, place, build } = socket.data;
  broadcast.join(socket, audienceOfRole[actor.role]);
  presence.arrived(socket.id, { page, place, build }, actor);
  socket.on('disconnect', () => {
    broadcast.leave(socket);
    presence.left(socket.id);
    // A screen that took leave may keep the connection under it open for ever, and be in no list of screens.
    socket.conn.close();
  });
  serveVenueCheck(socket, venueCheck, clock, actor);
  serveScreen(socket, parts);
}

function tellAudiences(heard: Heard, broadcast: Broadcast, shared: SharedJson): void {
  for (const audience of screenAudiences) {
    const message = heard[audience];
    if (message) broadcast.tell(audience, shared.share(message));
  }
}

/** A device that was removed or set up again is disconnected at once. */
function disconnectChanged(io: LiveServer, presence: Presence, changes: JournalEntry['changes']): void {
  for (const change of changes) {
    if (change.kind === 'device.revoked') {
      disconnect(io, change.device);
      presence.forget(change.device);
    }
    // Another duty: it is somebody else now, and comes back as such by itself.
    if (change.kind === 'device.set-up') disconnect(io, change.device.id);
  }
}

function admit({ access, cookie }: LiveParts, socket: ScreenSocket, next: (error?: Error) => void): void {
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success || handshake.data.wire !== wireVersion) return next(new Error(notLetIn.otherWire));
  const { screen, place, build } = handshake.data;
  const isOfStaff = staffPages.includes(screen);
  const token =
    handshake.data.token ?? (cookiePages.includes(screen) ? cookie.tokenOf(socket.request) : null);
  const nobody: Actor | null = isOfStaff ? null : { role: 'nobody' };
  const actor = token === null ? nobody : access.actorOf(token);
  if (!actor) return next(new Error(notLetIn.unknownToken));
  socket.data = { token, actor, page: screen, place, build };
  next();
}

/** A device that was revoked, or has another duty now, hears nothing more on this connection, from this moment. */
function disconnect(io: LiveServer, device: DeviceId): void {
  for (const socket of io.sockets.sockets.values()) {
    const { actor } = socket.data;
    if ('device' in actor && actor.device === device) socket.disconnect(true);
  }
}

/** How long the last words to the screens may take, in milliseconds; a tablet that sleeps takes none. */
const lastWordsMs = 1_000;

/** Disconnects every screen; resolves once what they were told is on its way. */
async function letGo(io: LiveServer): Promise<void> {
  const gone = allClosed([...io.sockets.sockets.values()]);
  io.disconnectSockets(true);
  await gone;
}

/** Resolves when all these connections were closed in order, which is after what was sent; at the latest after a second. */
async function allClosed(sockets: readonly ScreenSocket[]): Promise<void> {
  const closed = sockets.map(
    ({ conn }) => new Promise<void>((resolve) => conn.once('close', () => resolve())),
  );
  await Promise.race([Promise.all(closed), pause(lastWordsMs, undefined, { ref: false })]);
}
