import { X509Certificate } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { givenCertificate } from '../../../server/tls/given-certificate.ts';
import { hostsOfThisMachine } from '../../../server/tls/hosts-of-this-machine.ts';
import { localCertificate } from '../../../server/tls/local-authority.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { at } from '../../support/an-event.ts';
import { aFolder as aTestFolder } from '../../support/folder.ts';

const hosts = ['hall', 'hall.local', 'localhost', '127.0.0.1', '192.0.2.7'];
const now = at('12:30');
const days = (count: number) => plusMinutes(now, count * 24 * 60);

describe('the venue’s own certificate', () => {
  const removals: (() => Promise<void>)[] = [];
  const aFolder = async () => {
    const { path, remove } = await aTestFolder();
    removals.push(remove);
    return path;
  };
  afterEach(async () => {
    for (const remove of removals.splice(0)) await remove();
  });

  it('HS-1 names the hosts, is good for 397 days at most, and comes from an authority for ten years', async () => {
    const made = await localCertificate({ folder: await aFolder(), hosts, now });
    const [server, authority] = [new X509Certificate(made.cert), new X509Certificate(made.authority)];
    for (const host of hosts.slice(0, 3)) expect(server.checkHost(host)).toBe(host);
    for (const address of hosts.slice(3)) expect(server.checkIP(address)).toBe(address);
    expect(server.checkIP('192.0.2.8')).toBeUndefined();
    const span = ({ validFrom, validTo }: X509Certificate) =>
      (Date.parse(validTo) - Date.parse(validFrom)) / (24 * 3_600_000);
    expect([span(server), span(authority)]).toEqual([397, 3650]);
    expect([server.ca, authority.ca, server.checkIssued(authority)]).toEqual([false, true, true]);
  });

  it('HS-1 its keys are for their owner alone', async () => {
    const folder = join(await aFolder(), 'tls');
    await localCertificate({ folder, hosts, now });
    const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
    expect(await mode(folder)).toBe('700');
    for (const name of ['ca.key', 'server.key']) expect(await mode(join(folder, name))).toBe('600');
  });

  it('HS-1 is kept, and made anew from the same authority when the hosts change, it nears its end, or is damaged', async () => {
    const folder = await aFolder();
    const first = await localCertificate({ folder, hosts, now });
    expect(await localCertificate({ folder, hosts: hosts.slice(1), now: days(365) })).toEqual(first);
    const moved = await localCertificate({ folder, hosts: [...hosts, '198.51.100.4'], now });
    const late = await localCertificate({ folder, hosts, now: days(370) });
    await writeFile(
      join(folder, 'server.key'),
      (await readFile(join(folder, 'server.key'), 'utf8')).slice(0, 90),
    );
    const mended = await localCertificate({ folder, hosts, now: days(370) });
    const all = [first, moved, late, mended];
    expect(new Set(all.map(({ cert }) => cert)).size).toBe(4);
    expect(new Set(all.map(({ authority }) => authority)).size).toBe(1);
  });

  it('HS-1 an authority near its end is made anew, and never outlived by its certificate', async () => {
    const folder = await aFolder();
    const first = await localCertificate({ folder, hosts, now });
    const near = await localCertificate({ folder, hosts, now: days(3500) });
    const ends = ({ cert }: { cert: string }) => Date.parse(new X509Certificate(cert).validTo);
    expect(near.authority).toBe(first.authority);
    expect(ends(near)).toBe(ends({ cert: first.authority }));
    const next = await localCertificate({ folder, hosts, now: days(3640) });
    expect(next.authority).not.toBe(first.authority);
    expect(new X509Certificate(next.cert).checkIssued(new X509Certificate(next.authority))).toBe(true);
  });

  it('HS-1 a certificate that is given must be readable, in force, and go with its key', async () => {
    const folder = await aFolder();
    const other = await aFolder();
    const made = await localCertificate({ folder, hosts, now });
    await localCertificate({ folder: other, hosts, now });
    const file = (name: string, where = folder) => join(where, name);
    expect(await givenCertificate(file('server.crt'), file('server.key'), now)).toEqual({
      key: made.key,
      cert: made.cert,
    });
    const refusing = (cert: string, key: string, when = now) =>
      expect(givenCertificate(cert, key, when)).rejects;
    await refusing(file('none.crt'), file('server.key')).toThrow('--cert');
    await refusing(file('server.key'), file('server.key')).toThrow('is not a certificate in PEM form');
    await refusing(file('server.crt'), file('server.crt')).toThrow('is not a private key in PEM form');
    await refusing(file('server.crt'), file('server.key', other)).toThrow('is not the key of');
    await refusing(file('server.crt'), file('server.key'), days(400)).toThrow('ended on');
  });

  it('HS-1 this machine is known by its names and addresses', () => {
    expect(hostsOfThisMachine('0.0.0.0')).toEqual(expect.arrayContaining(['localhost', '127.0.0.1', '::1']));
    expect(hostsOfThisMachine('192.0.2.9')).toContain('192.0.2.9');
  });
});
