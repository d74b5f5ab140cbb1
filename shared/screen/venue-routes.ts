import {
  BadgeMarksReply,
  DeviceToken,
  RouteRefusal,
  type SetUpRequest,
  type SignInRequest,
} from '../wire.ts';

export type RouteFailure = RouteRefusal['code'] | 'unreachable';
export type TokenAnswer = { kind: 'given'; token: DeviceToken } | { kind: 'failed'; code: RouteFailure };

/** A person of the staff signs in at this device. */
export function signIn(base: URL, request: SignInRequest): Promise<TokenAnswer> {
  return askForToken(base, 'api/sign-in', request);
}

/** Staff set this device up as a kiosk or a table display. */
export function setUpDevice(base: URL, request: SetUpRequest): Promise<TokenAnswer> {
  return askForToken(base, 'api/devices', request);
}

/**
 * The token is given back, also by a page that is just going; what comes of it does not matter to the device, which
 * forgets it anyway.
 */
export async function signOut(base: URL, token: string): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  await send(base, 'api/sign-out', { method: 'POST', headers, keepalive: true });
}

/** The picture of a delegate's badge; null when it cannot be had. */
export async function badgeFile(
  base: URL,
  token: string,
  delegate: string,
  type: 'svg' | 'png',
): Promise<Blob | null> {
  const path = `badges/${encodeURIComponent(delegate)}.${type}`;
  const response = await send(base, path, { headers: { authorization: `Bearer ${token}` } });
  return response?.ok ? response.blob() : null;
}

/** What badges are known by while the venue is gone, for a kiosk; null when it cannot be had. */
export async function badgeMarksOf(base: URL, token: string): Promise<BadgeMarksReply | null> {
  const response = await send(base, 'api/badge-marks', { headers: { authorization: `Bearer ${token}` } });
  if (!response?.ok) return null;
  const read = BadgeMarksReply.safeParse(await response.json().catch(() => null));
  return read.success ? read.data : null;
}

async function askForToken(
  base: URL,
  path: string,
  request: SetUpRequest | SignInRequest,
): Promise<TokenAnswer> {
  const response = await send(base, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  if (!response) return { kind: 'failed', code: 'unreachable' };
  const body: unknown = await response.json().catch(() => null);
  const given = DeviceToken.safeParse(body);
  if (response.ok && given.success) return { kind: 'given', token: given.data };
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
