import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { delegateId, guestId } from '../../support/an-event.ts';
import { aVenue, type RunningVenue } from '../../support/a-venue.ts';

describe('access', () => {
  let running: RunningVenue;
  let passphrase: string;
  beforeEach(async () => {
    running = await aVenue({ hosts: 1, guests: 1 });
    passphrase = running.passphrase;
  });
  afterEach(() => running.stop());

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(running.base + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    return {
      status: response.status,
      body: response.status === 204 ? null : ((await response.json()) as unknown),
    };
  };
  const signIn = (given: string, headers = {}) =>
    post('api/sign-in', { name: 'Mori', passphrase: given }, headers);

  it('AC-1 staff sign in with the passphrase, and not with another', async () => {
    expect(await signIn(passphrase)).toMatchObject({ status: 201, body: { duty: { role: 'staff' } } });
    expect(await signIn('WRONG-WRONG-WRONG')).toEqual({ status: 401, body: { code: 'passphrase-wrong' } });
  });

  it('AC-1 which passphrase it is says with which role', async () => {
    expect(await signIn(running.organiserPassphrase)).toMatchObject({
      status: 201,
      body: { duty: { role: 'organiser' } },
    });
  });

  it('AC-1 after ten wrong ones of a name the name waits; right ones do not count, other names go on', async () => {
    for (let count = 0; count < 4; count += 1) expect((await signIn(passphrase)).status).toBe(201);
    for (let count = 0; count < 10; count += 1) expect((await signIn('wrong')).status).toBe(401);
    expect(await signIn(passphrase)).toEqual({ status: 429, body: { code: 'too-many-tries' } });
    expect(await post('api/sign-in', { name: ' ｍＯＲＩ ', passphrase })).toMatchObject({ status: 429 });
    expect(await post('api/sign-in', { name: 'Abe', passphrase })).toMatchObject({ status: 201 });
    const kiosk = { proof: { passphrase }, name: 'Door', duty: { role: 'kiosk' } };
    expect(await post('api/devices', kiosk)).toMatchObject({ status: 201 });
  });

  it('AC-1 another site’s page may not sign in', async () => {
    expect(await signIn(passphrase, { origin: 'https://elsewhere.example' })).toEqual({
      status: 403,
      body: { code: 'not-allowed' },
    });
  });

  it('AC-2 the set-up code sets up a kiosk and opens no desk', async () => {
    const { setUpCode } = running.venue.access;
    const kiosk = { proof: { setUpCode }, name: 'Door', duty: { role: 'kiosk' } };
    expect(await post('api/devices', kiosk)).toMatchObject({
      status: 201,
      body: { duty: { role: 'kiosk' } },
    });
    expect(await post('api/devices', { ...kiosk, duty: { role: 'staff' } })).toEqual({
      status: 400,
      body: { code: 'malformed' },
    });
    expect(await signIn(setUpCode)).toEqual({ status: 401, body: { code: 'passphrase-wrong' } });
    expect(await post('api/devices', { ...kiosk, proof: { setUpCode: 'AAAA-BBBB-CCCC' } })).toMatchObject({
      status: 401,
    });
  });

  it('AC-1 signing out makes the token worth nothing', async () => {
    const token = await running.tokenFor({ role: 'staff' }, 'Mori');
    expect(running.venue.access.actorOf(token)).toMatchObject({ role: 'staff', name: 'Mori' });
    expect(await post('api/sign-out', {}, { authorization: `Bearer ${token}` })).toEqual({
      status: 204,
      body: null,
    });
    expect(running.venue.access.actorOf(token)).toBeNull();
  });

  it('AU-3 passphrase and tokens are kept as hashes alone', async () => {
    const token = await running.tokenFor({ role: 'kiosk' });
    const kept = JSON.stringify([...running.venue.standing().state.secrets.values()]);
    expect(kept).not.toContain(passphrase);
    expect(kept).not.toContain(token.split('.')[1]);
    expect(kept).toContain('scrypt$');
  });

  it('AC-3 a badge is given to staff as SVG and PNG, and to nobody else', async () => {
    const delegate = delegateId(guestId(1));
    const fetchBadge = (type: string, token: string | null) =>
      fetch(
        `${running.base}badges/${delegate}.${type}`,
        token === null ? {} : { headers: { authorization: `Bearer ${token}` } },
      );
    const staffToken = await running.tokenFor({ role: 'staff' });
    const svg = await fetchBadge('svg', staffToken);
    expect(svg.headers.get('content-type')).toContain('image/svg+xml');
    expect(await svg.text()).not.toContain('試験');
    const png = Buffer.from(await (await fetchBadge('png', staffToken)).arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect((await fetchBadge('svg', null)).status).toBe(403);
    expect((await fetchBadge('png', await running.tokenFor({ role: 'kiosk' }))).status).toBe(403);
  });

  it('LV-6 routes refuse what is too long or no JSON, and name no software', async () => {
    const long = await post('api/sign-in', { name: 'x'.repeat(20_000), passphrase: 'x' });
    expect(long).toEqual({ status: 400, body: { code: 'malformed' } });
    const health = await fetch(`${running.base}api/health`);
    expect(health.headers.get('content-security-policy')).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(health.headers.get('x-powered-by')).toBeNull();
  });
});
