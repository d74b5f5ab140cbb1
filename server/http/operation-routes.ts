import { Router, type Request } from 'express';
import type { IncomingMessage } from 'node:http';
import { sameBytes } from '../access/secrets.ts';
import type { Health } from '../watch/health.ts';
import type { Metrics } from '../watch/metrics.ts';
import { bearerOf, refuse } from './answer.ts';

export type OperationParts = {
  health: () => Promise<Health>;
  metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** Opens the figures to other machines; null leaves them to this one. */
  metricsToken: string | null;
};

/**
 * What whoever looks after the machine asks: `health/live` (the process answers), `health` (ready for the hall, or 503 with
 * the reasons) and `metrics`, which the hall cannot read.
 */
export function operationRoutes({ health, metrics, metricsToken }: OperationParts): Router {
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
    if (!isFromHere(request) && !hasToken(request, metricsToken)) return refuse(response, 'not-allowed');
    response.set({ 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' });
    response.send(await metrics.text());
  });
  return router;
}

/**
 * Whether a program of this machine asks for itself. What a proxy on this machine passes on comes from somebody else, and
 * proxies say so; a browser that a foreign name was pointed here for names a host that is not this machine's own.
 */
export function isFromHere(request: Asking): boolean {
  const isLoopback = /^(::ffff:)?127\.|^::1$/.test(request.socket.remoteAddress ?? '');
  const isPassedOn = ['x-forwarded-for', 'forwarded', 'via', 'x-real-ip'].some(
    (name) => name in request.headers,
  );
  return (
    isLoopback && !isPassedOn && /^(localhost|127\.[\d.]+|\[::1\])(:\d+)?$/.test(request.headers.host ?? '')
  );
}

type Asking = Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string | undefined } };

function hasToken(request: Request, wanted: string | null): boolean {
  const given = bearerOf(request);
  return wanted !== null && given !== null && sameBytes(Buffer.from(given), Buffer.from(wanted));
}
