import type { Request, RequestHandler } from 'express';
import type { VenueEvents } from '../log/venue-events.ts';

export type RequestLogParts = {
  events: VenueEvents;
  randomBytes: (count: number) => Uint8Array;
  steadyNow: () => number;
};

const idHeader = 'X-Request-Id';

/** Gives every request an id, which its answer carries, and tells the log what came of it: by route, never by address. */
export function requestLog({ events, randomBytes, steadyNow }: RequestLogParts): RequestHandler {
  return (request, response, next) => {
    const begun = steadyNow();
    const id = Buffer.from(randomBytes(9)).toString('base64url');
    response.set(idHeader, id);
    const { method } = request;
    response.once('finish', () => {
      const { statusCode: status } = response;
      const ms = Math.round(steadyNow() - begun);
      events.requestDone({ request: id, method, route: routeOf(request), status, ms });
    });
    next();
  };
}

/** The id under which the log tells of this request. */
export function requestIdOf(response: { get(name: string): string | undefined }): string {
  return response.get(idHeader) ?? '';
}

/** The pattern that answered, such as `/badges/:delegate.svg`: an address may hold a badge's token, a pattern does not. */
function routeOf(request: Request): string {
  const route: unknown = request.route;
  const isRoute = typeof route === 'object' && route !== null && 'path' in route;
  return isRoute ? `${request.baseUrl}${String(route.path)}` : 'a page or a file of it';
}
