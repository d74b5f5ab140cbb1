import type { IncomingMessage } from 'node:http';
import type { Request, Response } from 'express';
import type { VenueId } from '../../shared/wire.ts';

/**
 * The cookie in which a browser of the staff keeps its token. No script can read it, no other site's page can have it sent,
 * and it goes nowhere but below the venue's own path. Browsers tell neither ports nor paths apart when they name cookies,
 * so that the name holds the venue: two venues on one machine do not sign each other's staff out.
 */
export type StaffCookie = {
  /** The token that a request brings; null when it has none. */
  tokenOf(request: Pick<IncomingMessage, 'headers'>): string | null;
  set(request: Request, response: Response, token: string): void;
  clear(request: Request, response: Response): void;
};

/** As long as the longest programme with its preparations; who signs out is out at once. */
const daysKept = 14;

/** `basePath` is the path under which the venue is mounted, empty for the whole site. */
export function createStaffCookie(venue: VenueId, basePath: string): StaffCookie {
  const name = `uketsuke-${venue}`;
  const pattern = new RegExp(`(?:^|;)\\s*${name}=([A-Za-z0-9._-]{16,200})(?:;|$)`);
  const options = (request: Request) => ({
    path: basePath === '' ? '/' : basePath,
    httpOnly: true,
    sameSite: 'strict' as const,
    // A hall without a certificate has no HTTPS: there the cookie is worth as much as the network.
    secure: request.secure,
  });
  return {
    tokenOf: ({ headers }) => pattern.exec(headers.cookie ?? '')?.[1] ?? null,
    set: (request, response, token) =>
      void response.cookie(name, token, { ...options(request), maxAge: daysKept * 24 * 3_600_000 }),
    clear: (request, response) => void response.clearCookie(name, options(request)),
  };
}
