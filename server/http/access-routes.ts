import express, { Router, type RequestHandler, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import { SetUpRequest, SignInRequest } from '../../shared/wire.ts';
import type { Access, Admission } from '../access/access.ts';
import { refuse, tokenOf } from './answer.ts';
import { isSameOrigin } from './same-origin.ts';

/** Wrong tries of one address in ten minutes, after which it waits. Good ones do not count, so the hall is not locked out. */
const wrongTriesAtMost = 10;
const tenMinutesMs = 10 * 60 * 1000;

/** The routes by which people of the staff sign in and screens are set up. */
export function accessRoutes(access: Access): Router {
  const router = Router();
  const body = express.json({ limit: '8kb' });
  const tries = wrongTries();

  router.post('/sign-in', ownPagesOnly, tries, body, async (request, response) => {
    const asked = SignInRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    const { name, passphrase } = asked.data;
    answer(response, await access.admit({ passphrase }, name, { role: 'staff' }));
  });

  router.post('/devices', ownPagesOnly, tries, body, async (request, response) => {
    const asked = SetUpRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    const { proof, name, duty } = asked.data;
    answer(response, await access.admit(proof, name, duty));
  });

  router.post('/sign-out', ownPagesOnly, async (request, response) => {
    const token = tokenOf(request);
    const outcome = token === null ? null : await access.leave(token);
    if (outcome === null) return refuse(response, 'unknown');
    if (outcome.kind === 'refused') return refuse(response, 'not-saved');
    response.status(204).end();
  });

  return router;
}

const ownPagesOnly: RequestHandler = (request, response, next) => {
  if (isSameOrigin(request)) next();
  else refuse(response, 'not-allowed');
};

function wrongTries(): RequestHandler {
  return rateLimit({
    windowMs: tenMinutesMs,
    limit: wrongTriesAtMost,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => refuse(response, 'too-many-tries'),
  });
}

function answer(response: Response, admission: Admission): void {
  if (admission.kind === 'admitted') response.status(201).json(admission.token);
  else refuse(response, admission.code);
}
