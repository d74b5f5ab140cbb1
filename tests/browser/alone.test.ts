import type { Browser, Page } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { aBrowser } from '../support/a-browser.ts';
import { fontsAreKept, pagesAreKept, picture } from '../support/alone-pages.ts';
import { openPage, setUpDevice } from '../support/hall-browser.ts';
import { venueThatDies, type VenueThatDies } from '../support/venue-that-dies.ts';

const wall = { width: 1920, height: 1080 };
const tablet = { width: 1280, height: 800 };
const alone = '[data-freshness="alone"]';
const live = { timeout: 60_000 };

type KeptEntry = { key: string; people: number | null; running: number | null };

/** What this device has kept of the venue under a name that ends so: how many people are in it, and how many meetings run. */
function kept(page: Page, ending: string): Promise<KeptEntry[]> {
  return page.evaluate(
    (end) =>
      new Promise<KeptEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('uketsuke');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('kept').objectStore('kept');
          const [keys, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () => {
            opening.result.close();
            const entries = keys.result.map((key, index) => {
              const state = values.result[index]?.state;
              const running = state?.meetings.filter(
                ({ status }: { status: { kind: string } }) => status.kind === 'running',
              );
              return {
                key: String(key),
                people: state?.delegates.length ?? null,
                running: running?.length ?? null,
              };
            });
            resolve(entries.filter(({ key }) => key.endsWith(end)));
          };
        };
      }),
    ending,
  );
}

