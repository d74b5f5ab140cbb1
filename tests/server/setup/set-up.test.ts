import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceHash, staleBecause } from '../../../server/setup/ensure-build.mjs';
import { lockHash } from '../../../server/setup/ensure-dependencies.mjs';
import { findChromium } from '../../support/find-chromium.mjs';
import { aFolder } from '../../support/folder.ts';

describe('set-up', () => {
  it('SU-1 a build is stale when a byte of its sources changed, and not otherwise', async () => {
    const { path, remove } = await aFolder();
    mkdirSync(join(path, 'server', 'setup'), { recursive: true });
    mkdirSync(join(path, 'dist'));
    writeFileSync(join(path, 'server', 'main.ts'), 'one');
    const part = { stamp: '.stamp', sources: ['server', 'missing'], skip: ['server/setup'] };
    expect(staleBecause(path, part)).toBe('not built yet');
    writeFileSync(join(path, 'dist', '.stamp'), sourceHash(path, part));
    expect(staleBecause(path, part)).toBeNull();
    writeFileSync(join(path, 'server', 'setup', 'start.mjs'), 'no part of the build');
    expect(staleBecause(path, part)).toBeNull();
    writeFileSync(join(path, 'server', 'main.ts'), 'onf');
    expect(staleBecause(path, part)).toBe('its sources have changed');
    await remove();
  });

  it('SU-1 other locked dependencies are another hash', async () => {
    const { path, remove } = await aFolder();
    writeFileSync(join(path, 'package-lock.json'), '{"a":1}');
    const before = lockHash(path);
    writeFileSync(join(path, 'package-lock.json'), '{"a":2}');
    expect(lockHash(path)).not.toBe(before);
    await remove();
  });

  it('SU-2 a Chromium is the named one, the system’s, or Playwright’s own; a named one that is missing is told', () => {
    const only = (wanted: string) => (path: string) => path === wanted;
    const own = () => '/own/chrome';
    expect(findChromium({ UKETSUKE_CHROMIUM: '/named' }, own, only('/named'))).toBe('/named');
    expect(() => findChromium({ UKETSUKE_CHROMIUM: '/named' }, own, () => false)).toThrow('/named');
    expect(findChromium({ PATH: '/a:/b' }, own, only('/b/chromium'))).toBe('/b/chromium');
    expect(findChromium({ PATH: '' }, own, only('/usr/bin/chromium'))).toBe('/usr/bin/chromium');
    expect(findChromium({ PATH: '' }, own, only('/own/chrome'))).toBe('/own/chrome');
    expect(findChromium({ PATH: '' }, own, () => false)).toBeNull();
  });
});
