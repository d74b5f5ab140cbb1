import { readOptions, type Options } from '../../../server/command-line/options.ts';
import { openDoors, type Doors } from '../../../server/command-line/open-doors.ts';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wireVersion } from '../../../shared/wire-version.ts';
import { aVenue, closed, type RunningVenue } from '../../support/a-venue.ts';
import { aFolder } from '../../support/folder.ts';
import { overHttps } from '../../support/over-https.ts';

function optionsOf(...argv: string[]): Options {
  const reading = readOptions(argv);
  if (reading.kind !== 'run') throw new Error(reading.kind === 'wrong' ? reading.why : reading.kind);
  return reading.options;
}

describe('the venue over HTTPS', () => {
  let running: RunningVenue;
  let doors: Doors;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeEach(async () => {
    folder = await aFolder();
    running = await aVenue({ hosts: 1, guests: 1 });
    const ports = ['--host', '127.0.0.1', '--port', '0', '--http-port', '0'];
    doors = await openDoors(running.venue, optionsOf('--https', '--data', folder.path, ...ports));
  });
  afterEach(async () => {
    for (const server of doors.servers) await closed(server);
    await running.stop();
    await folder.remove();
  });

  const authority = () => doors.authority ?? '';
  const secure = (host: string) => `https://${host}:${doors.port}/`;
  const plain = (path: string) => fetch(`http://127.0.0.1:${doors.plainPort}${path}`, { redirect: 'manual' });

  it('HS-2 who trusts the authority alone is answered by name and by address', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const { status, text } = await overHttps(`${secure(host)}api/health`, authority());
      expect([status, JSON.parse(text)]).toMatchObject([200, { ok: true }]);
    }
  });

  it('HS-2 who does not, or trusts another venue’s, refuses', async () => {
    await expect(overHttps(`${secure('localhost')}api/health`)).rejects.toThrow(
      /self.signed|unable to verify/,
    );
    const other = await aFolder();
    const { localCertificate } = await import('../../../server/tls/local-authority.ts');
    const { authority: foreign } = await localCertificate({
      folder: other.path,
      hosts: ['localhost'],
      now: running.clock.now(),
    });
    await expect(overHttps(`${secure('localhost')}api/health`, foreign)).rejects.toThrow(/unable to verify/);
    await other.remove();
  });

  it('HS-2 a socket verifies it too, and the staff’s cookie is for HTTPS alone', async () => {
    const socket = io(secure('localhost'), {
      path: '/live/',
      transports: ['websocket'],
      ca: authority(),
      auth: { wire: wireVersion, token: null },
      reconnection: false,
      forceNew: true,
    });
    await new Promise<void>((resolve, reject) =>
      socket.once('connect', resolve).once('connect_error', reject),
    );
    socket.disconnect();
    const { Agent, request } = await import('node:https');
    const cookie = await new Promise<string>((resolve, reject) => {
      const asked = request(
        `${secure('localhost')}api/sign-in`,
        {
          method: 'POST',
          agent: new Agent({ ca: authority() }),
          headers: { 'content-type': 'application/json' },
        },
        (response) => {
          response.resume();
          resolve(response.headers['set-cookie']?.[0] ?? '');
        },
      );
      asked.on('error', reject);
      asked.end(JSON.stringify({ name: 'Mori', passphrase: running.passphrase, keep: 'cookie' }));
    });
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it('HS-3 without encryption there is the certificate, and the way to HTTPS for everything else', async () => {
    const certificate = await plain('/ca.crt');
    expect(certificate.headers.get('content-type')).toBe('application/x-x509-ca-cert');
    expect(await certificate.text()).toBe(authority());
    expect((await overHttps(`${secure('localhost')}ca.crt`, authority())).text).toBe(authority());
    for (const path of ['/', '/kiosk/?lang=en', '/api/health', '/live/?EIO=4&transport=polling']) {
      const answer = await plain(path);
      expect([answer.status, answer.headers.get('location')]).toEqual([
        307,
        `https://127.0.0.1:${doors.port}${path}`,
      ]);
      expect(answer.headers.get('x-powered-by')).toBeNull();
    }
  });

  it('HS-3 the options that belong together are asked for together', () => {
    const why = (...argv: string[]) => {
      const reading = readOptions(argv);
      return reading.kind === 'wrong' ? reading.why : null;
    };
    expect(why('--cert', 'a.crt')).toContain('--cert and --key go together');
    expect(why('--http-port', '8080')).toContain('--http-port needs --https');
    expect(why('--https', '--http-port', 'x')).toContain('--http-port "x"');
    expect(why('--cert', 'a.crt', '--key', 'a.key', '--http-port', '0')).toBeNull();
  });
});
