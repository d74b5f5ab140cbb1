import express, { Router, type Response } from 'express';
import {
  PairingCodeRequest,
  PairRequest,
  SetUpRequest,
  SignInRequest,
  type PairingCode,
  type SignedIn,
} from '../../shared/wire.ts';
import type { Admission } from '../access/access.ts';
import { actorOf, isStaff, refuse, tokenOf, type Senders } from './answer.ts';
import { ownPagesOnly } from './same-origin.ts';
import { wrongCodes, wrongPassphrases } from './wrong-tries.ts';

export type AccessRouteParts = Senders & {
  /** The address under which the hall reaches the venue, when the one who runs it knows; for the QR of a pairing code. */
  address: () => string | null;
};

const body = express.json({ limit: '8kb' });

/** The routes by which people sign in and screens are set up and paired. */
export function accessRoutes(parts: AccessRouteParts): Router {
  const router = Router();
  const { access, cookie } = parts;
  const tries = wrongPassphrases();

  router.post('/sign-in', ownPagesOnly, body, tries, async (request, response) => {
    const asked = SignInRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    const { name, passphrase, keep } = asked.data;
    const admission = await access.signIn(name, passphrase);
    if (keep === 'page' || admission.kind === 'refused') return answer(response, admission);
    const { token, device, duty } = admission.token;
    cookie.set(request, response, token);
    const signedIn: SignedIn = { device, duty };
    response.status(201).json(signedIn);
  });

  router.post('/devices', ownPagesOnly, body, tries, async (request, response) => {
    const asked = SetUpRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    const { proof, name, duty } = asked.data;
    answer(response, await access.setUp(proof, name, duty));
  });

  router.post('/sign-out', ownPagesOnly, async (request, response) => {
    const token = tokenOf(parts, request);
    const outcome = token === null ? null : await access.leave(token);
    if (outcome?.kind === 'refused') return refuse(response, 'not-saved');
    cookie.clear(request, response);
    if (outcome === null) return refuse(response, 'unknown');
    response.status(204).end();
  });

  router.use(pairingRoutes(parts));
  return router;
}

function pairingRoutes(parts: AccessRouteParts): Router {
  const router = Router();
  const { access, address } = parts;

  router.post('/pairing-codes', ownPagesOnly, body, (request, response) => {
    const actor = actorOf(parts, request);
    if (!isStaff(actor) || !('device' in actor)) return refuse(response, 'not-allowed');
    const asked = PairingCodeRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    const made = access.pairing.make({ ...asked.data, by: actor.device });
    const code: PairingCode = { ...made, address: isLoopback(request.hostname) ? address() : null };
    response.status(201).json(code);
  });

  router.post('/pairings', ownPagesOnly, body, wrongCodes(access), async (request, response) => {
    const asked = PairRequest.safeParse(request.body);
    if (!asked.success) return refuse(response, 'malformed');
    answer(response, await access.pair(asked.data.code));
  });
  return router;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || host.startsWith('127.');
}

/** Answers hold tokens: nobody on the way keeps them. */
function answer(response: Response, admission: Admission): void {
  if (admission.kind === 'refused') return refuse(response, admission.code);
  response.status(201).set('Cache-Control', 'no-store').json(admission.token);
}
