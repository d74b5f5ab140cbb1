import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { aProgramme, guestId, hostId } from '../support/an-event.ts';
import { openPage, scanBadge, setUpDevice, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const shots = process.env.UKETSUKE_SCREENSHOTS;
const markup = '<img src=x onerror="window.marked=1"><b>Bold & Co';
const hebrew = 'חברת אור 2000';
const arabic = 'شركة النور';
const shape = {
  hosts: 3,
  guests: 3,
  meetings: [
    { host: 1, guest: 1, start: '12:30' },
    { host: 2, guest: 2, start: '12:30' },
    { host: 3, guest: 3, start: '13:00' },
  ],
};

/** Companies and people whose names are markup, or are written from right to left. */
function aHostileProgramme() {
  const plain = aProgramme(shape);
  const names = new Map<string, string>([
    [hostId(1), hebrew],
    [guestId(1), markup],
    [hostId(2), markup],
    [guestId(2), hebrew],
    [hostId(3), arabic],
    [guestId(3), arabic],
  ]);
  return {
    ...plain,
    companies: plain.companies.map((one) => ({ ...one, name: names.get(one.id) ?? one.name, nameJa: null })),
    delegates: plain.delegates.map((one) => ({
      ...one,
      name: names.get(one.company) ?? one.name,
      nameKana: null,
      nameEn: null,
    })),
    interpreters: plain.interpreters.map((one) => ({ ...one, name: markup })),
  };
}

describe('names that are markup, or are written from right to left', () => {
  let browser: Browser;
  let running: RunningVenue;
  const errors: string[] = [];
  beforeAll(async () => {
    running = await aVenue(shape);
    await running.venue.importProgramme(aHostileProgramme());
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  async function holds(page: Page, name: string): Promise<void> {
    await expect(page.locator('body')).toContainText(markup);
    await expect(page.locator('img[src=x], b:text("Bold")')).toHaveCount(0);
    expect(await page.evaluate(() => 'marked' in window)).toBe(false);
    const loose = await page.evaluate(looseNames);
    expect([name, loose]).toEqual([name, []]);
    if (shots) await page.screenshot({ path: join(shots, `names-${name}.png`) });
    expect(errors).toEqual([]);
  }

  /** Texts with letters from right to left that are set apart neither by marks nor by what they stand in. */
  function looseNames(): string[] {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? '';
      const parent = node.parentElement;
      if (!/[\u0590-\u07FF]/.test(text) || !parent || parent.closest('script, style')) continue;
      const { unicodeBidi, direction } = getComputedStyle(parent);
      const isApart =
        unicodeBidi.includes('isolate') ||
        unicodeBidi === 'plaintext' ||
        /\u2068[^\u2069]*[\u0590-\u07FF]/.test(text);
      if (!isApart || direction !== 'ltr') found.push(text);
    }
    return found;
  }

  it('IN-7 on the wall of the lobby', async () => {
    const page = await openPage(
      browser,
      `${running.base}lobby-display/?hall=Main%20hall&lang=en`,
      { width: 1920, height: 1080 },
      errors,
    );
    await expect(page.locator('body')).toContainText(hebrew);
    await expect(page.locator('body')).toContainText(arabic);
    await holds(page, 'lobby');
  });

  it('IN-7 on the display of a table', async () => {
    const page = await openPage(
      browser,
      `${running.base}table-display/?table=T01&lang=en`,
      { width: 1280, height: 800 },
      errors,
    );
    await setUpDevice(page, running.passphrase);
    await expect(page.locator('.table-head')).toContainText(hebrew);
    await holds(page, 'table');
  });

  it('IN-7 at the kiosk', async () => {
    const page = await openPage(
      browser,
      `${running.base}kiosk/?lang=en`,
      { width: 1280, height: 800 },
      errors,
    );
    await setUpDevice(page, running.passphrase);
    await expect(page.locator('.kiosk-ready')).toBeVisible();
    const badge = [...running.venue.standing().state.badges.values()].find(({ delegate }) =>
      delegate.startsWith(guestId(2)),
    );
    await scanBadge(page, badge?.token ?? '');
    await expect(page.locator('.kiosk-welcome')).toContainText(hebrew);
    await holds(page, 'kiosk');
  });

  it('IN-7 at the desk', async () => {
    const page = await openPage(
      browser,
      `${running.base}staff-desk/?lang=en`,
      { width: 1440, height: 900 },
      errors,
    );
    await signIn(page, 'Mori', running.passphrase);
    await expect(page.locator('body')).toContainText(arabic);
    await holds(page, 'desk');
  });
});
