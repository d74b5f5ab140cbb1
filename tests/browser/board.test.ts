import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright';
import { afterEach, beforeEach, describe, it } from 'vitest';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { at, meetingId, timeZone } from '../support/an-event.ts';
import { openPage, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const size = { width: 1366, height: 768 };
const shape = {
  hosts: 20,
  guests: 3,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 2, guest: 1, start: '14:00' },
    { host: 2, guest: 2, start: '13:00' },
  ],
};

describe('the board of the staff desk in a browser', () => {
  let running: RunningVenue;
  let browser: Browser;
  const errors: string[] = [];

  beforeEach(async () => {
    running = await aVenue(shape);
    running.clock.set(at('12:45'));
    browser = await aBrowser();
  });
  afterEach(async () => {
    await browser?.close();
    await running.stop();
    expect(errors.splice(0)).toEqual([]);
  });

  async function desk(device: BrowserContextOptions = {}): Promise<Page> {
    const page = await openPage(browser, `${running.base}staff-desk/?lang=en`, size, errors, device);
    await signIn(page, 'Mori', running.passphrase);
    await expect(cell(page, 'T01', '13:00')).toHaveAttribute('data-mark', 'planned');
    return page;
  }

  const cell = (page: Page, table: string, time: string) =>
    page.locator(`.desk-cell[data-table="${table}"][data-time="${time}"]`);
  const line = (page: Page) => page.locator('.desk-carry');

  /** Where the venue has the first meeting: table and time. */
  function place(): string {
    const meeting = running.venue.standing().state.meetings.get(meetingId(1, 1));
    return meeting ? `${meeting.place.table} ${clockTimeOf(meeting.place.start, timeZone)}` : 'nowhere';
  }

  const revision = () => running.venue.standing().revision;

  async function middle(of: Locator): Promise<{ x: number; y: number }> {
    const box = await of.boundingBox();
    if (!box) throw new Error('not on the page');
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }

  it('BD-1 a mouse moves a meeting; a forbidden cell explains itself and takes nothing', async () => {
    const page = await desk();
    const before = revision();
    const [from, busy, free] = [
      await middle(cell(page, 'T01', '13:00')),
      await middle(cell(page, 'T01', '14:00')),
      await middle(cell(page, 'T01', '14:30')),
    ];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 4 });
    await expect(page.locator('.desk-ghost')).toContainText('Guest 1');
    await expect(page.locator('td.desk-from')).toHaveCount(1);
    // Of its own table all slots but the one that it has and the one in which its guest is elsewhere.
    await expect(page.locator('td.desk-may')).toHaveCount(9);
    await page.mouse.move(busy.x, busy.y, { steps: 4 });
    await expect(line(page)).toContainText('T01, 14:00: no. Guest 1 Ltd. is at table T02 at that time.');
    await page.mouse.up();
    await expect(line(page)).toContainText('Not moved to T01, 14:00. Guest 1 Ltd. is at table T02');
    await expect(page.locator('td.desk-may')).toHaveCount(0);
    expect([place(), revision()]).toEqual(['T01 13:00', before]);

    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(free.x, free.y, { steps: 8 });
    await expect(line(page)).toHaveText('T01, 14:30: Guest 1 can go here.');
    await page.mouse.up();
    await expect(cell(page, 'T01', '14:30')).toHaveAttribute('data-mark', 'planned');
    await expect(line(page)).toHaveText('Guest 1 moved to T01, 14:30.');
    expect([place(), revision()]).toEqual(['T01 14:30', before + 1]);
    // Letting go pressed no cell besides.
    await expect(page.locator('.desk-cell[aria-pressed="true"]')).toHaveCount(0);
  });

  it('BD-1 at its edge the board scrolls under a mouse that keeps still, and says what comes', async () => {
    const page = await desk();
    const from = await middle(cell(page, 'T01', '13:00'));
    const frame = await page.locator('.desk-grid-frame').boundingBox();
    if (!frame) throw new Error('no board');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(frame.x + frame.width - 30, from.y, { steps: 8 });
    await expect(line(page)).toHaveText('T01, 17:30: Guest 1 can go here.');
    await page.mouse.up();
    await expect(cell(page, 'T01', '17:30')).toHaveAttribute('data-mark', 'planned');
    expect(place()).toBe('T01 17:30');
  });

  it('BD-1 Escape gives up and keeps what was selected; a press without a drag selects', async () => {
    const page = await desk();
    const before = revision();
    await cell(page, 'T01', '13:00').click();
    await expect(page.locator('.desk-panel[data-meeting]')).toContainText('Guest 1');
    const [from, free] = [await middle(cell(page, 'T01', '13:00')), await middle(cell(page, 'T01', '14:30'))];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(free.x, free.y, { steps: 4 });
    await expect(line(page)).toContainText('can go here');
    await page.keyboard.press('Escape');
    await expect(line(page)).toHaveText('Guest 1 stays in its place.');
    await page.mouse.up();
    await expect(page.locator('.desk-ghost')).toHaveCount(0);
    await expect(page.locator('.desk-panel[data-meeting]')).toContainText('Guest 1');
    expect([place(), revision()]).toEqual(['T01 13:00', before]);
  });

  it('BD-2 a finger that stays lifts a meeting and moves it', async () => {
    const page = await desk({ hasTouch: true });
    const finger = await aFinger(page);
    await finger.down(await middle(cell(page, 'T01', '13:00')));
    await expect(line(page)).toContainText('Guest 1 is in hand');
    await finger.move(await middle(cell(page, 'T02', '13:30')));
    await expect(line(page)).toContainText('T02, 13:30: no.');
    await finger.move(await middle(cell(page, 'T01', '14:30')));
    await expect(line(page)).toHaveText('T01, 14:30: Guest 1 can go here.');
    await finger.up();
    await expect(cell(page, 'T01', '14:30')).toHaveAttribute('data-mark', 'planned');
    expect(place()).toBe('T01 14:30');
  });

  it('BD-2 a finger that moves on scrolls the board and lifts nothing', async () => {
    const page = await desk({ hasTouch: true });
    const finger = await aFinger(page);
    const from = await middle(cell(page, 'T02', '13:00'));
    await finger.down(from);
    for (const up of [20, 40, 60, 80, 100]) await finger.move({ x: from.x, y: from.y - up });
    await finger.up();
    const frame = page.locator('.desk-grid-frame');
    await expect.poll(() => frame.evaluate((element) => element.scrollTop)).toBeGreaterThan(40);
    await expect(line(page)).toHaveText('');
    expect(place()).toBe('T01 13:00');
  });

  it('BD-3 keys alone: picked up, told why not, put down; another time given up', async () => {
    const page = await desk();
    const before = revision();
    await cell(page, 'T01', '13:00').focus();
    await page.keyboard.press('Space');
    await expect(line(page)).toContainText('Guest 1 is in hand. Arrow keys choose a cell');
    await page.keyboard.press('ArrowRight');
    await expect(line(page)).toHaveText('T01, 13:30: Guest 1 can go here.');
    await page.keyboard.press('ArrowRight');
    await expect(line(page)).toContainText('T01, 14:00: no. Guest 1 Ltd. is at table T02');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(line(page)).toHaveText('Guest 1 moved to T01, 14:30.');
    await expect(cell(page, 'T01', '14:30')).toBeFocused();
    await expect(cell(page, 'T01', '14:30')).toHaveAttribute('data-mark', 'planned');
    expect([place(), revision()]).toEqual(['T01 14:30', before + 1]);
    // The keys that moved the meeting pressed no cell besides.
    await expect(page.locator('.desk-cell[aria-pressed="true"]')).toHaveCount(0);

    await page.keyboard.press('m');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');
    await expect(line(page)).toContainText('Not moved to T01, 14:00.');
    await cell(page, 'T01', '14:30').focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowDown');
    await expect(line(page)).toContainText('T02, 14:30: no.');
    await page.keyboard.press('Escape');
    await expect(line(page)).toHaveText('Guest 1 stays in its place.');
    await expect(cell(page, 'T01', '14:30')).toBeFocused();
    expect([place(), revision()]).toEqual(['T01 14:30', before + 1]);
  });

  it('VW-B3 the line of the current time stands half-way through the slot under way', async () => {
    const page = await desk();
    const head = page.locator('.desk-grid thead th.desk-current');
    await expect(head).toHaveText('12:30');
    const [width, left] = await head.evaluate((element) => [
      element.getBoundingClientRect().width,
      parseFloat(getComputedStyle(element, '::after').left),
    ]);
    expect((left ?? 0) / (width ?? 1)).toBeCloseTo(0.5, 1);
  });
});

/** A finger on the page's touch screen, as the browser hears it from the glass. */
async function aFinger(page: Page) {
  const glass: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    glass.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (at: { x: number; y: number }) => touch('touchStart', [at]),
    move: (at: { x: number; y: number }) => touch('touchMove', [at]),
    up: () => touch('touchEnd', []),
  };
}
