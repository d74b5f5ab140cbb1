import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { type State, stateOf } from '../../shared/domain/state.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aStaffScreen, type TestScreen } from '../support/a-venue.ts';
import { aFolder } from '../support/folder.ts';
import { openPage, setUpDevice, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';
import { venueProcess, type VenueProcess } from '../support/venue-process.ts';

const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';
const desk = { width: 1366, height: 768 };
const tablet = { width: 1280, height: 800 };

describe('reshuffling at the desk', () => {
  let venue: VenueProcess;
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let browser: Browser;
  let screen: TestScreen;
  const pageErrors: string[] = [];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = await aFolder();
    // The first slot began at 12:30: its grace time is over.
    venue = await venueProcess([
      ...['--event', 'server/sample/sample-event.xlsx'],
      ...['--data', join(folder.path, 'data')],
      ...['--at', '2027-02-15T12:37:00+09:00'],
    ]);
    browser = await aBrowser([]);
    screen = await aStaffScreen(venue.base, venue.passphrase, 'Door');
  });

  afterAll(async () => {
    screen?.close();
    await browser?.close();
    await venue?.stop();
    await folder?.remove();
  });

  async function stateNow(): Promise<State> {
    const reply = await screen.follow();
    if (reply.kind !== 'snapshot') throw new Error('no snapshot');
    return stateOf(reply.state);
  }

  const meetingsAt = (state: State, clock: string): Meeting[] =>
    [...state.meetings.values()].filter(
      ({ place }) => place.start === Date.parse(`2027-02-15T${clock}+09:00`),
    );

  async function openDesk(): Promise<Page> {
    const page = await openPage(browser, `${venue.base}staff-desk/?lang=en`, desk, pageErrors);
    await signIn(page, 'Mori', venue.passphrase);
    return page;
  }

  it('ST-2 a no-show is filled from a proposal with one tap, seen at the table, and taken back with one', async () => {
    const state = await stateNow();
    const [absent] = meetingsAt(state, '12:30');
    if (!absent) throw new Error('the sample has no meeting at 12:30');
    await everybodyArrives(state, new Set([absent.guest]));

    const table = await openPage(
      browser,
      `${venue.base}table-display/?table=${absent.place.table}&lang=en`,
      tablet,
      pageErrors,
    );
    await setUpDevice(table, venue.passphrase);
    await expect(table.locator('body')).toContainText(state.companies.get(absent.guest)?.name ?? '');

    const page = await openDesk();
    const need = page.locator(`[data-need="not-started"][data-meeting="${absent.id}"]`);
    await expect(need.locator('.desk-proposal').first()).toBeVisible();
    await page.screenshot({ path: join(pictures, 'staff-desk-proposals.png') });
    await need.locator('.desk-proposal .button-main').click();
    await expect(need).toHaveCount(0);
    await expect(table.locator('body')).not.toContainText(state.companies.get(absent.guest)?.name ?? '');
    const after = await stateNow();
    expect(after.meetings.get(absent.id)?.status.kind).toBe('no-show');
    const instead = meetingsAt(after, '12:30').find(
      ({ place, status }) => place.table === absent.place.table && status.kind === 'planned',
    );
    if (!instead) throw new Error('nobody took the slot');
    await expect(table.locator('body')).toContainText(after.companies.get(instead.guest)?.name ?? '');

    await page.locator('.desk-news-undo').click();
    await expect(need).toBeVisible();
    expect((await stateNow()).meetings.get(absent.id)?.status.kind).toBe('planned');
    expect(pageErrors).toEqual([]);
  });

  it('ST-3 a late bus: all are marked, one plan is shown before and after, applied and undone as one step', async () => {
    const state = await stateNow();
    const before = meetingsAt(state, '13:00');
    const bus = before.slice(0, 6).map(({ guest }) => guest);
    for (const company of bus) {
      for (const { id } of [...state.delegates.values()].filter((one) => one.company === company)) {
        await screen.give({ kind: 'take-back-check-in', delegate: id });
      }
    }
    const page = await openDesk();
    await page.getByRole('button', { name: 'Several are late' }).click();
    for (const company of bus) {
      await page.locator('input[name=late-company]').fill(state.companies.get(company)?.name ?? '');
      await page.locator('.desk-check', { hasText: company }).locator('input').check();
    }
    await page.locator('select[name=late-minutes]').selectOption('40');
    await page.locator('.desk-late-form .button-main').click();
    await expect(page.locator('.desk-late-list li')).toHaveCount(bus.length);
    await expect(page.locator('.desk-late-plan tbody tr').first()).toBeVisible();
    await page.screenshot({ path: join(pictures, 'staff-desk-late-bus.png') });
    await page.locator('.desk-late-plan .button-main').click();
    await expect(page.locator('.desk-late-plan')).toHaveCount(0);
    const after = await stateNow();
    const late = (company: CompanyId) =>
      meetingsAt(after, '13:00').some(({ guest, status }) => guest === company && status.kind === 'planned');
    expect(bus.filter(late)).toEqual([]);

    await page.locator('.desk-overlay .desk-news-undo').click();
    await expect(page.locator('.desk-late-plan tbody tr').first()).toBeVisible();
    expect(meetingsAt(await stateNow(), '13:00').map(({ id, place }) => [id, place])).toEqual(
      before.map(({ id, place }) => [id, place]),
    );
    expect(pageErrors).toEqual([]);
  });

  async function everybodyArrives(state: State, but: ReadonlySet<CompanyId>): Promise<void> {
    for (const { id, company } of state.delegates.values()) {
      if (!but.has(company)) await screen.give({ kind: 'check-in', delegate: id });
    }
  }
});
