import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../server/package-root.ts';
import { aVenue, type RunningVenue } from '../../support/a-venue.ts';

const screens = join(packageRoot(), 'dist', 'screens');

function pagesIn(folder: string, path = ''): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return pagesIn(join(folder, entry.name), `${path}${entry.name}/`);
    return entry.name === 'index.html' ? [path] : [];
  });
}

describe('what the venue serves', () => {
  let running: RunningVenue;
  beforeAll(async () => {
    if (!existsSync(screens)) throw new Error('The screens are not built: run npm run build first.');
    running = await aVenue({ hosts: 1, guests: 1 });
  });
  afterAll(() => running.stop());

  it('AC-8 every page has the strict policy, no script or style in it, and names no software', async () => {
    const pages = pagesIn(screens);
    expect(pages).toEqual(
      expect.arrayContaining([
        '',
        'kiosk/',
        'table-display/',
        'lobby-display/',
        'staff-desk/',
        'staff-desk/certificate/',
      ]),
    );
    for (const path of [...pages, 'api/health', 'api/none', 'badges/x.svg']) {
      const response = await fetch(running.base + path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect([path, /script-src 'self' 'wasm-unsafe-eval';style-src 'self'/.test(policy)]).toEqual([
        path,
        true,
      ]);
      expect(policy).not.toContain('unsafe-inline');
      for (const header of ['x-powered-by', 'server', 'via']) expect(response.headers.get(header)).toBeNull();
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const text = await response.text();
      expect([path, /<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i.test(text)]).toEqual([
        path,
        false,
      ]);
    }
  });

  it('AC-8 no path leads out of the folder of the screens', async () => {
    const tricks = [
      '..%2f..%2fpackage.json',
      '%2e%2e/%2e%2e/package.json',
      'assets/..%5c..%5c..%5cpackage.json',
      '.%00./x',
    ];
    for (const path of tricks) {
      const response = await fetch(running.base + path);
      expect([path, response.status >= 400, (await response.text()).includes('devDependencies')]).toEqual([
        path,
        true,
        false,
      ]);
    }
  });
});
