import { request as httpRequest } from 'node:http';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScreenPage } from '../../../shared/domain/screen.ts';
import { wireVersion } from '../../../shared/wire-version.ts';
import type { FollowReply } from '../../../shared/wire.ts';
import { aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { delegateId, guestId } from '../../support/an-event.ts';
import { post } from '../../support/post.ts';

const foreign = 'https://elsewhere.example';

describe('the cookie of the staff', () => {
  let running: RunningVenue;
  beforeEach(async () => {
    running = await aVenue({ hosts: 1, guests: 1 }, { basePath: '/events/osaka' });
  });
  afterEach(() => running.stop());

  const signIn = (keep: 'page' | 'cookie') =>
    post(running.base, 'api/sign-in', { name: 'Mori', passphrase: running.passphrase, keep });
  async function cookieOfMori(): Promise<string> {
    const { cookie } = await signIn('cookie');
    if (cookie === null) throw new Error('no cookie was set');
    return cookie;
  }

  /** Who the venue takes a socket to be that brings these headers and no token; or why it is not let in. */
  function identityOf(
    screen: ScreenPage,
    headers: Record<string, string>,
    transport: 'websocket' | 'polling',
  ) {
    const { origin, pathname } = new URL(running.base);
    const socket = io(origin, {
      path: `${pathname}live/`,
      transports: [transport],
      auth: { wire: wireVersion, token: null, screen, place: null },
      extraHeaders: headers,
      reconnection: false,
      forceNew: true,
    });
    return new Promise<string>((resolve) => {
      const done = (said: string) => {
        socket.disconnect();
        resolve(said);
      };
      socket.once('connect_error', ({ message }) => done(message));
      socket.once('connect', async () => {
        const reply = (await socket.emitWithAck('follow', { since: null })) as FollowReply;
        done(reply.identity.role);
      });
    });
  }

  it('AC-5 the token is in the cookie and not in the answer, for the venue’s path, hidden from scripts and sites', async () => {
    const response = await fetch(`${running.base}api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Mori', passphrase: running.passphrase, keep: 'cookie' }),
    });
    const cookie = response.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; Path=\/events\/osaka; .*HttpOnly; SameSite=Strict$/);
    expect(cookie).not.toContain('Secure');
    const token = /=([^;]+)/.exec(cookie)?.[1] ?? 'none';
    expect(running.venue.access.actorOf(token)).toMatchObject({ role: 'staff', name: 'Mori' });
    expect(JSON.stringify(await response.json())).not.toContain(token.split('.')[1]);
  });

  it('AC-5 a page that keeps the token itself is answered it, and set no cookie', async () => {
    const answer = await signIn('page');
    expect(answer).toMatchObject({ status: 201, cookie: null, body: { duty: { role: 'staff' } } });
    expect(answer.body).toHaveProperty('token');
  });

  it('AC-5 sockets of the desk and the badges are known by it, those of other screens are not', async () => {
    const cookie = await cookieOfMori();
    for (const transport of ['websocket', 'polling'] as const) {
      expect(await identityOf('desk', { cookie }, transport)).toBe('staff');
      expect(await identityOf('badges', { cookie }, transport)).toBe('staff');
      for (const screen of ['kiosk', 'table', 'lobby', 'start', 'other'] as const) {
        expect(await identityOf(screen, { cookie }, transport)).toBe('nobody');
      }
      expect(await identityOf('desk', {}, transport)).toBe('token-unknown');
      expect(await identityOf('desk', { cookie: `${cookie}x` }, transport)).toBe('token-unknown');
    }
  });

  it('AC-5 badges and codes are had by it, and signing out makes it worth nothing and takes it away', async () => {
    const cookie = await cookieOfMori();
    const badge = () => fetch(`${running.base}badges/${delegateId(guestId(1))}.svg`, { headers: { cookie } });
    expect((await badge()).status).toBe(200);
    const wanted = { name: 'Door', duty: { role: 'kiosk' } };
    expect((await post(running.base, 'api/pairing-codes', wanted, { cookie })).status).toBe(201);
    const out = await post(running.base, 'api/sign-out', {}, { cookie });
    expect([out.status, out.cookie?.endsWith('=')]).toEqual([204, true]);
    expect((await badge()).status).toBe(403);
    expect(await identityOf('desk', { cookie }, 'websocket')).toBe('token-unknown');
  });

  it('AC-6 a foreign page can neither post with it nor open a socket, by upgrade or by polling', async () => {
    const cookie = await cookieOfMori();
    const paths = ['sign-in', 'devices', 'sign-out', 'pairing-codes', 'pairings'];
    for (const path of paths) {
      const answer = await post(running.base, `api/${path}`, {}, { cookie, origin: foreign });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    const own = new URL(running.base).origin;
    for (const transport of ['websocket', 'polling'] as const) {
      expect(await identityOf('desk', { cookie, origin: own }, transport)).toBe('staff');
      for (const origin of [foreign, 'null', `${own}.elsewhere.example`, 'http://127.0.0.1:1']) {
        expect(await identityOf('desk', { cookie, origin }, transport)).toMatch(
          /websocket error|xhr poll error/,
        );
      }
    }
    expect(await handshakeStatus({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await handshakeStatus({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  });

  /** The status of the first polling request, as a script tag of any page could send it: without an origin. */
  function handshakeStatus(headers: Record<string, string>): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      httpRequest(`${running.base}live/?EIO=4&transport=polling`, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }
});
