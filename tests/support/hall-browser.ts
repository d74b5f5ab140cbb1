import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { expect } from './patient-expect.ts';

/**
 * Opens a page in a context of its own, as another device would, and notes what goes wrong in it. What `prepare` does to the
 * page is done before it is loaded.
 */
export async function openPage(
  browser: Browser,
  address: string,
  size: { width: number; height: number },
  errors: string[],
  device: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<void> = async () => undefined,
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, ...device });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(`${address}: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A screen whose venue is gone fails to reach it, as it must; every other request has to succeed.
    // What a page that is closed or left gave up itself is no failure either.
    const isGivenUp = request.failure()?.errorText === 'net::ERR_ABORTED';
    if (!request.url().includes('/live/') && !isGivenUp) errors.push(`${address}: ${request.url()} failed`);
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) errors.push(`${address}: ${message.text()}`);
  });
  await prepare(page);
  await page.goto(address);
  return page;
}

/** Staff set the device up with the passphrase. */
export async function setUpDevice(page: Page, passphrase: string): Promise<void> {
  await givePassphrase(page, passphrase);
}

/** A person of the staff signs in by name, at the desk or on another of their pages. */
export async function signIn(page: Page, name: string, passphrase: string): Promise<void> {
  await page.locator('input[name=name]').fill(name);
  await givePassphrase(page, passphrase);
}

async function givePassphrase(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[name=passphrase]').fill(passphrase);
  await page.locator('form button.button-main').click();
}

/** A delegate holds a badge under the scanner of a kiosk that is ready and in touch with its venue. */
export async function scanBadge(kiosk: Page, text: string): Promise<void> {
  // One that has not heard of its venue yet would note the check-in for later.
  await expect(kiosk.locator('[data-freshness]')).toHaveCount(0);
  await typeAsScanner(kiosk, text);
}

/** What a USB scanner types, at a kiosk that is ready; resolves when the kiosk has taken it. */
export async function typeAsScanner(kiosk: Page, text: string): Promise<void> {
  const ready = kiosk.locator('.kiosk-ready:not(.kiosk-away)');
  await expect(ready).toBeVisible();
  // A page that is busy may take the keys as slowly as a person's, who is no scanner: then they are typed again.
  await expect(async () => {
    await pressInOneGo(kiosk, text);
    await expect(ready).toBeHidden({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
}

/**
 * Presses the keys of letters, digits and hyphens, and Enter, without waiting for one before the next: a scanner waits for nobody.
 * With a round trip for each key, a machine that runs other tests pauses in the middle, and half a badge is read.
 */
export async function pressInOneGo(page: Page, text: string): Promise<void> {
  const keyboard = await page.context().newCDPSession(page);
  const keys = [...text].map((letter) => ({ key: letter, code: codeOf(letter), text: letter }));
  const pressed = [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key) => [
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: key.key, code: key.code }),
  ]);
  await Promise.all(pressed);
  await keyboard.detach();
}

function codeOf(letter: string): string {
  if (/^[a-z]$/i.test(letter)) return `Key${letter.toUpperCase()}`;
  if (/^\d$/.test(letter)) return `Digit${letter}`;
  if (letter === '-') return 'Minus';
  throw new Error(`no key is known for "${letter}"`);
}
