import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { openPage, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const shots = process.env.UKETSUKE_SCREENSHOTS;

describe('pairing from the desk', () => {
  let browser: Browser;
  let running: RunningVenue;
  const errors: string[] = [];
  /** A page that goes on to its screen at once leaves its icon unloaded. */
  const wrong = () => errors.filter((error) => !/#pair=.*icon/.test(error));
  beforeAll(async () => {
    running = await aVenue({ hosts: 3, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });

  const open = (path: string) => openPage(browser, running.base + path, { width: 1024, height: 768 }, errors);
  async function openDesk(): Promise<Page> {
    const desk = await open('staff-desk/?lang=en');
    await signIn(desk, 'Mori', running.passphrase);
    await expect(desk.locator('.desk-head')).toBeVisible();
    return desk;
  }

  it('AC-4 DV-8 a code makes a tablet a table display and a screen a wall; both are renamed and removed', async () => {
    const desk = await openDesk();
    await desk.getByRole('button', { name: /^Screens/ }).click();
    const list = desk.getByRole('dialog', { name: 'Screens' });
    const line = (text: string) => list.locator('.screens-line').filter({ hasText: text });
    await list.getByText('Pair a new screen').click();
    const askFor = async (role: string, place: string, name: string) => {
      await list.locator('select[name=pair-role]').selectOption(role);
      await list.locator('select[name=pair-place]').selectOption(place);
      await list.locator('input[name=pair-name]').fill(name);
      await list.getByRole('button', { name: 'Show the code' }).click();
      await expect(list.locator('.screens-code-letters')).toBeVisible();
      return list.locator('.screens-code-letters').innerText();
    };

    // Typed on the tablet.
    const typed = await askFor('table', 'T02', '');
    if (shots) await desk.screenshot({ path: join(shots, 'pairing-code.png') });
    const table = await open('?lang=en');
    if (shots) await table.screenshot({ path: join(shots, 'pairing-start.png') });
    await table.locator('input[name=pairing-code]').fill('WRNG-CODE');
    await table.getByRole('button', { name: 'Pair', exact: true }).click();
    await expect(table.getByRole('alert')).toContainText('not valid');
    await table.locator('input[name=pairing-code]').fill(typed.toLowerCase());
    await table.getByRole('button', { name: 'Pair', exact: true }).click();
    await expect(table.locator('.table-head')).toContainText('T02');
    await expect(list).toContainText('Paired: T02');

    // Opened by the QR's address.
    const scanned = await askFor('lobby', 'Main hall', 'Wall by the stairs');
    const wall = await open(`?lang=en#pair=${scanned}`);
    await expect(wall.locator('.lobby-screen')).toContainText('Main hall');
    await expect(line('Wall by the stairs')).toContainText('Connected');

    await line('Wall by the stairs').getByRole('button', { name: 'Name and removal' }).click();
    await line('Wall by the stairs').getByRole('button', { name: 'Rename' }).click();
    if (shots) await desk.screenshot({ path: join(shots, 'renaming.png') });
    await list.locator('input[name=device-name]').fill('Wall by the lift');
    await desk.keyboard.press('Enter');
    await expect(line('Wall by the lift')).toContainText('Connected');

    // Put off the list, a table asks to be set up; a wall goes on as one that anyone may open.
    for (const name of ['T02', 'Wall by the lift']) {
      const more = line(name).getByRole('button', { name: 'Name and removal' });
      if ((await more.getAttribute('aria-expanded')) !== 'true') await more.click();
      await line(name).getByRole('button', { name: 'Remove' }).click();
      await line(name).getByRole('button', { name: 'Really remove?' }).click();
    }
    await expect(table.locator('body')).toContainText('no longer known');
    await expect(line('Wall by the lift')).toHaveCount(0);
    await wall.reload();
    await expect(wall.locator('.lobby-screen')).toContainText('Main hall');
    expect(wrong()).toEqual([]);
  });

  it('AC-5 the desk and the badges know who it is by a cookie, no script can read it, and no kiosk takes it', async () => {
    const desk = await openDesk();
    const [cookie] = await desk.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', secure: false, path: '/' });
    expect(await desk.evaluate(() => JSON.stringify([document.cookie, { ...localStorage }]))).not.toContain(
      cookie?.value.split('.')[1],
    );
    await desk.reload();
    await expect(desk.locator('.desk-head')).toBeVisible();
    const badges = await desk.context().newPage();
    await badges.goto(`${running.base}staff-desk/badges/?lang=en`);
    await expect(badges.locator('.badge').first()).toBeVisible();
    const [download] = await Promise.all([
      badges.waitForEvent('download'),
      badges.getByRole('button', { name: 'SVG' }).first().click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    await badges.goto(`${running.base}kiosk/?lang=en`);
    await expect(badges.locator('input[name=passphrase]')).toBeVisible();
    await desk.getByRole('button', { name: 'Sign out' }).click();
    await expect(desk.locator('input[name=passphrase]')).toBeVisible();
    expect(await desk.context().cookies()).toEqual([]);
    await desk.reload();
    await expect(desk.locator('input[name=passphrase]')).toBeVisible();
    await desk.context().close();
    expect(wrong()).toEqual([]);
  });
});
