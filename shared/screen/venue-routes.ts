import {
  BadgeMarksReply,
  DeviceToken,
  PairingCode,
  RouteRefusal,
  SignedIn,
  type PairingCodeRequest,
  type PairRequest,
  type SetUpRequest,
  type SignInRequest,
} from '../wire.ts';

export type RouteFailure = RouteRefusal['code'] | 'unreachable';
type Failed = { kind: 'failed'; code: RouteFailure };
export type TokenAnswer = { kind: 'given'; token: DeviceToken } | Failed;
/** A person by name, with the passphrase of the staff or of the organiser. */
export type Credentials = Omit<SignInRequest, 'keep'>;

/** A person signs in for a page that keeps the token in memory alone. */
export function signIn(base: URL, credentials: Credentials): Promise<TokenAnswer> {
  return askForToken(base, 'api/sign-in', { ...credentials, keep: 'page' } satisfies SignInRequest);
}

/** A person signs in at this browser: the token stays in a cookie, for the staff's pages alone. */
export async function signInHere(
  base: URL,
  credentials: Credentials,
): Promise<{ kind: 'signed-in' } | Failed> {
  const answer = await post(base, 'api/sign-in', { ...credentials, keep: 'cookie' } satisfies SignInRequest);
  return SignedIn.safeParse(answer.body).success ? { kind: 'signed-in' } : failed(answer);
}

/** Staff set this device up as a screen of the hall. */
export function setUpDevice(base: URL, request: SetUpRequest): Promise<TokenAnswer> {
  return askForToken(base, 'api/devices', request);
}

/** This device uses a pairing code, and becomes what the code is for. */
export function pair(base: URL, request: PairRequest): Promise<TokenAnswer> {
  return askForToken(base, 'api/pairings', request);
}

/** Staff ask for a code that makes whichever device uses it this screen. */
export async function pairingCode(
  base: URL,
  request: PairingCodeRequest,
): Promise<{ kind: 'given'; code: PairingCode } | Failed> {
  const answer = await post(base, 'api/pairing-codes', request);
  const read = PairingCode.safeParse(answer.body);
  return read.success ? { kind: 'given', code: read.data } : failed(answer);
}

/** Gives the cookie back; false when the venue did not answer, so that the browser is still signed in. */
export async function signOut(base: URL): Promise<boolean> {
  const response = await send(base, 'api/sign-out', { method: 'POST' });
  return response !== null && response.status < 500;
}

/** A page that kept its token itself gives it back, also when it is just going; what comes of it does not matter to it. */
export async function giveBack(base: URL, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  await send(base, 'api/sign-out', { method: 'POST', headers, keepalive: true });
}

/** The picture of a delegate's badge, for staff who are signed in; null when it cannot be had. */
export async function badgeFile(base: URL, delegate: string, type: 'svg' | 'png'): Promise<Blob | null> {
  const response = await send(base, `badges/${encodeURIComponent(delegate)}.${type}`, {});
  return response?.ok ? response.blob() : null;
}

/** What badges are known by while the venue is gone, for a kiosk; null when it cannot be had. */
export async function badgeMarksOf(base: URL, token: string): Promise<BadgeMarksReply | null> {
  const response = await send(base, 'api/badge-marks', { headers: { authorization: `Bearer ${token}` } });
  if (!response?.ok) return null;
  const read = BadgeMarksReply.safeParse(await response.json().catch(() => null));
  return read.success ? read.data : null;
}

async function askForToken(base: URL, path: string, request: object): Promise<TokenAnswer> {
  const answer = await post(base, path, request);
  const given = DeviceToken.safeParse(answer.body);
  return given.success ? { kind: 'given', token: given.data } : failed(answer);
}

/** `body` is null when the venue did not answer, or with no JSON. */
type Posted = { body: unknown };

async function post(base: URL, path: string, request: object): Promise<Posted> {
  const response = await send(base, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return { body: response ? await response.json().catch(() => null) : null };
}

function failed({ body }: Posted): Failed {
  const refused = RouteRefusal.safeParse(body);
  return { kind: 'failed', code: refused.success ? refused.data.code : 'unreachable' };
}

async function send(base: URL, path: string, init: RequestInit): Promise<Response | null> {
  try {
    return await fetch(new URL(path, base), init);
  } catch {
    return null;
  }
}
