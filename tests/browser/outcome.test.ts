import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { type State, stateOf } from '../../shared/domain/state.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aScreen, aStaffScreen, type TestScreen } from '../support/a-venue.ts';
import { aFolder } from '../support/folder.ts';
import { openPage, setUpDevice } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';
import { venueProcess, type VenueProcess } from '../support/venue-process.ts';

const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';

describe('the end of a meeting', () => {
  let venue: VenueProcess;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let browser: Browser;
  let staff: TestScreen;
  const pageErrors: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = await aFolder();
    venue = await venueProcess([
      ...['--event', 'server/sample/sample-event.xlsx'],
      ...['--data', join(folder.path, 'data')],
      ...['--at', '2027-02-15T12:32:00+09:00'],
    ]);
    browser = await aBrowser();
    staff = await aStaffScreen(venue.base, venue.passphrase, 'Mori');
  });

  afterAll(async () => {
    staff?.close();
    await browser?.close();
    await venue?.stop();
    await folder?.remove();
  });

  async function heardBy(screen: TestScreen): Promise<State> {
    const reply = await screen.follow();
    if (reply.kind !== 'snapshot') throw new Error('no snapshot');
    return stateOf(reply.state);
  }

  it('ST-4 a finished meeting: three answers at the table, read by staff alone; help reaches the desk', async () => {
    const state = await heardBy(staff);
    const meeting = [...state.meetings.values()].find(
      ({ place }) => place.start === Date.parse('2027-02-15T12:30+09:00') && place.interpreter !== null,
    );
    if (!meeting) throw new Error('the sample has no meeting at 12:30');
    const tablet = await openPage(
      browser,
      `${venue.base}table-display/?table=${meeting.place.table}&lang=en`,
      { width: 1280, height: 800 },
      pageErrors,
    );
    await setUpDevice(tablet, venue.passphrase);
    await tablet.getByRole('button', { name: 'Call the guest' }).click();
    await expect(tablet.locator('.table-awaited')).toContainText('called at 12:3');
    await tablet.locator('[data-help=help]').click();
    await expect(tablet.locator('.table-help-asked')).toContainText('Staff have been told');
    expect([...(await heardBy(staff)).helpCalls.values()].map(({ table }) => table)).toEqual([
      meeting.place.table,
    ]);
    await tablet.screenshot({ path: join(pictures, 'table-display-called.png') });

    await tablet.getByRole('button', { name: 'Started' }).click();
    await tablet.getByRole('button', { name: 'Finished' }).click();
    const questions = tablet.locator('.table-outcome');
    await expect(questions).toHaveAttribute('data-party', 'guest');
    await expect(questions).toHaveAttribute('lang', 'ja');
    await tablet.screenshot({ path: join(pictures, 'table-display-outcome.png') });
    await questions.locator('[data-level="4"]').click();
    await questions.locator('[data-business=true]').click();
    await questions.locator('input[name=amount]').fill('５００万'.normalize('NFKC').replace('万', '0000'));
    await questions.locator('input[name=note]').fill('Samples in March');
    await questions.locator('.outcome-send').click();
    await expect(questions).toHaveAttribute('data-party', 'host');
    await questions.locator('[data-level="3"]').click();
    await questions.locator('.outcome-send').click();
    await expect(questions).toHaveAttribute('data-party', 'interpreter');
    await questions.locator('[data-skip]').click();
    await expect(questions).toHaveCount(0);

    const told = await heardBy(staff);
    expect([...told.outcomes.values()]).toEqual([
      {
        meeting: meeting.id,
        party: 'guest',
        answer: { level: 4, business: { expected: true, amountJpy: 5_000_000 }, note: 'Samples in March' },
      },
      { meeting: meeting.id, party: 'host', answer: { level: 3, business: null, note: null } },
    ]);
    expect([...told.answered.values()].map(({ party, skipped }) => [party, skipped])).toEqual([
      ['guest', false],
      ['host', false],
      ['interpreter', true],
    ]);
    const wall = await aScreen(venue.base);
    const heard = await heardBy(wall);
    wall.close();
    expect([heard.outcomes.size, heard.answered.size, heard.helpCalls.size]).toEqual([0, 0, 0]);
    expect(pageErrors).toEqual([]);
  });
});
