import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Server as Engine } from 'engine.io';
import { beatSeconds } from '../../shared/wire.ts';
import { isSameOrigin } from '../http/same-origin.ts';
import { disconnectSlow } from './disconnect-slow.ts';

/** The longest message a screen may send, in bytes: the longest command there is for screens is far below it. */
const longestMessage = 64 * 1024;

/** The engine under the live endpoint; `onDisconnected` is told of each screen that did not read, with what waited for it. */
export function createEngine(onDisconnected: (waiting: number) => void): Engine {
  const engine = new Engine({
    maxHttpBufferSize: longestMessage,
    pingInterval: beatSeconds * 1000,
    pingTimeout: beatSeconds * 1000,
    allowRequest: (request, answer) => answer(null, isSameOrigin(request)),
  });
  disconnectSlow(engine, { onDisconnected });
  return engine;
}

/** Takes over the web socket upgrades below `path` of this HTTP server, and only those. Returns how to detach again. */
export function attachEngine(engine: Engine, httpServer: HttpServer, path: string): () => void {
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const asked = request.url?.split('?', 1)[0];
    if (asked === path || asked === `${path}/`) engine.handleUpgrade(engineRequest(request), socket, head);
  };
  httpServer.on('upgrade', onUpgrade);
  return () => void httpServer.off('upgrade', onUpgrade);
}

type EngineRequest = Parameters<Engine['handleRequest']>[0];

/** Engine.IO adds its own fields to the request it is given, as it does when it listens by itself. */
export function engineRequest(request: IncomingMessage): EngineRequest {
  return request as EngineRequest;
}
