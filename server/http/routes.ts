import express, { Router, type ErrorRequestHandler, type RequestHandler } from 'express';
import type { VenueId } from '../../shared/wire.ts';
import type { Clock } from '../clock.ts';
import type { Standing } from '../sequencer.ts';
import { accessRoutes, type AccessRouteParts } from './access-routes.ts';
import { refuse } from './answer.ts';
import { badgeMarksRoutes } from './badge-marks-routes.ts';
import { badgeRoutes } from './badge-routes.ts';
import { importRoutes, type ImportRouteParts } from './import-routes.ts';
import { operationRoutes, type OperationParts } from './operation-routes.ts';
import { protection } from './protection.ts';
import { requestIdOf, requestLog, type RequestLogParts } from './request-log.ts';

export type RouteParts = AccessRouteParts &
  ImportRouteParts & {
    venue: VenueId;
    standing: () => Standing;
    clock: Clock;
    live: RequestHandler;
    /** The folder of the built screens. */
    screens: string;
    operation: OperationParts;
    requests: RequestLogParts;
  };

/** Everything the venue answers over HTTP, as a router that a host application mounts where it likes. */
export function venueRouter(parts: RouteParts): Router {
  const { venue, standing, clock, live, screens, operation, requests } = parts;
  const router = Router({ strict: false });
  router.use(protection());
  router.use('/live', live);
  router.use(requestLog(requests));
  router.use(operationRoutes(operation));
  router.get('/api/health', (_request, response) => {
    response.json({ ok: true, revision: standing().revision, now: clock.now() });
  });
  router.use('/api', accessRoutes(parts));
  router.use('/api', importRoutes(parts));
  router.use(
    '/api',
    badgeMarksRoutes(parts, venue, () => standing().state),
  );
  router.use(
    '/badges',
    badgeRoutes(parts, () => standing().state),
  );
  router.use('/api', (_request, response) => refuse(response, 'unknown'));
  router.use(screenFiles(screens));
  router.use(onError(requests.events));
  return router;
}

/** The built screens. Their assets carry a hash in the name and may be kept for ever; the pages are asked for again. */
function screenFiles(folder: string): RequestHandler {
  return express.static(folder, {
    setHeaders(response, path) {
      const forever = path.includes('/assets/') || path.includes('\\assets\\');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
}

function onError(events: RequestLogParts['events']): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) return refuse(response, 'malformed');
    events.requestFailed(requestIdOf(response), error);
    response.status(500).end();
  };
}
