import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterEach, beforeEach, describe, it } from 'vitest';
import type { Badge } from '../../shared/domain/records/badge.ts';
import { aBrowser, fakeCamera } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { delegateId, guestId } from '../support/an-event.ts';
import { aFolder } from '../support/folder.ts';
import { openPage, scanBadge, setUpDevice } from '../support/hall-browser.ts';
import { badgeVideo, paperOnInk } from '../support/y4m.ts';

const size = { width: 1280, height: 800 };
const delegate = delegateId(guestId(1));
const shape = { hosts: 1, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] };

/** The camera opens when the page hears `camera-may-open`. */
async function holdCamera(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { mediaDevices } = navigator;
    const open = mediaDevices.getUserMedia.bind(mediaDevices);
    const mayOpen = new Promise((resolve) => addEventListener('camera-may-open', resolve, { once: true }));
    mediaDevices.getUserMedia = async (wanted) => mayOpen.then(() => open(wanted));
  });
}

/** As browsers do that are told to keep nothing of any site. */
async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const denied = {
      get(): never {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, denied);
    }
  });
}

describe('the kiosk in a browser', () => {
  let running: RunningVenue;
  let browser: Browser | null = null;
  const errors: string[] = [];

  beforeEach(async () => {
    running = await aVenue(shape);
  });
  afterEach(async () => {
    await browser?.close();
    browser = null;
    await running.stop();
    expect(errors.splice(0)).toEqual([]);
  });

  function badge(): Badge {
    const found = [...running.venue.standing().state.badges.values()].find(
      (one) => one.delegate === delegate,
    );
    if (!found) throw new Error('no badge');
    return found;
  }

  async function kiosk(options: string[] = [], prepare?: (page: Page) => Promise<void>): Promise<Page> {
    browser = await aBrowser(options);
    const page = await openPage(browser, `${running.base}kiosk/?lang=en`, size, errors, {}, prepare);
    await setUpDevice(page, running.passphrase);
    await expect(page.locator('.kiosk-ready')).toBeVisible();
    await expect(page.locator('[data-freshness]')).toHaveCount(0);
    return page;
  }

  it('KI-3 reads a code that only the ZXing detector can read', async () => {
    const folder = await aFolder();
    const video = join(folder.path, 'negative.y4m');
    writeFileSync(video, badgeVideo([badge().token], 2, paperOnInk));
    // A badge that is held up before the kiosk has heard of its venue is noted, and checked in without a welcome.
    const page = await kiosk(fakeCamera(video), holdCamera);
    await page.evaluate(() => dispatchEvent(new Event('camera-may-open')));
    await expect(page.locator('.kiosk-welcome')).toContainText('You are checked in', { timeout: 30_000 });
    await folder.remove();
  });

  it('SC-16 KI-4 in a browser that denies all storage it is set up and checks in, and is set up again when it is loaded again', async () => {
    const page = await kiosk([], denyStorage);
    await scanBadge(page, badge().token);
    await expect(page.locator('.kiosk-welcome')).toContainText('You are checked in');
    await page.reload();
    await expect(page.locator('input[name=passphrase]')).toBeVisible();
  });

  it('KI-4 without a camera it says why, and a scanner that types checks in; a second scan says when', async () => {
    const page = await kiosk();
    await expect(page.locator('.kiosk-no-camera')).toContainText('Use the scanner, the code or your name');
    await scanBadge(page, badge().token);
    await expect(page.locator('.kiosk-welcome')).toContainText('You are checked in');
    await expect(page.locator('.kiosk-next')).toContainText('13:00');
    await page.keyboard.press('Escape');
    await expect(page.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    await scanBadge(page, badge().token);
    await expect(page.locator('.kiosk-welcome')).toContainText('You were checked in at 12:30');
  });

  it('KI-5 by keyboard alone: the code with one wrong character is told, the right one checks in', async () => {
    const page = await kiosk();
    await page.getByRole('button', { name: 'Type the badge code' }).focus();
    await page.keyboard.press('Enter');
    const { code } = badge();
    const wrong = `${code.slice(0, 7)}${code.endsWith('0') ? '1' : '0'}`;
    const field = page.locator('input[name=code]');
    await field.pressSequentially(wrong, { delay: 120 });
    await expect(page.locator('.kiosk-code-problem')).toContainText('One character is not right');
    await field.press('Backspace');
    await field.pressSequentially(code.slice(-1).toLowerCase(), { delay: 120 });
    await field.press('Enter');
    await expect(page.locator('.kiosk-welcome')).toContainText('You are checked in');
  });

  it('KI-5 by name and arrow keys, and it returns to ready by itself', async () => {
    const page = await kiosk();
    await page.getByRole('button', { name: 'Search by name' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('input[name=person]').pressSequentially('g001', { delay: 120 });
    await expect(page.locator('.kiosk-person')).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.locator(`.kiosk-welcome[data-delegate="${delegate}"]`)).toBeVisible();
    await expect(page.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible({ timeout: 20_000 });
  });
});
