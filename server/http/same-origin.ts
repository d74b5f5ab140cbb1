import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import { refuse } from './answer.ts';

/**
 * Whether a request comes from the venue's own pages, or from no page at all (a program). A browser names the page's
 * origin; a foreign page must not speak to the venue through a visitor's browser.
 */
export function isSameOrigin(request: Pick<IncomingMessage, 'headers'>): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return request.headers['sec-fetch-site'] !== 'cross-site';
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Turns away what a foreign page asks for through a visitor's browser. */
export const ownPagesOnly: RequestHandler = (request, response, next) => {
  if (isSameOrigin(request)) next();
  else refuse(response, 'not-allowed');
};
