import type { Request, Response } from 'express';
import type { Actor } from '../../shared/domain/actor.ts';
import type { RouteRefusal } from '../../shared/wire.ts';
import type { Access } from '../access/access.ts';
import type { StaffCookie } from './staff-cookie.ts';

const statusOf: Record<RouteRefusal['code'], number> = {
  malformed: 400,
  'passphrase-wrong': 401,
  'set-up-code-wrong': 401,
  'pairing-code-wrong': 401,
  'not-allowed': 403,
  unknown: 404,
  'too-many-tries': 429,
  'not-saved': 503,
};

/** Answers that what was asked was not done, and why. */
export function refuse(response: Response, code: RouteRefusal['code']): void {
  const refusal: RouteRefusal = { code };
  response.status(statusOf[code]).json(refusal);
}

/** By what a request's sender is known. */
export type Senders = { access: Access; cookie: StaffCookie };

/** The token that a request carries as `Authorization: Bearer …`; null without one. */
export function bearerOf(request: Request): string | null {
  return /^Bearer (\S{16,200})$/.exec(request.get('authorization') ?? '')?.[1] ?? null;
}

/** The token of the one who asks: a bearer's, or the staff's cookie; null without one. */
export function tokenOf({ cookie }: Senders, request: Request): string | null {
  return bearerOf(request) ?? cookie.tokenOf(request);
}

/** Who asks: nobody without a token or with one that is worth nothing. */
export function actorOf(senders: Senders, request: Request): Actor {
  const token = tokenOf(senders, request);
  return (token === null ? null : senders.access.actorOf(token)) ?? { role: 'nobody' };
}

/** Whether the one who asks may do what the staff may. */
export function isStaff({ role }: Actor): boolean {
  return role === 'staff' || role === 'organiser';
}
