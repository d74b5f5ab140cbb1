import type { Request, Response } from 'express';
import type { Actor } from '../../shared/domain/device.ts';
import type { RouteRefusal } from '../../shared/wire.ts';
import type { Access } from '../access/access.ts';

const statusOf: Record<RouteRefusal['code'], number> = {
  malformed: 400,
  'passphrase-wrong': 401,
  'set-up-code-wrong': 401,
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

/** The token that a request carries as `Authorization: Bearer …`; null without one. */
export function tokenOf(request: Request): string | null {
  return /^Bearer (\S{16,200})$/.exec(request.get('authorization') ?? '')?.[1] ?? null;
}

/** Who asks: nobody without a token or with one that is worth nothing. */
export function actorOf(access: Access, request: Request): Actor {
  const token = tokenOf(request);
  return (token === null ? null : access.actorOf(token)) ?? { role: 'nobody' };
}
