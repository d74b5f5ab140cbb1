import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aVenue, type RunningVenue } from '../support/a-venue.ts';
import { at, delegateId, guestId, hostId, meetingId, tableId } from '../support/an-event.ts';
import { openPage, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const smallDesk = { width: 1024, height: 768 };
const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';
const commands: Command[] = [
  { kind: 'check-in', delegate: delegateId(guestId(1)) },
  { kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' },
  {
    kind: 'book-walk-in',
    insist: true,
    table: tableId(1),
    start: at('12:30'),
    host: hostId(1),
    guest: guestId(3),
  },
  { kind: 'start-meeting', meeting: meetingId(2, 2) },
];

describe('the history at the desk', () => {
  let browser: Browser;
  let venue: RunningVenue;
  const errors: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    venue = await aVenue({
      hosts: 2,
      guests: 3,
      meetings: [
        { host: 1, guest: 1, start: '12:30' },
        { host: 2, guest: 2, start: '12:30' },
      ],
    });
    for (const command of commands) {
      const outcome = await venue.venue.give(command);
      if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    }
    browser = await aBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await venue?.stop();
  });

  async function signedIn(): Promise<Page> {
    const desk = await openPage(browser, `${venue.base}staff-desk/?lang=en`, smallDesk, errors);
    await signIn(desk, 'Mori', venue.passphrase);
    return desk;
  }

  it('HI-1 HI-2 HI-4 HI-5 is opened, filtered, undone from and closed on a small screen, by keyboard too', async () => {
    const desk = await signedIn();
    const opener = desk.getByRole('button', { name: 'History', exact: true });
    await opener.focus();
    await desk.keyboard.press('Enter');
    const panel = desk.getByRole('dialog', { name: 'History' });
    await expect(panel).toBeFocused();
    const steps = panel.locator('.history-step');
    await expect(steps.first()).toContainText('sign-in of Mori');
    await expect(panel.getByRole('status')).toHaveText('Steps: 8');
    await desk.screenshot({ path: join(pictures, 'desk-history.png') });

    await panel.locator('select[name=history-table]').selectOption('T01');
    await expect(steps).toHaveCount(2);
    const noShow = steps.filter({ hasText: 'absent T01 Guest 1 Ltd.' });
    await noShow.locator('summary').click();
    await expect(noShow).toContainText('the walk-in came after it (T01, Guest 3 Ltd., 12:30)');
    await panel.getByRole('button', { name: 'Undo: walk-in T01 Guest 3 Ltd.' }).click();
    await expect(steps).toHaveCount(3);
    await expect(steps.first()).toContainText('undo: T01 Guest 3 Ltd.');
    await expect(steps.nth(1)).toBeFocused();
    await expect(panel.getByRole('button', { name: 'Undo: absent T01 Guest 1 Ltd.' })).toBeVisible();

    await panel.getByRole('button', { name: 'Clear filter' }).click();
    await panel.locator('input[name=history-find]').fill('taro g001');
    await panel.locator('.desk-found button', { hasText: 'Taro Shiken G001' }).click();
    await expect(steps).toHaveCount(1);
    await expect(panel.locator('.history-chosen')).toHaveText('Only Taro Shiken G001');
    await panel.locator('select[name=history-table]').selectOption('T02');
    await expect(panel).toContainText('No step matches the filter.');

    const box = await panel.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(smallDesk.width);
    const sideways = await panel.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(sideways).toBe(0);
    await panel.locator('input[name=history-find]').fill('g');
    await desk.keyboard.press('Escape');
    await expect(panel.locator('input[name=history-find]')).toHaveValue('');
    await desk.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(opener).toBeFocused();
    await desk.close();
    expect(errors).toEqual([]);
  });

  it('HI-2 whatever is selected opens the history of its table or company', async () => {
    const desk = await signedIn();
    const cell = desk.locator('.desk-cell[data-table="T02"][data-time="12:30"]');
    await cell.click();
    const preset = desk.getByRole('button', { name: 'History of Guest 2 Ltd.' });
    await preset.click();
    const panel = desk.getByRole('dialog', { name: 'History' });
    await expect(panel.locator('.history-chosen')).toHaveText('Only Guest 2 Ltd.');
    await expect(panel.locator('.history-step')).toHaveCount(1);
    await expect(panel.locator('.history-step')).toContainText('start T02 Guest 2 Ltd.');
    await desk.keyboard.press('Escape');
    await expect(preset).toBeFocused();
    await desk.getByRole('button', { name: 'History of T02' }).click();
    await expect(panel.locator('select[name=history-table]')).toHaveValue('T02');
    // The board stays in reach: selecting something there shows it instead.
    await desk.locator('.desk-cell[data-table="T01"][data-time="12:30"]').click();
    await expect(panel).toHaveCount(0);
    await desk.close();
    expect(errors).toEqual([]);
  });
});
