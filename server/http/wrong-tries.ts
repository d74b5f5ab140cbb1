import { Router, type Request, type RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { PairRequest } from '../../shared/wire.ts';
import type { Access } from '../access/access.ts';
import { refuse } from './answer.ts';

/**
 * How often somebody may be wrong in ten minutes (docs/decisions/sign-in.md). All tablets of a hall may share one address,
 * so only wrong tries count, and most by name: who guesses holds up that name, not the hall. The limit of the address
 * bounds what hashing passphrases may cost the venue: 100 tries are some 12 seconds of one core.
 */
const wrongAtMost = { aName: 10, anAddress: 100, codes: 30 };
const tenMinutesMs = 10 * 60 * 1000;

/** Counts wrong sign-ins and set-ups by address, and by address and name. Comes after the body was read. */
export function wrongPassphrases(): RequestHandler {
  const addressOf = (request: Request) => ipKeyGenerator(request.ip ?? '');
  return Router()
    .use(counting(wrongAtMost.anAddress, addressOf))
    .use(counting(wrongAtMost.aName, (request) => `${addressOf(request)} ${nameIn(request.body)}`));
}

/**
 * Counts wrong pairing codes by address. A good code always goes through: it is too long to be guessed (`pairing.ts`), and a
 * hall that pairs its tablets must not wait for somebody who mistypes.
 */
export function wrongCodes(access: Access): RequestHandler {
  const isGood = (request: Request) => {
    const asked = PairRequest.safeParse(request.body);
    return asked.success && access.pairing.knows(asked.data.code);
  };
  return counting(wrongAtMost.codes, (request) => ipKeyGenerator(request.ip ?? ''), isGood);
}

function counting(
  limit: number,
  keyGenerator: (request: Request) => string,
  skip: (request: Request) => boolean = () => false,
): RequestHandler {
  return rateLimit({
    windowMs: tenMinutesMs,
    limit,
    keyGenerator,
    skip,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Whether a proxy stands before it is for the host application to say ("trust proxy").
    validate: { xForwardedForHeader: false },
    handler: (_request, response) => refuse(response, 'too-many-tries'),
  });
}

/** The name as it is counted: in any case and width, and no longer than a name may be. */
function nameIn(body: unknown): string {
  if (typeof body !== 'object' || body === null || !('name' in body)) return '';
  const { name } = body;
  return typeof name === 'string' ? name.normalize('NFKC').trim().toLowerCase().slice(0, 80) : '';
}