describe('a screen that is alone', () => {
  let browser: Browser;
  let venue: VenueThatDies | null = null;
  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterEach(async () => {
    await venue?.end();
    venue = null;
  });
  afterAll(() => browser.close());

  it('SC-7 SC-8 SC-10 a wall loaded again while the venue is dead starts from what it kept, and catches up', async () => {
    venue = await venueThatDies('13:05:00');
    const page = await openPage(browser, `${venue.base}lobby-display/?hall=Main%20hall&lang=en`, wall, []);
    await expect(page.locator('.lobby-body')).toContainText('T01');
    await pagesAreKept(page);
    await expect.poll(() => kept(page, ' hall moment')).toHaveLength(1);

    await venue.kill();
    await page.reload();
    await expect(page.locator(alone)).toContainText('Showing the plan as of 13:0');
    await expect(page.locator(alone)).toContainText('only as right as this device’s own');
    await expect(page.locator('.lobby-body')).toContainText('T01');
    await page.evaluate(() => document.body.setAttribute('data-never-reloaded', 'true'));
    // A wall keeps what may hang on a wall.
    expect((await kept(page, ' day')).map(({ people }) => people)).toEqual([0]);

    await venue.startAgain('13:07:00');
    await expect(page.locator(alone)).toHaveCount(0, live);
    await expect(page.locator('.lobby-head .wall-clock')).toContainText('13:0');
    await expect(page.locator('body[data-never-reloaded]')).toHaveCount(1);
    await page.context().close();
  });

  it('SC-12 a wall is covered after two minutes alone, in both languages, and uncovered when the venue is back', async () => {
    venue = await venueThatDies('13:05:00', 10);
    const page = await openPage(browser, `${venue.base}lobby-display/?hall=Main%20hall&lang=en`, wall, []);
    await expect(page.locator('.lobby-body')).toContainText('T01');
    await fontsAreKept(page, 'この画面は接続が切れています。紙の予定表をご覧ください。');
    await venue.kill();
    await expect(page.locator(alone)).toBeVisible();
    await expect(page.locator('[data-cover]')).toContainText('Please ask at the staff desk', live);
    await expect(page.locator('[data-cover]')).toContainText('紙の予定表');
    await expect(page.locator('.lobby-body, .wall-clock')).toHaveCount(0);
    await picture(page, 'covered-wall');
    await venue.startAgain('13:20:00');
    await expect(page.locator('.lobby-body')).toContainText('T01', live);
    await expect(page.locator('[data-cover]')).toHaveCount(0);
    await page.context().close();
  });

  it('SC-7 SC-12 a table display goes on from meeting to meeting alone, and is covered after half an hour', async () => {
    venue = await venueThatDies('13:10:00', 30);
    const page = await openPage(browser, `${venue.base}table-display/?table=T01&lang=en`, tablet, []);
    await setUpDevice(page, venue.passphrase);
    await expect(page.locator('.table-halves')).toBeVisible();
    await fontsAreKept(page, 'この画面は接続が切れています。紙の予定表をご覧ください。');
    await venue.kill();
    await expect(page.locator(alone)).toBeVisible(live);
    await page.evaluate(() => document.body.setAttribute('data-never-reloaded', 'true'));
    const before = await page.locator('.table-halves').innerText();
    const slotOf = (text: string) => /\d\d:\d\d – \d\d:\d\d/.exec(text)?.[0] ?? '';
    await expect
      .poll(async () => slotOf((await page.locator('.table-halves').allInnerTexts()).join('')), live)
      .not.toBe(slotOf(before));
    await expect(page.locator('.table-halves')).toHaveCount(1);
    await expect(page.locator('[data-cover]')).toBeVisible({ timeout: 90_000 });
    await expect(page.locator('.table-label')).toHaveText('T01');
    await picture(page, 'covered-table');
    await expect(page.locator('body[data-never-reloaded]')).toHaveCount(1);
    await page.context().close();
  });

  it('SC-3 SC-11 a tablet whose clock is an hour wrong shows the venue’s time, also loaded again alone', async () => {
    venue = await venueThatDies('13:05:00');
    const context = await browser.newContext({ viewport: tablet });
    await context.addInitScript(() => {
      const real = Date;
      const hour = 3_600_000;
      // Only what asks for the time of now is an hour ahead.
      globalThis.Date = class extends real {
        constructor(...given: [] | [string | number | Date]) {
          super(given.length === 0 ? real.now() + hour : given[0]);
        }
        static override now() {
          return real.now() + hour;
        }
      } as DateConstructor;
    });
    const page = await context.newPage();
    await page.goto(`${venue.base}table-display/?table=T01&lang=en`);
    await setUpDevice(page, venue.passphrase);
    await expect(page.locator('.wall-clock')).toHaveText(/^13:0\d$/);
    const minutes = async () =>
      Number((await page.locator('.table-number').first().innerText()).match(/\d+/)?.[0]);
    await page.getByRole('button', { name: 'Started' }).click();
    await expect(page.locator('.table-countdown[data-kind="running"]')).toBeVisible();
    const left = await minutes();
    expect(left).toBeGreaterThan(15);
    expect(left).toBeLessThanOrEqual(25);
    await pagesAreKept(page);
    await expect.poll(async () => (await kept(page, ' day'))[0]?.running).toBe(1);

    await venue.kill();
    await expect(page.locator(alone)).toBeVisible(live);
    await expect(page.locator(alone)).not.toContainText('only as right');
    await page.reload();
    await expect(page.locator(alone)).toContainText('only as right as this device’s own');
    await expect(page.locator('.wall-clock')).toHaveText(/^13:0\d$/);
    await expect(page.locator('.table-countdown[data-kind="running"]')).toBeVisible();
    expect(await minutes()).toBeGreaterThanOrEqual(left - 3);
    expect(await minutes()).toBeLessThanOrEqual(left);
    await context.close();
  });

  it('SC-9 a device that is revoked forgets what it kept', async () => {
    venue = await venueThatDies('13:05:00');
    const page = await openPage(browser, `${venue.base}table-display/?table=T01&lang=en`, tablet, []);
    await setUpDevice(page, venue.passphrase);
    await expect(page.locator('.table-label')).toHaveText('T01');
    await expect.poll(async () => (await kept(page, ' moment')).length).toBeGreaterThan(0);
    await page.evaluate(async () => {
      const given = JSON.parse(
        localStorage.getItem(Object.keys(localStorage).find((key) => key.endsWith(' table')) ?? '') ?? '',
      );
      await fetch('../api/sign-out', { method: 'POST', headers: { authorization: `Bearer ${given.token}` } });
    });
    await expect(page.getByRole('alert')).toContainText('no longer known to the venue');
    await expect.poll(() => kept(page, '')).toEqual([]);
    await page.context().close();
  });
});
