import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { guestId, meetingId } from '../support/an-event.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { openPage, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';
const small = { width: 1024, height: 768 };

describe('time and people at the desk', () => {
  let venue: RunningVenue;
  let browser: Browser;
  const errors: string[] = [];
  const pages: Page[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    browser = await aBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    venue = await aVenue({
      hosts: 2,
      guests: 4,
      floating: 1,
      meetings: [
        { host: 1, guest: 1, start: '13:00' },
        { host: 1, guest: 2, start: '13:30' },
        { host: 2, guest: 3, start: '13:00' },
      ],
    });
  });
  afterEach(async () => {
    // A page that outlived its venue would only report that it cannot reach it.
    for (const page of pages.splice(0)) await page.context().close();
    await venue?.stop();
  });

  async function signedIn(path: string): Promise<Page> {
    const page = await openPage(browser, venue.base + path, small, errors);
    pages.push(page);
    await signIn(page, 'Mori', venue.passphrase);
    return page;
  }
  const cell = (desk: Page, table: string, time: string) =>
    desk.locator(`.desk-cell[data-table="${table}"][data-time="${time}"]`);

  it('TL-6 a session is shifted by keyboard after its preview, a company goes away, one at the door gets its badge', async () => {
    const desk = await signedIn('staff-desk/?lang=en');
    const opener = desk.getByRole('button', { name: 'Time and people', exact: true });
    const dialog = desk.locator('dialog.tools');
    const apply = dialog.locator('.tool-give .button-main, .registration-give .button-main');

    // Escape closes the dialog and leaves what was selected, and the focus goes back.
    await cell(desk, 'T01', '13:00').click();
    await opener.focus();
    await desk.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await expect(dialog.locator('select').first()).toBeFocused();
    await desk.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(opener).toBeFocused();
    await expect(desk.locator(`.desk-panel[data-meeting="${meetingId(1, 1)}"]`)).toBeVisible();

    await desk.keyboard.press('Enter');
    await expect(dialog.locator('[data-group=moved]')).toHaveText('Moves: 3');
    await dialog.locator('.tool-radio', { hasText: '+15' }).click();
    await dialog.locator('select[name=tool-table]').selectOption('T01');
    await expect(dialog.locator('[data-group=moved]')).toHaveText('Moves: 2');
    await expect(dialog.locator('.tool-group')).toContainText('T01 13:30 → 13:45');
    await desk.screenshot({ path: join(pictures, 'tools-shift.png') });
    await apply.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cell(desk, 'T01', '13:15')).toBeVisible();
    await expect(desk.locator('.desk-undo')).toContainText('Undo: shift');

    // From the meeting: its guest is away, which first says whom it costs.
    await cell(desk, 'T01', '13:15').click();
    await desk.locator(`[data-open-tool="away ${guestId(1)}"]`).click();
    await expect(dialog.locator('.tool-chosen')).toContainText('Guest 1');
    await dialog.locator('input[name=tool-until]').fill('13:40');
    await expect(dialog.locator('[data-preview=refused] [data-group=fellThrough]')).toHaveText(
      'Cannot take place: 1',
    );
    await expect(apply).toBeDisabled();
    await dialog.locator('input[value=postpone]').check();
    await apply.click();
    const absent = dialog.locator(`[data-absent="${guestId(1)}"]`);
    await expect(absent).toContainText('12:30–13:40');
    await dialog.locator('.tool-nav [data-tool=waiting]').click();
    const waiting = dialog.locator(`[data-waiting="${guestId(1)}"]`);
    await expect(waiting).toContainText('Host 1');
    await dialog.locator('.tool-nav [data-tool=away]').click();
    await absent.getByRole('button').click();
    await expect(absent).toHaveCount(0);

    await dialog.locator('.tool-nav [data-tool=register]').click();
    await apply.click();
    await expect(dialog.getByRole('alert')).toHaveText('The company needs a name.');
    await dialog.locator('[name=company-name]').fill(`Host 1 Co., Ltd.`);
    await dialog.locator('[name=person-1-name]').fill('諏訪 花子');
    await apply.click();
    await expect(dialog.getByRole('alert')).toContainText('registered already');
    await expect(dialog.locator('[name=person-1-name]')).toHaveValue('諏訪 花子');
    await dialog.locator('[name=company-name]').fill('Suwa Jushi');
    await dialog.locator('[name=company-employees]').fill('１２０');
    await dialog.locator('[name=company-kind]').selectOption('services');
    await expect(dialog.locator('[data-eligibility]')).toHaveAttribute('data-eligibility', 'unknown');
    await apply.click();
    await expect(dialog.locator('[data-registered=R001]')).toContainText('R001-1');
    const link = await dialog.locator('[data-registered] a').getAttribute('href');
    expect(link).toBe(`${venue.base}staff-desk/badges/?company=R001`);
    await dialog.getByRole('button', { name: 'Show on the desk' }).click();
    await expect(dialog).toBeHidden();
    await expect(desk.locator('.desk-panel[data-delegate="R001-1"]')).toContainText('Here since 12:30');

    const badges = await signedIn('staff-desk/badges/?company=R001&lang=en');
    await expect(badges.locator('.badge')).toHaveCount(1);
    await expect(badges.locator('.badge')).toContainText('諏訪 花子');
    await badges.getByRole('button', { name: 'Show all badges' }).click();
    await expect(badges.locator('.badge')).toHaveCount(7);
    expect(errors).toEqual([]);
  });

  it('TL-6 a company is late, a table is told of it, and an interpreter whom two meetings want is not given', async () => {
    const desk = await signedIn('staff-desk/?lang=en');
    await desk.locator('input[name=find]').fill('Guest 3');
    await desk.locator('.desk-found button').first().click();
    const late = desk.locator('[data-late]');
    await late.getByRole('button', { name: '+20' }).click();
    await expect(late).toContainText('Expected at 12:50');
    await late.locator('input[name=late-at]').fill('13:10');
    await late.getByRole('button', { name: 'Note' }).click();
    await expect(late).toContainText('Expected at 13:10');
    await late.getByRole('button', { name: 'No longer late' }).click();
    await expect(late).not.toContainText('Expected at 1');

    await desk.locator('.desk-fold > summary').click();
    await desk.locator('input[name=announce-en]').fill('Your guest is late');
    await desk.locator('select[name=announce-where]').selectOption({ label: 'Table T02' });
    await desk.locator('select[name=announce-until]').selectOption('time');
    await desk.locator('input[name=announce-time]').fill('13:30');
    await desk.locator('.desk-announce .button-main').click();
    await expect(desk.locator('.desk-announce li')).toContainText('Table T02 · until 13:30');

    await cell(desk, 'T02', '13:00').click();
    await desk.locator('[data-open-tool=interpreter]').click();
    const dialog = desk.locator('dialog.tools');
    await expect(dialog.locator('select[name=tool-meeting]')).toHaveValue(meetingId(2, 3));
    await dialog.locator('.tool-radio', { hasText: '通訳 1' }).click();
    await expect(dialog.locator('[data-preview=refused]')).toContainText('Two meetings want the same person');
    await dialog.locator('.tool-radio', { hasText: 'Nobody' }).click();
    await expect(dialog.locator('[data-group=interpreters]')).toHaveText('Other interpreter: 1');
    await dialog.locator('.tool-give .button-main, .registration-give .button-main').click();
    await expect(dialog).toBeHidden();
    await expect(desk.locator('[data-open-tool=interpreter]').locator('..')).toContainText('none');
    expect(errors).toEqual([]);
  });
});
