import { Router, type Request } from 'express';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { sameBytes } from '../access/secrets.ts';
import type { Health } from '../watch/health.ts';
import type { Metrics } from '../watch/metrics.ts';
import { bearerOf, refuse } from './answer.ts';

export type OperationParts = {
  health: () => Promise<Health>;
  metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** Opens the figures to the one who carries it. */
  metricsToken: string | null;
  /** Addresses whose connections need no token. A reverse proxy is its own address, and opens them to all that it serves. */
  metricsFrom: readonly string[];
};

/**
 * What the one who looks after the machine asks: `health/live` (the process answers), `health` (ready for the hall, or 503 with
 * the reasons) and `metrics`, which the hall cannot read.
 */
export function operationRoutes({ health, metrics, metricsToken, metricsFrom }: OperationParts): Router {
  const router = Router();
  router.get('/health/live', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'live' });
  });
  router.get('/health', async (_request, response) => {
    const answer = await health();
    response
      .status(answer.status === 'ready' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(answer);
  });
  router.get('/metrics', async (request, response) => {
    if (!isFrom(metricsFrom, request) && !hasToken(request, metricsToken))
      return refuse(response, 'not-allowed');
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
    response.send(await metrics.text());
  });
  return router;
}

/**
 * Whether a program asks from one of these addresses for itself. What a proxy says that it passes on comes from somebody
 * else; and a browser that a foreign name was pointed here for names a host that is no address.
 */
export function isFrom(addresses: readonly string[], request: Asking): boolean {
  const address = (request.socket.remoteAddress ?? '').replace(/^::ffff:(?=[0-9.]+$)/, '');
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => name in request.headers,
  );
  const [, host = ''] = /^\[?(.*?)\]?(?::\d+)?$/.exec(request.headers.host ?? '') ?? [];
  return addresses.includes(address) && !isPassedOn && (isIP(host) !== 0 || host === 'localhost');
}

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

function hasToken(request: Request, wanted: string | null): boolean {
  const given = bearerOf(request);
  return wanted !== null && given !== null && sameBytes(Buffer.from(given), Buffer.from(wanted));
}
