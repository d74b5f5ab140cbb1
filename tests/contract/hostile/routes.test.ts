import { writeFile, mkdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bound, boundOptions, serverLimits, type ServerLimits } from '../../../server/http/server-limits.ts';
import { delegateId, guestId } from '../../support/an-event.ts';
import { aScreen, aVenue, closed, type RunningVenue } from '../../support/a-venue.ts';
import { aFolder } from '../../support/folder.ts';
import { rawConnection, rawRequest, statusOf } from '../../support/raw-http.ts';

const outside = 'what stands outside of the folder';

describe('files and routes', () => {
  let running: RunningVenue;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let token: string;
  beforeAll(async () => {
    folder = await aFolder();
    const screens = join(folder.path, 'screens');
    await mkdir(join(screens, 'assets'), { recursive: true });
    await writeFile(join(folder.path, 'secret.txt'), outside);
    await writeFile(join(folder.path, 'screens-secret.txt'), outside);
    await writeFile(join(screens, '.hidden'), outside);
    await writeFile(join(screens, 'index.html'), '<h1>start</h1>');
    await writeFile(join(screens, 'assets', 'a.js'), 'export {};');
    running = await aVenue({ hosts: 1, guests: 1 }, { screens });
    token = await running.tokenFor({ role: 'staff' });
  });
  afterAll(async () => {
    await running.stop();
    await folder.remove();
  });

  const tricks = [
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '%2e%2e%2fsecret.txt',
    '..%5csecret.txt',
    '..\\secret.txt',
  ];
  const more = [
    '%252e%252e/secret.txt',
    '....//secret.txt',
    '..;/secret.txt',
    '../screens-secret.txt',
    '.hidden',
    'assets/../.hidden',
  ];
  const odd = [
    'a.js%00',
    '%00',
    '%c0%ae%c0%ae/secret.txt',
    '%',
    '%zz',
    '//etc/hostname',
    '/etc/hostname',
    'file:///etc/hostname',
  ];
  const starts = [
    '/',
    '//',
    '/assets/',
    '/assets/../',
    '/assets/%2e%2e/',
    '/badges/',
    '/api/',
    '/live/',
    '/kiosk/',
  ];

  it('IN-8 no path leads out of the folder of the screens', async () => {
    expect(statusOf(await rawRequest(running.base, 'GET /index.html'))).toBe(200);
    expect(statusOf(await rawRequest(running.base, 'GET /assets/a.js'))).toBe(200);
    let tried = 0;
    for (const start of starts) {
      for (const trick of [...tricks, ...more, ...odd, ...tricks.map((one) => `../../${one}`)]) {
        const answer = await rawRequest(running.base, `GET ${start}${trick}`);
        expect([start + trick, answer.includes(outside)]).toEqual([start + trick, false]);
        expect([start + trick, statusOf(answer)]).toEqual([
          start + trick,
          expect.toSatisfy((status: number) => status >= 300 && status < 500),
        ]);
        expect(answer).not.toContain('node_modules');
        tried += 1;
      }
    }
    expect(tried).toBe(starts.length * 26);
  });

  it('IN-8 a badge’s route knows delegates and nothing else', async () => {
    const asking = [`Authorization: Bearer ${token}`];
    const statusFor = async (name: string) =>
      statusOf(await rawRequest(running.base, `GET /badges/${name}`, asking));
    expect(await statusFor(`${delegateId(guestId(1))}.svg`)).toBe(200);
    for (const name of [
      'constructor.svg',
      '__proto__.svg',
      'toString.png',
      '..%2f..%2fapi%2fhealth.svg',
      '%00.svg',
      `${'x'.repeat(9_000)}.png`,
      '*.svg',
      '.svg',
    ])
      expect([name.slice(0, 30), await statusFor(name)]).toEqual([name.slice(0, 30), 404]);
    expect(await statusFor('%ff.svg')).toBe(400);
  });

  it('IN-8 unknown methods do nothing', async () => {
    const before = running.venue.standing();
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'SEARCH', 'QUERY']) {
      for (const path of [
        '/api/sign-in',
        '/api/devices',
        '/api/sign-out',
        '/badges/G001-1.svg',
        '/index.html',
      ]) {
        const answer = await rawRequest(running.base, `${method} ${path}`, [
          `Authorization: Bearer ${token}`,
          'Content-Length: 0',
        ]);
        expect([method, path, statusOf(answer)]).toEqual([
          method,
          path,
          expect.toSatisfy((status: number) => status >= 400 || (method === 'OPTIONS' && status === 200)),
        ]);
      }
    }
    for (const line of ['BREW /api/health', 'GET', 'GET / / /', '\u0000', 'CONNECT example.test:443'])
      expect([0, 400]).toContain(statusOf(await rawRequest(running.base, line)));
    expect(running.venue.standing()).toBe(before);
  });

  it('IN-8 long bodies, long headers, and bodies that are no JSON are refused', async () => {
    const before = running.venue.standing();
    const post = (path: string, body: string, headers: string[] = ['Content-Type: application/json']) =>
      rawRequest(
        running.base,
        `POST ${path}`,
        [...headers, `Content-Length: ${Buffer.byteLength(body)}`],
        body,
      );
    const long = JSON.stringify({ name: 'x'.repeat(1024 * 1024), passphrase: 'x' });
    expect([0, 400]).toContain(statusOf(await post('/api/sign-in', long)));
    const deep = `{"name":${'['.repeat(3_500)}${']'.repeat(3_500)},"passphrase":"x"}`;
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      deep,
      '{"__proto__":{"name":"x"},"passphrase":"x"}',
      '{"name":"a\u202eb","passphrase":"x"}',
      '{"name":"x","passphrase":"x","role":"organiser"}',
    ])
      expect([body.slice(0, 40), statusOf(await post('/api/sign-in', body))]).toEqual([
        body.slice(0, 40),
        expect.toBeOneOf([400, 429]),
      ]);
    for (const headers of [
      ['Content-Type: application/xml'],
      ['Content-Type: application/json', 'Content-Encoding: gzip'],
      ['Content-Type: application/json; charset=utf-7'],
    ])
      expect(statusOf(await post('/api/devices', '{"a":1}', headers))).toBeOneOf([400, 429]);
    expect(
      statusOf(await rawRequest(running.base, 'GET /api/health', [`X-Long: ${'x'.repeat(20_000)}`])),
    ).toBe(431);
    expect(statusOf(await rawRequest(running.base, `GET /${'x'.repeat(20_000)}`))).toBe(431);
    expect(statusOf(await rawRequest(running.base, 'GET /api/health'))).toBe(200);
    expect(running.venue.standing()).toBe(before);
  });
});

