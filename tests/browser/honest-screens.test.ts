import { join } from 'node:path';
import express from 'express';
import type { Browser } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { createVenue, type Venue } from '../../server/create-venue.ts';
import { aBrowser } from '../support/a-browser.ts';
import { closed, heldClock, listening, silent } from '../support/a-venue.ts';
import { aProgramme, at } from '../support/an-event.ts';
import { aFolder } from '../support/folder.ts';
import { openPage } from '../support/hall-browser.ts';

const basePath = '/events/osaka';
const wall = { width: 1920, height: 1080 };

describe('a screen whose venue goes and comes back', () => {
  let browser: Browser;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  beforeAll(async () => {
    folder = await aFolder();
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await folder.remove();
  });

  async function start(port: number) {
    const venue = await createVenue({
      data: join(folder.path, 'data'),
      basePath,
      clock: heldClock(at('12:31')),
      log: silent,
    });
    await venue.importProgramme(
      aProgramme({ hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] }),
    );
    const { server, port: used } = await listening(express().use(basePath, venue.router), port);
    venue.attach(server);
    const stop = async () => {
      await venue.close();
      await closed(server);
    };
    return { venue, port: used, stop };
  }

  const announce = (venue: Venue, en: string) =>
    venue.give({ kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en }, until: null });

  it('SC-2 LV-7 below a base path it says since when it is alone, and catches up by itself', async () => {
    const errors: string[] = [];
    const first = await start(0);
    const page = await openPage(
      browser,
      `http://127.0.0.1:${first.port}${basePath}/lobby-display/?hall=Main%20hall&lang=en`,
      wall,
      errors,
    );
    await announce(first.venue, 'Coffee is served');
    await expect(page.locator('body')).toContainText('Coffee is served');
    await page.evaluate(() => document.body.setAttribute('data-never-reloaded', 'true'));

    await first.stop();
    await expect(page.locator('[data-freshness="alone"]')).toContainText('Showing the plan as of 12:31', {
      timeout: 30_000,
    });
    await expect(page.locator('body')).toContainText('Coffee is served');

    const second = await start(first.port);
    await announce(second.venue, 'Doors close at six');
    await expect(page.locator('body')).toContainText('Doors close at six', { timeout: 60_000 });
    await expect(page.locator('[data-freshness="alone"]')).toHaveCount(0);
    await expect(page.locator('body[data-never-reloaded]')).toHaveCount(1);
    await page.close();
    await second.stop();
    expect(errors).toEqual([]);
  });
});
