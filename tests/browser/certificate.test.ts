import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aBrowser } from '../support/a-browser.ts';
import { aFolder } from '../support/folder.ts';
import { openPage } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';
import { venueProcess, type VenueProcess } from '../support/venue-process.ts';

const shots = process.env.UKETSUKE_SCREENSHOTS;
const size = { width: 1024, height: 768 };

describe('a tablet that is to trust the venue', () => {
  let browser: Browser;
  let venue: VenueProcess;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  const errors: string[] = [];
  beforeAll(async () => {
    folder = await aFolder();
    venue = await venueProcess(['--https', '--http-port', '0', '--data', folder.path]);
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await venue.stop();
    await folder.remove();
  });

  it('HS-3 the page says how, gives the certificate without encryption, and leads on to HTTPS and its camera', async () => {
    const printed = /^ +(http:\S+certificate\/)$/m.exec(venue.output())?.[1];
    if (!printed) throw new Error(`no address of the certificate in: ${venue.output()}`);
    const trusting = { ignoreHTTPSErrors: true };
    const page = await openPage(browser, `${printed}?lang=en`, size, errors, trusting);
    await expect(page.locator('h1')).toContainText('Trust this venue');
    await expect(page.locator('section')).toHaveCount(4);
    if (shots) await page.screenshot({ path: join(shots, 'certificate.png'), fullPage: true });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Get the certificate' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('uketsuke-ca.crt');
    await page.getByRole('button', { name: '日本語' }).click();
    await expect(page.locator('h1')).toContainText('証明書');
    if (shots) await page.screenshot({ path: join(shots, 'certificate-ja.png'), fullPage: true });
    await page.getByRole('link', { name: '会場の画面へ進む' }).click();
    await page.waitForURL(venue.base.replace('localhost', '127.0.0.1'));
    expect(await page.evaluate(() => [window.isSecureContext, 'mediaDevices' in navigator])).toEqual([
      true,
      true,
    ]);
    await expect(page.locator('.start-list')).toContainText(/Certificate|証明書/);
    if (shots) await page.screenshot({ path: join(shots, 'start-https.png'), fullPage: true });
    await page.context().close();
    // Chromium counts a request that turns out to be a download as one that failed.
    expect(errors.filter((error) => !error.includes('/ca.crt'))).toEqual([]);
  });

  it('HS-2 a browser that does not trust it opens nothing', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: false });
    const page = await context.newPage();
    const opened = page.goto(venue.base).then(
      () => 'opened',
      (error: unknown) => String(error),
    );
    expect(await opened).toContain('ERR_CERT_AUTHORITY_INVALID');
    await context.close();
  });
});