describe('requests that do not end', () => {
  const small: ServerLimits = {
    ...serverLimits,
    headersMs: 300,
    requestMs: 600,
    checkEveryMs: 50,
    silenceMs: 2_000,
    upgradeMs: 200,
    connections: 20,
  };

  async function aBoundVenue() {
    const running = await aVenue({ hosts: 1, guests: 1 });
    const server = bound(createServer(boundOptions(small), express().use(running.venue.router)), small);
    running.venue.attach(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    return { running, base, stop: async () => (await running.stop(), await closed(server)) };
  }

  it('IN-9 one that sends nothing, half a header, or half a body is ended; a good screen goes on', async () => {
    const { running, base, stop } = await aBoundVenue();
    const screen = await aScreen(base, await running.tokenFor({ role: 'kiosk' }));
    const slow = [
      '',
      'GET /api/health HTTP/1.1\r\nHost: venue\r\nX-Slow: ',
      'POST /api/sign-in HTTP/1.1\r\nHost: venue\r\nContent-Type: application/json\r\nContent-Length: 8000\r\n\r\n{"name"',
      'POST /api/sign-in HTTP/1.1\r\nHost: venue\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"nam',
    ];
    const answers = await Promise.all(
      slow.map((text) => {
        const { socket, ended } = rawConnection(base);
        socket.write(text);
        // A byte now and then keeps no request alive.
        const drip = setInterval(() => socket.write(text === '' ? '' : 'x'), 40);
        return ended.finally(() => clearInterval(drip));
      }),
    );
    expect(answers.map(statusOf)).toEqual(slow.map(() => expect.toBeOneOf([0, 400, 408])));
    expect((await screen.follow()).audience).toBe('floor');
    screen.close();
    await stop();
  });

  it('IN-9 an upgrade that nobody takes is let go', async () => {
    const { base, stop } = await aBoundVenue();
    for (const path of ['/', '/elsewhere', '/live/../x']) {
      const { socket, ended } = rawConnection(base);
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: venue\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      expect(await ended).toBe('');
    }
    await stop();
  });

  it('IN-9 beyond the number of connections the next is turned away, and let in when there is room', async () => {
    const { base, stop } = await aBoundVenue();
    const held = Array.from({ length: 40 }, () => rawConnection(base));
    // Those above the limit are closed at once, the others when their headers do not come.
    await Promise.all(held.map(({ ended }) => ended));
    expect(statusOf(await rawRequest(base, 'GET /api/health'))).toBe(200);
    await stop();
  });
});
