import type { Browser, Page } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { State } from '../../shared/domain/state.ts';
import { namesIn } from '../../shared/screen/alone/kept-fonts.ts';
import { aBrowser } from '../support/a-browser.ts';
import { fontsAreKept, pagesAreKept, picture } from '../support/alone-pages.ts';
import { openPage, setUpDevice, signIn, typeAsScanner } from '../support/hall-browser.ts';
import { venueThatDies, type VenueThatDies } from '../support/venue-that-dies.ts';

const upright = { width: 1080, height: 1920 };
const desktop = { width: 1366, height: 768 };
const soon = { timeout: 60_000 };

/** Two badges of the sample whose delegates have a meeting yet to come at 13:05, of different companies. */
function twoBadges(state: State): [string, string] {
  const later = [...state.meetings.values()].filter(
    ({ place }) => place.start > Date.parse('2027-02-15T13:30+09:00'),
  );
  const [one, two] = [...new Set(later.map(({ guest }) => guest))].map((company) => {
    const person = [...state.delegates.values()].find((delegate) => delegate.company === company);
    const badge = [...state.badges.values()].find(({ delegate }) => delegate === person?.id);
    if (!badge) throw new Error(`no badge for ${company}`);
    return badge.token;
  });
  if (one === undefined || two === undefined) throw new Error('too small a sample');
  return [one, two];
}

async function scan(page: Page, token: string): Promise<void> {
  await expect(page.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible(soon);
  await typeAsScanner(page, token);
}

describe('a kiosk without its venue', () => {
  let browser: Browser;
  let venue: VenueThatDies;
  beforeAll(async () => {
    browser = await aBrowser();
    venue = await venueThatDies('13:05:00');
  });
  afterAll(async () => {
    await browser.close();
    await venue.end();
  });

  it('KI-30 KI-31 KI-32 KI-33 CI-8 notes check-ins in amber, keeps them over a killed page, and each counts once', async () => {
    const before = await venue.staffState();
    const [good, cancelled] = twoBadges(before);
    const holder = before.badges.get(cancelled)?.delegate;
    const arrived = before.badges.get(good)?.delegate;
    if (!holder || !arrived) throw new Error('no delegate');
    const page = await openPage(browser, `${venue.base}kiosk/?lang=en`, upright, []);
    const listed = page.waitForResponse((response) => response.url().endsWith('api/badge-marks'));
    await setUpDevice(page, venue.passphrase);
    await listed;
    await expect(page.locator('.kiosk-ready')).toBeVisible();
    await pagesAreKept(page);
    // Names that nobody has been shown yet, in every script of the event.
    await fontsAreKept(page, namesIn(before));

    await venue.kill();
    await expect(page.locator('[data-freshness="alone"]')).toBeVisible(soon);
    await scan(page, good);
    const noted = page.locator('[data-noted]');
    await expect(noted).toContainText('It will be confirmed once the connection is back');
    await expect(noted).toContainText('No meeting can be booked');
    await expect(page.locator('.kiosk-checked-in')).toHaveCount(0);
    await picture(page, 'kiosk-noted');
    await page.keyboard.press('Escape');
    await scan(page, cancelled);
    await expect(noted).toHaveAttribute('data-delegate', holder);
    await page.keyboard.press('Escape');
    await scan(page, '0000000000000000000000000' + '0');
    await expect(page.locator('.kiosk-notice')).toContainText('go to the staff desk');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-waiting="2"]')).toBeVisible();

    // The tablet's battery: its page is gone, and opened again while the venue is still dead.
    const { context } = { context: page.context() };
    await page.close();
    const reopened = await context.newPage();
    await reopened.goto(`${venue.base}kiosk/?lang=en`);
    await expect(reopened.locator('[data-waiting="2"]')).toBeVisible(soon);
    await scan(reopened, good);
    await expect(reopened.locator('[data-noted]')).toHaveAttribute('data-delegate', arrived);
    await expect(reopened.locator('[data-waiting="2"]')).toBeVisible();
    await picture(reopened, 'kiosk-reopened');

    // The desk cancels one of the badges before the kiosk can reach the venue.
    await context.setOffline(true);
    await venue.startAgain('13:20:00');
    const desk = await openPage(browser, `${venue.base}staff-desk/?lang=en`, desktop, []);
    await signIn(desk, 'Mori', venue.passphrase);
    await expect(desk.locator('.desk-needs')).toBeVisible(soon);
    await venue.give({ kind: 'cancel-badge', delegate: holder });
    await context.setOffline(false);

    await expect(reopened.locator('[data-waiting]')).toHaveCount(0, soon);
    const report = desk.locator('[data-need="scan"]');
    await expect(report).toHaveCount(1, soon);
    await expect(report).toContainText('The badge was cancelled meanwhile.');
    await picture(desk, 'desk-scan-refused');
    const after = await venue.staffState();
    const arrivals = [...after.attendance.values()].filter(({ delegate }) => delegate === arrived);
    expect(arrivals).toHaveLength(1);
    expect(arrivals[0]?.at).toBeLessThan(Date.parse('2027-02-15T13:15+09:00'));
    const steps = [...after.steps.values()].map(({ command }) => command);
    expect(steps.filter((command) => command === 'check-in-badge')).toHaveLength(1);
    expect(steps.filter((command) => command === 'report-scan')).toHaveLength(1);

    await report.getByRole('button', { name: 'Seen to' }).click();
    await expect(report).toHaveCount(0);
    await context.close();
    await desk.context().close();
  });

  it('KI-34 a kiosk that a restored venue does not know is set up again and delivers what it noted before', async () => {
    await venue.kill();
    await venue.keepBackup();
    await venue.startAgain('13:25:00');
    const before = await venue.staffState();
    const here = new Set([...before.attendance.values()].map(({ delegate }) => delegate));
    const badge = [...before.badges.values()].find(
      ({ delegate, cancelledAt }) => !here.has(delegate) && cancelledAt === null,
    );
    if (!badge) throw new Error('everybody is here');
    const page = await openPage(browser, `${venue.base}kiosk/?lang=en`, upright, []);
    const listed = page.waitForResponse((response) => response.url().endsWith('api/badge-marks'));
    await setUpDevice(page, venue.passphrase);
    await listed;
    await expect(page.locator('.kiosk-ready')).toBeVisible();

    await venue.kill();
    await expect(page.locator('[data-freshness="alone"]')).toBeVisible(soon);
    await scan(page, badge.token);
    await expect(page.locator('[data-noted]')).toHaveAttribute('data-delegate', badge.delegate);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-waiting="1"]')).toBeVisible();

    await venue.restoreBackup();
    await venue.startAgain('13:30:00');
    await page.locator('.centre-card button.button-main').click(soon);
    await setUpDevice(page, venue.passphrase);
    await expect(page.locator('.kiosk-ready')).toBeVisible(soon);
    await expect(page.locator('[data-waiting]')).toHaveCount(0, soon);
    await expect
      .poll(async () => {
        const { attendance } = await venue.staffState();
        return [...attendance.values()].filter(({ delegate }) => delegate === badge.delegate).length;
      }, soon)
      .toBe(1);
    await page.context().close();
  });
});
