import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { expect } from '../support/patient-expect.ts';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type State, stateOf } from '../../shared/domain/state.ts';
import { aBrowser, fakeCamera } from '../support/a-browser.ts';
import { aStaffScreen } from '../support/a-venue.ts';
import { aFolder } from '../support/folder.ts';
import { openPage, setUpDevice, signIn } from '../support/hall-browser.ts';
import { venueProcess, type VenueProcess } from '../support/venue-process.ts';
import { badgeVideo } from '../support/y4m.ts';

/** Where the pictures go; the README's are made by `npm run screenshots`. */
const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';
const sizes = {
  kiosk: { width: 1080, height: 1920 },
  tablet: { width: 1280, height: 800 },
  wall: { width: 1920, height: 1080 },
  desk: { width: 1366, height: 768 },
};

describe('one day in the hall', () => {
  let venue: VenueProcess;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let browser: Browser;
  const pageErrors: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = await aFolder();
    venue = await venueProcess([
      ...['--event', 'server/sample/sample-event.xlsx'],
      ...['--data', join(folder.path, 'data')],
      ...['--at', '2027-02-15T12:31:00+09:00'],
    ]);
  });

  afterAll(async () => {
    await browser?.close();
    expect(await venue?.stop()).toBe(0);
    await folder?.remove();
  });

  async function staffState(): Promise<State> {
    const screen = await aStaffScreen(venue.base, venue.passphrase, 'Story');
    const reply = await screen.follow();
    screen.close();
    if (reply.kind !== 'snapshot') throw new Error('no snapshot');
    return stateOf(reply.state);
  }

  const open = (path: string, size: { width: number; height: number }) =>
    openPage(browser, venue.base + path, size, pageErrors);

  async function picture(page: Page, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  it('ST-1 from the workbook to every screen in the hall', async () => {
    const state = await staffState();
    const atHalfPast = [...state.meetings.values()].filter(
      ({ place }) => place.start === Date.parse('2027-02-15T12:30+09:00'),
    );
    const [mine, other] = [atHalfPast[0], atHalfPast.at(-1)];
    if (!mine || !other || mine === other) throw new Error('the sample has too few meetings at 12:30');
    const delegate = [...state.delegates.values()].find(({ company }) => company === mine.guest);
    const badge = [...state.badges.values()].find((one) => one.delegate === delegate?.id);
    if (!delegate || !badge) throw new Error('the guest has no delegate with a badge');

    // A code of somebody else's first: one bad code must not stop the next good one.
    const video = join(folder.path, 'camera.y4m');
    writeFileSync(video, badgeVideo(['', 'https://elsewhere.example/ticket/7', '', badge.token], 2));
    browser = await aBrowser(fakeCamera(video));

    const lobby = await open('lobby-display/?hall=Main%20hall&lang=en', sizes.wall);
    await expect(lobby.locator('body')).toContainText('T01');

    const tablet = await open(`table-display/?table=${mine.place.table}&lang=en`, sizes.tablet);
    await setUpDevice(tablet, venue.passphrase);
    const guestName = state.companies.get(mine.guest)?.name ?? '';
    await expect(tablet.locator('body')).toContainText(guestName);

    const kiosk = await open('kiosk/?lang=en', sizes.kiosk);
    await setUpDevice(kiosk, venue.passphrase);
    await expect(kiosk.locator('.kiosk-notice-refused')).toContainText('not a badge of this event', {
      timeout: 30_000,
    });
    await expect(kiosk.locator(`.kiosk-welcome[data-delegate="${delegate.id}"]`)).toBeVisible({
      timeout: 30_000,
    });
    await expect(kiosk.locator('.kiosk-next')).toContainText(mine.place.table);
    await picture(kiosk, 'kiosk');

    await expect(tablet.locator('.table-state')).toContainText('Your guest has arrived');
    await picture(tablet, 'table-display');

    const elsewhere = await open(`table-display/?table=${other.place.table}&lang=en`, sizes.tablet);
    await setUpDevice(elsewhere, venue.passphrase);
    await expect(elsewhere.locator('body')).toContainText(state.companies.get(other.guest)?.name ?? '');

    const desk = await open('staff-desk/?lang=en', sizes.desk);
    await signIn(desk, 'Mori', venue.passphrase);
    const cell = desk.locator(`.desk-cell[data-table="${other.place.table}"][data-time="12:30"]`);
    await cell.click();
    await desk.getByRole('button', { name: 'Guest absent' }).last().click();
    await expect(cell).toHaveAttribute('data-mark', 'no-show');
    await picture(desk, 'staff-desk');
    await desk.locator('.desk-panel').getByRole('button', { name: 'Book a walk-in' }).click();
    const candidate = desk.locator('.desk-candidate').first();
    const walkIn = (await candidate.locator('b').textContent()) ?? '';
    await candidate.getByRole('button', { name: 'Book' }).click();

    await expect(elsewhere.locator('body')).toContainText(walkIn);
    // The wall leaves the legal form out, and turns its pages every 15 seconds.
    await expect(lobby.locator('body')).toContainText(walkIn.replace(/ Co\., Ltd\.$/, ''), {
      timeout: 40_000,
    });
    await picture(lobby, 'lobby-display');
    await expect(desk.locator('.desk-undo')).toContainText('walk-in');

    const badges = await open('staff-desk/badges/?lang=en', sizes.desk);
    await signIn(badges, 'Mori', venue.passphrase);
    await expect(badges.locator('.badge')).toHaveCount(155);
    await picture(badges, 'badges');
    const start = await open('?lang=en', sizes.tablet);
    await expect(start.locator('.start-event')).toContainText('Sample');
    await picture(start, 'start');
    expect(pageErrors).toEqual([]);
  });
});
