import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { at, delegateId, guestId, hostId, meetingId, tableId, type EventShape } from '../support/an-event.ts';
import { openPage, pressInOneGo, setUpDevice } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const portrait = { width: 1080, height: 1920 };
const tablet = { width: 1280, height: 800 };
const wall = { width: 1920, height: 1080 };
const shots = process.env.UKETSUKE_SCREENSHOTS;

describe('walk-ins at the kiosk', () => {
  let browser: Browser;
  let running: RunningVenue;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await aBrowser();
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    await running.stop();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(() => browser.close());

  /** A hall in which every host has arrived. */
  async function hall(shape: EventShape): Promise<void> {
    running = await aVenue(shape);
    for (let host = 1; host <= shape.hosts; host += 1)
      await running.venue.give({ kind: 'check-in', delegate: delegateId(hostId(host)) });
  }
  const standing = () => running.venue.standing().state;

  async function kiosk(size = portrait): Promise<Page> {
    const page = await openPage(browser, `${running.base}kiosk/?lang=en`, size, errors);
    await setUpDevice(page, running.passphrase);
    await expect(page.locator('.kiosk-ready')).toBeVisible();
    return page;
  }

  /** The badge under a USB scanner, which types; on a busy machine too slowly for one at times, and then once more. */
  async function scan(page: Page, guest: number): Promise<void> {
    const delegate = delegateId(guestId(guest));
    const badge = [...standing().badges.values()].find((one) => one.delegate === delegate);
    if (!badge) throw new Error('no badge');
    await expect(async () => {
      await pressInOneGo(page, badge.token);
      await expect(page.locator(`[data-delegate="${delegate}"]`)).toBeVisible({ timeout: 5_000 });
    }).toPass({ timeout: 60_000 });
  }
  const card = (page: Page, host: number) => page.locator(`.walk-in-card[data-host="${hostId(host)}"]`);
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  async function picture(page: Page, name: string): Promise<void> {
    if (!shots) return;
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: join(shots, `${name}.png`) });
  }

  it('ST-5 scanned, chosen, kept, booked; the table display and the lobby show it in the same moment', async () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 2, guest: 2, start: '13:00' },
    ];
    await hall({ hosts: 3, guests: 2, meetings });
    const table = await openPage(browser, `${running.base}table-display/?table=T02&lang=en`, tablet, errors);
    await setUpDevice(table, running.passphrase);
    const lobby = await openPage(
      browser,
      `${running.base}lobby-display/?hall=Main%20hall&lang=en`,
      wall,
      errors,
    );
    const atTheWall = lobby.locator('.lobby-line', { hasText: 'T02' }).locator('.lobby-now');
    await expect(atTheWall).toContainText('Open');
    const page = await kiosk();
    await scan(page, 1);
    await expect(page.locator('.kiosk-next')).toContainText('13:00');
    await button(page, 'Meet another company').click();
    await expect(page.locator('.walk-in-card')).toHaveCount(2);
    await expect(card(page, 2)).toContainText('Free now, until 13:00');
    await expect(card(page, 2)).toContainText('Interpreter 通訳 2 (Japanese · Thai)');
    await expect(card(page, 2)).toContainText('Nobody is waiting');
    await picture(page, 'walk-in-list');
    await page.getByRole('combobox', { name: 'Language' }).selectOption('th');
    await expect(page.locator('.walk-in-card')).toHaveCount(2);
    await card(page, 2).click();
    await expect(page.locator('.walk-in-held')).toContainText('60 seconds left');
    await expect(page.locator('.walk-in-held')).toContainText('Interpreter 通訳 2');
    await picture(page, 'walk-in-held');
    expect([...standing().holds.values()]).toMatchObject([{ table: tableId(2), guest: guestId(1) }]);
    await button(page, 'Book this meeting').click();
    await Promise.all([
      expect(page.locator('.walk-in-booked')).toContainText('Table T02'),
      expect(table.locator('body')).toContainText('Guest 1 Ltd.'),
      expect(atTheWall).toContainText('Guest 1'),
    ]);
    await expect(page.locator('.walk-in-booked')).toContainText('Interpreter 通訳 2');
    await expect(page.locator('.walk-in-booked')).toContainText('Please go to table T02 now');
    await expect(table.locator('.table-state')).toContainText('Your guest has arrived');
    await picture(page, 'walk-in-booked');
    expect(standing().holds.size).toBe(0);
    await button(page, 'My day').click();
    await expect(page.locator('.kiosk-next')).toContainText('T02');
  });

  it('KI-10 the seconds follow the venue’s clock; back, Escape and the end of the minute let the slot go', async () => {
    await hall({ hosts: 1, guests: 1 });
    const page = await kiosk(tablet);
    const released = () => expect.poll(() => standing().holds.size).toBe(0);
    await scan(page, 1);
    await card(page, 1).click();
    await expect(page.locator('.walk-in-held')).toContainText('60 seconds left');
    running.clock.set(plusMinutes(at('12:30'), 20 / 60));
    await expect(page.locator('.walk-in-held')).toContainText('40 seconds left');
    await button(page, '13:30').click();
    await expect(page.locator('.walk-in-slot')).toContainText('13:30');
    await expect(page.locator('.walk-in-held')).toContainText('60 seconds left');
    expect([...standing().holds.values()]).toMatchObject([{ start: at('13:30') }]);
    await button(page, 'Back').click();
    await expect(card(page, 1)).toBeVisible();
    await released();

    await card(page, 1).click();
    await expect(page.locator('.walk-in-held')).toBeVisible();
    expect(standing().holds.size).toBe(1);
    running.clock.set(at('12:32'));
    await expect(page.locator('.walk-in')).toContainText('The minute is over');
    await released();

    await card(page, 1).click();
    await expect(page.locator('.walk-in-held')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    await released();
    expect(standing().meetings.size).toBe(0);
  });

  it('KI-11 two kiosks want the same slot: one is told that somebody was quicker and takes the next best', async () => {
    await hall({ hosts: 2, guests: 2 });
    const quick = await kiosk(tablet);
    const context = await browser.newContext({ viewport: portrait });
    const slow = await context.newPage();
    slow.on('pageerror', (error) => errors.push(error.message));
    const network = await slowNetwork(slow);
    await slow.goto(`${running.base}kiosk/?lang=en`);
    await setUpDevice(slow, running.passphrase);
    await expect(slow.locator('.kiosk-ready')).toBeVisible();
    await scan(quick, 1);
    await scan(slow, 2);
    await expect(card(slow, 1)).toBeVisible();

    // What the first does is under way to the other when that one taps.
    network.hold();
    await card(quick, 1).click();
    await expect(quick.locator('.walk-in-held')).toBeVisible();
    await card(slow, 1).click();
    network.release();
    const told = slow.locator('.walk-in-beaten');
    await expect(told.getByRole('alert')).toContainText('Somebody was quicker: Host 1 Co., Ltd. at 12:30');
    await expect(told.locator('.walk-in-slot')).toContainText('13:00');
    await picture(slow, 'walk-in-beaten');
    await button(slow, 'Take this one').click();
    await button(slow, 'Book this meeting').click();
    await button(quick, 'Book this meeting').click();
    await expect(slow.locator('.walk-in-booked')).toContainText('13:00');
    await expect(quick.locator('.walk-in-booked')).toContainText('12:30');
    const booked = [...standing().meetings.values()].map(({ guest, place }) => [guest, place.start]);
    expect(booked.sort()).toEqual([
      [guestId(1), at('12:30')],
      [guestId(2), at('13:00')],
    ]);
  });

  it('WI-7 nothing is free: the waiting list, with the place, at the welcome too; and out of it again', async () => {
    await hall({ hosts: 1, guests: 3, meetings: [{ host: 1, guest: 3, start: '13:00' }] });
    const [from, to] = [at('12:30'), at('18:00')];
    await running.venue.give({
      kind: 'set-walk-ins',
      table: tableId(1),
      from,
      to,
      walkIns: 'closed',
    });
    const page = await kiosk();
    await scan(page, 1);
    await expect(page.locator('.walk-in')).toContainText('No company has a free slot for you just now');
    await button(page, 'Wait for this company').click();
    await expect(page.locator('.walk-in-places')).toContainText(
      'Waiting for Host 1 Co., Ltd.: you are number 1',
    );
    await page.keyboard.press('Escape');

    running.clock.set(at('12:31'));
    await scan(page, 2);
    await button(page, 'Wait for any company').click();
    await expect(page.locator('.walk-in-places')).toContainText('Waiting for any company: you are number 2');
    // The second of a double tap, on what came under the finger, does not leave the list again.
    await button(page, 'Leave the list').dispatchEvent('click', { detail: 2 });
    await picture(page, 'walk-in-waiting');
    expect(standing().waiting.size).toBe(2);
    await running.venue.give({
      kind: 'book-walk-in',
      table: tableId(1),
      start: at('14:00'),
      host: hostId(1),
      guest: guestId(1),
      insist: true,
    });
    await expect(page.locator('.walk-in-places')).toContainText('you are number 1');
    running.clock.set(at('12:32'));
    await running.venue.give({ kind: 'join-waiting-list', guest: guestId(3), host: null });
    await page.keyboard.press('Escape');

    await scan(page, 3);
    await expect(page.locator('.kiosk-waits')).toContainText('Waiting for any company: you are number 2');
    await button(page, 'Meet another company').click();
    await button(page, 'Leave the list').click();
    await expect(page.locator('.walk-in-places li')).toHaveCount(0);
    await button(page, 'Back').click();
    await expect(page.locator('.kiosk-welcome')).toBeVisible();
    await expect(page.locator('.kiosk-waits')).toHaveCount(0);
    expect([...standing().waiting.values()].map(({ guest }) => guest)).toEqual([guestId(2)]);
  });

  it('KI-9 a company without a slot today is greeted with the list first', async () => {
    await hall({ hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    const page = await kiosk(tablet);
    await scan(page, 2);
    const list = page.locator(`.walk-in[data-delegate="${delegateId(guestId(2))}"]`);
    await expect(list.locator('.kiosk-greeting')).toContainText('Taro Shiken');
    await expect(list).toContainText('Nothing is planned for you today yet');
    await expect(page.locator('.walk-in-card')).toHaveCount(2);
    await picture(page, 'walk-in-first');
    await scan(page, 1);
    await expect(page.locator('.kiosk-welcome')).toBeVisible();
  });

  it('KI-12 who is called is told first, and whoever stands here can end a meeting that was left running', async () => {
    const meetings = [
      { host: 1, guest: 1, start: '12:30' },
      { host: 2, guest: 1, start: '13:00' },
    ];
    await hall({ hosts: 2, guests: 1, meetings });
    await running.venue.give({ kind: 'start-meeting', meeting: meetingId(1, 1) });
    running.clock.set(at('12:58'));
    await running.venue.give({ kind: 'call-meeting', meeting: meetingId(2, 1) });
    const page = await kiosk();
    await scan(page, 1);
    await expect(page.locator('.kiosk-called')).toContainText('Please come to table T02 now');
    await picture(page, 'walk-in-called');
    await button(page, 'Our meeting at table T01 is over').click();
    await expect(page.locator('.kiosk-finish')).toHaveCount(0);
    await expect(page.locator('.kiosk-next')).toContainText('T02');
    expect(standing().meetings.get(meetingId(1, 1))?.status.kind).toBe('finished');
  });
});

/** A network that can hold back what the venue tells this page, and then lets all of it through in order. */
async function slowNetwork(page: Page): Promise<{ hold(): void; release(): void }> {
  const waiting: (() => void)[] = [];
  const network = { isHeld: false };
  await page.routeWebSocket(/\/live\//, (socket) => {
    const venue = socket.connectToServer();
    venue.onMessage((message) => {
      if (network.isHeld) waiting.push(() => socket.send(message));
      else socket.send(message);
    });
  });
  return {
    hold: () => void (network.isHeld = true),
    release() {
      network.isHeld = false;
      for (const send of waiting.splice(0)) send();
    },
  };
}
