import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { Browser, Page } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createVenue } from '../../server/create-venue.ts';
import { packageRoot } from '../../server/package-root.ts';
import { aBrowser } from '../support/a-browser.ts';
import { picture } from '../support/alone-pages.ts';
import { closed, heldClock, listening, silent } from '../support/a-venue.ts';
import { aProgramme, at } from '../support/an-event.ts';
import { aFolder } from '../support/folder.ts';
import { openPage, setUpDevice, signIn } from '../support/hall-browser.ts';

const built = join(packageRoot(), 'dist', 'screens');
const tablet = { width: 1280, height: 800 };
const oldBuild = 'a1a1a1a1a1a1';
const soon = { timeout: 90_000 };

/** The built screens as a build before them would be: the same, under another name. */
async function screensOf(folder: string, build: string): Promise<string> {
  const { build: now }: { build: string } = JSON.parse(await readFile(join(built, 'build.json'), 'utf8'));
  await cp(built, folder, { recursive: true });
  const files = await readdir(folder, { recursive: true });
  for (const name of files.filter((file) => /\.html$|build\.json$|service-worker\.js$/.test(file))) {
    const path = join(folder, name);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll(now, build));
  }
  return folder;
}

const buildOf = (page: Page) => page.locator('meta[name="venue-build"]').getAttribute('content');

describe('an upgrade with screens open', () => {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let old: string;
  beforeAll(async () => {
    browser = await aBrowser();
    folder = await aFolder();
    old = await screensOf(join(folder.path, 'old-screens'), oldBuild);
  });
  afterAll(async () => {
    await browser.close();
    await folder.remove();
  });

  async function start(screens: string, data: string, port = 0) {
    const venue = await createVenue({
      data: join(folder.path, data),
      clock: heldClock(at('12:31')),
      log: silent,
      screens,
    });
    await venue.importProgramme(
      aProgramme({ hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] }),
    );
    const { server, port: used } = await listening(express().use(venue.router), port);
    venue.attach(server);
    const stop = async () => {
      await venue.close();
      await closed(server);
    };
    return { venue, base: `http://127.0.0.1:${used}/`, port: used, stop };
  }

  it('UP-1 UP-2 an old page loads the new one by itself when nobody is at it', async () => {
    const before = await start(old, 'upgraded');
    const page = await openPage(browser, `${before.base}lobby-display/?hall=Main%20hall&lang=en`, tablet, []);
    await expect(page.locator('.lobby-body')).toContainText('T01');
    expect(await buildOf(page)).toBe(oldBuild);
    await page.evaluate(() => document.body.setAttribute('data-page', 'old'));
    await before.stop();
    const after = await start(built, 'upgraded', before.port);
    await expect(page.locator('body[data-page="old"]')).toHaveCount(0, soon);
    await expect(page.locator('.lobby-body')).toContainText('T01', soon);
    expect(await buildOf(page)).not.toBe(oldBuild);
    await page.context().close();
    await after.stop();
  });

  it('DV-7 UP-3 two displays of one table say so; the desk sees it, and loads all again but itself', async () => {
    const running = await start(built, 'twins');
    const passphrase = await running.venue.access.makePassphrase('staff');
    const open = async () => {
      const page = await openPage(browser, `${running.base}table-display/?table=T01&lang=en`, tablet, []);
      await setUpDevice(page, passphrase);
      await expect(page.locator('.table-label')).toHaveText('T01');
      return page;
    };
    const [first, second] = [await open(), await open()];
    for (const page of [first, second]) await expect(page.locator('[data-same-table]')).toContainText('(1)');
    await picture(first, 'two-displays');
    const desk = await openPage(
      browser,
      `${running.base}staff-desk/?lang=en`,
      { width: 1366, height: 768 },
      [],
    );
    await signIn(desk, 'Mori', passphrase);
    await desk.getByRole('button', { name: 'Screens' }).click();
    const lines = desk.locator('.screens-line', { hasText: 'the same table on 1 more' });
    await expect(lines).toHaveCount(2);
    await picture(desk, 'desk-screens');

    for (const page of [first, second, desk])
      await page.evaluate(() => document.body.setAttribute('data-page', 'before'));
    await desk.locator('[data-reload-all]').click();
    await expect(desk.locator('[data-reload-all]')).toContainText('Really reload 2 screens?');
    await desk.locator('[data-reload-all]').click();
    for (const page of [first, second]) {
      await expect(page.locator('body[data-page]')).toHaveCount(0);
      await expect(page.locator('.table-label')).toHaveText('T01');
    }
    await expect(desk.locator('body[data-page]')).toHaveCount(1);

    await second.context().close();
    await expect(first.locator('[data-same-table]')).toHaveCount(0);
    await first.context().close();
    await desk.context().close();
    await running.stop();
  });
});
