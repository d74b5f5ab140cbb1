import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { openPage, setUpDevice, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const shots = process.env.UKETSUKE_SCREENSHOTS;

describe('the desk’s list of screens', () => {
  let browser: Browser;
  let running: RunningVenue;
  const errors: string[] = [];
  beforeAll(async () => {
    running = await aVenue({ hosts: 3, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  const open = (path: string, venue = running) =>
    openPage(browser, venue.base + path, { width: 1024, height: 768 }, errors);
  async function openDesk(venue = running): Promise<Page> {
    const desk = await open('staff-desk/?lang=en', venue);
    await signIn(desk, 'Mori', venue.passphrase);
    return desk;
  }

  /** Every button of a line lies inside the list and in one row. */
  async function everyButtonIsInReach(list: Locator): Promise<void> {
    const lines = await list
      .locator('.screens-line')
      .evaluateAll((all) => all.map((one) => [one.scrollWidth - one.clientWidth, one.clientHeight]));
    for (const [over, height] of lines) expect([over, (height ?? 0) < 70]).toEqual([0, true]);
  }

  it('DV-6 it shows the screens, one its name, loads one again and moves a table display', async () => {
    const table = await open('table-display/?table=T01&lang=en');
    await setUpDevice(table, running.passphrase);
    await expect(table.locator('.table-head')).toContainText('T01');
    const lobby = await open('lobby-display/?hall=Main%20hall&lang=en');
    await running.tokenFor({ role: 'kiosk' }, 'Door kiosk');
    const desk = await openDesk();

    const button = desk.getByRole('button', { name: /^Screens/ });
    await expect(button).toContainText('1 to look after');
    await button.focus();
    await desk.keyboard.press('Enter');
    const list = desk.getByRole('dialog', { name: 'Screens' });
    const line = (text: string) => list.locator('.screens-line').filter({ hasText: text });
    await expect(line('Door kiosk')).toContainText('Not connected');
    await expect(line('Main hall')).toContainText('Connected');
    await expect(line('this desk')).toContainText('Mori');
    if (shots) await desk.screenshot({ path: join(shots, 'screens-at-1024.png') });
    await everyButtonIsInReach(list);

    await line('Main hall').getByRole('button', { name: 'Identify' }).click();
    await expect(lobby.locator('[data-directed=identify]')).toContainText('この画面は / This screen is');
    await expect(lobby.locator('.directed-name')).toContainText('Main hall');
    await expect(table.locator('[data-directed=identify]')).toHaveCount(0);
    if (shots) await lobby.screenshot({ path: join(shots, 'identify.png') });
    await expect(lobby.locator('[data-directed=identify]')).toHaveCount(0, { timeout: 15_000 });

    await lobby.evaluate(() => document.body.setAttribute('data-before', 'true'));
    await line('Main hall').getByRole('button', { name: 'Reload' }).click();
    await expect(lobby.locator('body[data-before]')).toHaveCount(0);
    await expect(lobby.locator('body')).toContainText('Main hall');

    await table.evaluate(() => document.body.setAttribute('data-before', 'true'));
    await line('T01').locator('select').selectOption('T02');
    await line('T01').getByRole('button', { name: 'Show' }).click();
    await expect(table.locator('.table-head')).toContainText('T02');
    await expect(table.locator('body[data-before]')).toHaveCount(1);
    await expect(table.locator('.table-mismatch')).toHaveCount(0);
    await expect(line('T02')).toContainText('Connected');
    await table.reload();
    await expect(table.locator('.table-head')).toContainText('T02');
    await expect(table.locator('.table-mismatch')).toHaveCount(0);

    // Over the open list too: the desk that asks is a screen like the others.
    await line('this desk').getByRole('button', { name: 'Identify' }).click();
    const ownName = desk.locator('.directed-name');
    await expect(ownName).toContainText('Mori');
    await ownName.click();
    await expect(ownName).toHaveCount(0);

    const remove = line('Door kiosk').getByRole('button', { name: /emove/ });
    await remove.click();
    await remove.click();
    await expect(line('Door kiosk')).toHaveCount(0);
    await desk.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
    await expect(button).not.toContainText('to look after');
    await expect(button).toBeFocused();

    await desk.getByRole('button', { name: '日本語' }).click();
    await desk.getByRole('button', { name: /^画面/ }).click();
    const japanese = desk.getByRole('dialog', { name: '画面' });
    await expect(japanese.locator('.screens-line').filter({ hasText: 'T02' })).toContainText('接続中');
    if (shots) await desk.screenshot({ path: join(shots, 'screens-ja.png') });
    await everyButtonIsInReach(japanese);
    expect(errors).toEqual([]);
  });

  it('DV-6 when the venue does not answer, it says as of when the list is', async () => {
    const own = await aVenue({ hosts: 1, guests: 1 });
    const desk = await openDesk(own);
    await desk.getByRole('button', { name: /^Screens/ }).click();
    const list = desk.getByRole('dialog', { name: 'Screens' });
    await expect(list).toContainText('this desk');
    await own.stop();
    await expect(list.getByRole('alert')).toContainText('This is the list as of 12:30.');
    await list.getByRole('button', { name: 'Identify' }).click();
    await expect(list).toContainText('it is not known which screens are connected');
    await desk.close();
  });
});
