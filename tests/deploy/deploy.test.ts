import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../server/package-root.ts';
import { screenPaths } from '../../server/command-line/addresses.ts';
import { aFolder } from '../support/folder.ts';

const root = packageRoot();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const dockerfile = read('deploy/Dockerfile');
const copies = [...dockerfile.matchAll(/^COPY (.+)$/gm)].map(([, words]) => (words ?? '').split(' '));
const fromRepository = copies
  .filter(([first]) => !first?.startsWith('--from'))
  .flatMap((words) => words.slice(0, -1));
const fromBuild = copies
  .filter(([first]) => first === '--from=build')
  .map(([, from, to]) => ({ from: (from ?? '').replace('/build/', ''), to: to ?? '' }));

describe('the Dockerfile', () => {
  it('OP-8 every file that it copies exists, and is let through to it', () => {
    expect(fromRepository.length).toBeGreaterThan(10);
    expect(fromRepository.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const letThrough = read('deploy/Dockerfile.dockerignore').split('\n');
    expect(fromRepository.filter((path) => !letThrough.includes(`!${path}`))).toEqual([]);
    expect(fromBuild.map(({ from }) => from)).toContain('dist');
    expect(fromBuild.filter(({ from }) => !existsSync(join(root, from)))).toEqual([]);
  });

  it('OP-8 it copies every folder that the build reads', () => {
    const pages = [...read('vite.config.ts').matchAll(/page\('([^'/]+)/g)].map(([, first]) => first ?? '');
    expect(pages.filter((first) => !fromRepository.includes(first))).toEqual([]);
  });
});

describe('the unit for systemd', () => {
  const unit = read('deploy/uketsuke.service');

  it('OP-9 systemd finds nothing wrong with it', () => {
    for (const line of [
      'ProtectSystem=strict',
      'StateDirectory=uketsuke',
      'NoNewPrivileges=yes',
      'Restart=always',
    ])
      expect(unit.split('\n')).toContain(line);
    const started = /^ExecStart=\S+ (\S+)/m.exec(unit)?.[1] ?? '';
    expect(existsSync(join(root, started))).toBe(true);
    const verify = spawnSync(
      'systemd-analyze',
      ['verify', '--man=no', join(root, 'deploy/uketsuke.service')],
      {
        encoding: 'utf8',
      },
    );
    // Where there is no systemd there is nobody to ask; the lines above hold anyway.
    if (verify.error) return expect(verify.error).toMatchObject({ code: 'ENOENT' });
    expect(verify.stdout + verify.stderr).toBe('');
    expect(verify.status).toBe(0);
  });
});

/** Somebody who owns nothing, when the tests run as the one who may write everywhere. */
const nobody = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;

describe('a production install in a tree that cannot be written', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
    const app = join(folder.path, 'app');
    for (const { from, to } of fromBuild) {
      if (from === 'node_modules') continue;
      mkdirSync(dirname(join(app, to)), { recursive: true });
      cpSync(join(root, from), join(app, to), { recursive: true });
    }
    for (const file of ['package-lock.json', '.npmrc']) cpSync(join(root, file), join(app, file));
    const install = spawnSync('npm', ['ci', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund'], {
      cwd: app,
      encoding: 'utf8',
    });
    expect(install.stderr + (install.status ?? 'killed')).toMatch(/0$/);
    chmodSync(folder.path, 0o755);
    mkdirSync(join(folder.path, 'data'));
    if (isRoot) chownSync(join(folder.path, 'data'), nobody.uid, nobody.gid);
    alterAll(app, (path, isFolder) => chmodSync(path, isFolder ? 0o555 : 0o444));
  }, 300_000);
  afterAll(async () => {
    alterAll(join(folder.path, 'app'), (path, isFolder) => chmodSync(path, isFolder ? 0o755 : 0o644));
    await folder.remove();
  });

  it('OP-8 starts, is ready, serves every screen, writes to its data folder alone, and stops with 0', async () => {
    const app = join(folder.path, 'app');
    const data = join(folder.path, 'data');
    const before = listing(app);
    expect(existsSync(join(app, 'node_modules/vite'))).toBe(false);
    const venue = spawn(
      process.execPath,
      ['server/setup/run-venue.mjs', '--data', data, '--host', '127.0.0.1', '--port', '0'],
      {
        cwd: app,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { NODE_ENV: 'production' },
        ...(isRoot ? nobody : {}),
      },
    );
    const base = await new Promise<string>((resolve, reject) => {
      let printed = '';
      venue.stdout.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        const address = /Start page +(http:\S+)/.exec(printed)?.[1];
        if (address && printed.includes('Ctrl+C')) resolve(address);
      });
      venue.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
    });
    const check = spawnSync(process.execPath, [join(root, 'deploy/healthcheck.mjs')], {
      env: { UKETSUKE_HEALTH: `${base}health` },
      encoding: 'utf8',
    });
    expect([check.status, check.stdout]).toEqual([0, expect.stringContaining('"ready"')]);
    for (const { path } of screenPaths) {
      const page = await fetch(base + path);
      expect([path, page.status]).toEqual([path, 200]);
      const script = /src="([^"]+\.js)"/.exec(await page.text())?.[1] ?? 'no script';
      expect([path, (await fetch(new URL(script, base + path))).status]).toEqual([path, 200]);
    }
    expect(readdirSync(data)).toContain('journal.ndjson');
    venue.kill('SIGTERM');
    expect(await once(venue, 'exit')).toEqual([0, null]);
    expect(listing(app)).toEqual(before);
  });
});

/** Everything below `folder`, each with its size. */
function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `${path} ${lstatSync(join(folder, path)).size}`)
    .sort();
}

function alterAll(folder: string, alter: (path: string, isFolder: boolean) => void): void {
  // A folder is opened before what is in it, and shut after.
  alter(folder, true);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) continue;
    if (found.isDirectory()) alterAll(path, alter);
    else alter(path, false);
  }
}
