import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { type State, stateOf } from '../../shared/domain/state.ts';
import { DeviceToken } from '../../shared/wire.ts';
import { aBrowser } from '../support/a-browser.ts';
import { aScreen, aVenue, type RunningVenue } from '../support/a-venue.ts';
import { at, delegateId, hostId, meetingId } from '../support/an-event.ts';
import { openPage, pressInOneGo, scanBadge, setUpDevice, signIn } from '../support/hall-browser.ts';
import { expect } from '../support/patient-expect.ts';

const pictures = process.env.UKETSUKE_SCREENSHOTS ?? 'test-results/screenshots';
const portrait = { width: 1080, height: 1920 };
const tabletSize = { width: 1280, height: 800 };
const note = 'told at the kiosk, for staff alone';

describe('a company that is on no list', () => {
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
    venue = await aVenue({ hosts: 1, guests: 2 });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    await venue?.stop();
    expect(errors.splice(0)).toEqual([]);
  });

  async function open(path: string, size: { width: number; height: number }): Promise<Page> {
    const page = await openPage(browser, venue.base + path, size, errors);
    pages.push(page);
    return page;
  }
  async function aKiosk(): Promise<Page> {
    const kiosk = await open('kiosk/?lang=en', portrait);
    await setUpDevice(kiosk, venue.passphrase);
    await expect(kiosk.locator('.kiosk-ready')).toBeVisible();
    return kiosk;
  }
  /** Opens the door and signs in; returns the token that the venue gave for it. */
  async function signedInAt(kiosk: Page): Promise<string> {
    await kiosk.getByRole('button', { name: 'My company is not registered' }).click();
    await kiosk.locator('input[name=name]').fill('Mori');
    await kiosk.locator('input[name=passphrase]').fill(venue.passphrase);
    const answer = kiosk.waitForResponse(/api\/sign-in$/);
    await kiosk.getByRole('button', { name: 'Sign in' }).click();
    const given = DeviceToken.parse(await (await answer).json());
    await expect(kiosk.locator('.kiosk-door')).toContainText('Signed in: Mori');
    expect(staffHere()).toEqual(['Mori']);
    return given.token;
  }
  const staffHere = () =>
    [...venue.venue.standing().state.devices.values()]
      .filter(({ duty }) => duty.role === 'staff')
      .map(({ name }) => name);
  const signedOut = () => expect.poll(staffHere).toEqual([]);
  async function scan(kiosk: Page, text: string): Promise<void> {
    await kiosk.keyboard.press('Escape');
    await scanBadge(kiosk, text);
  }
  async function knownToStaff(): Promise<State> {
    const screen = await aScreen(venue.base, await venue.tokenFor({ role: 'staff' }));
    const reply = await screen.follow();
    screen.close();
    if (reply.kind !== 'snapshot') throw new Error('no snapshot');
    return stateOf(reply.state);
  }
  /** Every text that the venue sends to the page over its sockets from now on. */
  function heardBy(page: Page): string[] {
    const heard: string[] = [];
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => void heard.push(String(payload))),
    );
    return heard;
  }

  it('ST-6 KI-20 KI-21 from the door to a table, and how it was told at the kiosk afterwards', async () => {
    const kiosk = await aKiosk();
    await kiosk.screenshot({ path: join(pictures, 'kiosk-ready-door.png') });
    await kiosk.getByRole('button', { name: 'My company is not registered' }).click();
    await expect(kiosk.locator('input[name=name]')).toBeFocused();
    await kiosk.locator('input[name=name]').fill('Mori');
    await kiosk.locator('input[name=passphrase]').fill('not-the-passphrase');
    await kiosk.getByRole('button', { name: 'Sign in' }).click();
    await expect(kiosk.getByRole('alert')).toHaveText('The passphrase is not right.');
    await kiosk.screenshot({ path: join(pictures, 'kiosk-door-sign-in.png') });
    await kiosk.getByRole('button', { name: 'Back' }).click();
    const token = await signedInAt(kiosk);
    const kept = await kiosk.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));
    expect(kept).not.toContain(token);

    const give = kiosk.getByRole('button', { name: 'Register and check in' });
    await kiosk.locator('[name=company-name]').fill('Guest 1 Co., Ltd.');
    await kiosk.locator('[name=person-1-name]').fill('諏訪 花子');
    await give.click();
    await expect(kiosk.getByRole('alert')).toContainText('registered already');
    await kiosk.locator('[name=company-name]').fill('Suwa Jushi');
    await kiosk.locator('[name=company-name-ja]').fill('諏訪樹脂株式会社');
    await kiosk.locator('[name=company-employees]').fill('１２０');
    await kiosk.locator('[name=company-kind]').selectOption('manufacturing');
    await expect(kiosk.locator('[data-eligibility]')).toHaveAttribute('data-eligibility', 'eligible');
    await kiosk.screenshot({ path: join(pictures, 'kiosk-door-form.png'), fullPage: true });
    // A badge that is held before the scanner meanwhile takes nothing away.
    await kiosk.locator('h2').click();
    await pressInOneGo(kiosk, 'ABCD2345');
    await give.click();
    await expect(kiosk.locator('[data-registered=R001] .badge[data-delegate="R001-1"]')).toBeVisible();
    await kiosk.screenshot({ path: join(pictures, 'kiosk-door-badges.png') });
    const code = (await kiosk.locator('.badge-code').textContent()) ?? '';
    const badge = [...venue.venue.standing().state.badges.values()].find((one) => one.delegate === 'R001-1');
    expect(code.replace('-', '')).toBe(badge?.code);

    await kiosk.getByRole('button', { name: 'Done, sign out' }).click();
    const welcome = kiosk.locator('.kiosk-welcome[data-delegate="R001-1"]');
    await expect(welcome).toContainText('諏訪 花子');
    await signedOut();
    await expect(aScreen(venue.base, token)).rejects.toThrow('token-unknown');
    const { steps } = await knownToStaff();
    const registered = [...steps.values()].find(({ command }) => command === 'register-company');
    expect(registered?.by).toMatchObject({ role: 'staff', name: 'Mori' });
    await scan(kiosk, code);
    const choices = kiosk.locator('.walk-in[data-delegate="R001-1"]');
    await expect(choices.locator('.kiosk-greeting')).toContainText('諏訪 花子');

    // The desk books a walk-in for it, and the table shows who comes.
    const staff = await aScreen(venue.base, await venue.tokenFor({ role: 'staff' }));
    await staff.give({ kind: 'check-in', delegate: delegateId(hostId(1)) });
    staff.close();
    const desk = await open('staff-desk/?lang=en', tabletSize);
    await signIn(desk, 'Sato', venue.passphrase);
    await desk.locator('.desk-cell[data-table="T01"][data-time="13:00"]').click();
    await desk.locator('[data-book=R001]').click();
    const tablet = await open('table-display/?table=T01&lang=en', tabletSize);
    await setUpDevice(tablet, venue.passphrase);
    await expect(tablet.locator('body')).toContainText('Suwa Jushi');
    venue.clock.set(at('13:01'));
    await tablet.getByRole('button', { name: 'Started' }).click();
    venue.clock.set(at('13:25'));
    await tablet.getByRole('button', { name: 'Finished' }).click();
    await expect(tablet.locator('.table-outcome')).toHaveAttribute('data-party', 'guest');

    const heard = [heardBy(kiosk), heardBy(tablet)];
    for (const page of [kiosk, tablet]) await page.reload();
    await expect(kiosk.locator('.kiosk-ready')).toBeVisible();
    await expect(tablet.locator('.table-outcome')).toBeVisible();
    await scan(kiosk, code);
    await expect(kiosk.locator('.kiosk-ask')).toContainText('How was your meeting with Host 1 Co., Ltd.?');
    await kiosk.screenshot({ path: join(pictures, 'kiosk-answers-asked.png') });
    // Nothing to come today: "Done" asks before it lets go.
    await kiosk.locator('.kiosk-done').click();
    const questions = kiosk.locator('.kiosk-answers');
    await expect(questions).toContainText('Before you go');
    await expect(questions).toHaveAttribute('data-party', 'guest');
    await questions.locator('[data-level="4"]').click();
    await questions.locator('input[name=note]').fill(note);
    await kiosk.screenshot({ path: join(pictures, 'kiosk-answers-form.png') });
    await questions.locator('.outcome-send').click();
    await expect(kiosk.locator('.kiosk-notice')).toContainText('Thank you for your answer');
    await expect(tablet.locator('.table-outcome')).toHaveAttribute('data-party', 'host');
    await desk.locator('input[name=find]').fill('Suwa');
    await desk.locator('.desk-found button').first().click();
    await expect(desk.locator('[data-outcome]')).toContainText(note);
    await kiosk.locator('.kiosk-notice .button-main').click();
    await scan(kiosk, code);
    await expect(welcome).toContainText('Your meetings for today are over');
    await expect(kiosk.locator('.kiosk-ask')).toHaveCount(0);
    for (const texts of heard) {
      expect(texts.join()).toContain('answered.kept');
      expect(texts.join()).not.toContain(note);
    }
  });

  it('KI-20 a cancel, a page that goes and two idle minutes sign the person of the staff out', async () => {
    const kiosk = await aKiosk();
    const tokens = [await signedInAt(kiosk)];
    await kiosk.getByRole('button', { name: 'Cancel and sign out' }).click();
    await expect(kiosk.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    await signedOut();

    tokens.push(await signedInAt(kiosk));
    await kiosk.reload();
    await expect(kiosk.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    await signedOut();

    await kiosk.clock.install();
    await kiosk.reload();
    tokens.push(await signedInAt(kiosk));
    await kiosk.clock.runFor(60_000);
    await kiosk.locator('[name=company-name]').press('S');
    await kiosk.clock.runFor(100_000);
    expect(staffHere()).toEqual(['Mori']);
    await kiosk.clock.runFor(25_000);
    await expect(kiosk.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    await signedOut();
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) {
      await expect(aScreen(venue.base, token)).rejects.toThrow('token-unknown');
    }
  });

  it('KI-23 KI-24 in landscape: a host answers for itself, skips, is asked no more, and whoever has a meeting to come just goes', async () => {
    await venue.stop();
    venue = await aVenue({
      hosts: 1,
      guests: 3,
      meetings: [
        { host: 1, guest: 1, start: '12:30' },
        { host: 1, guest: 2, start: '13:00' },
        { host: 1, guest: 3, start: '15:00' },
      ],
    });
    const staff = await aScreen(venue.base, await venue.tokenFor({ role: 'staff' }));
    const [first, second, third] = [meetingId(1, 1), meetingId(1, 2), meetingId(1, 3)];
    venue.clock.set(at('13:30'));
    for (const meeting of [first, second]) await staff.give({ kind: 'finish-meeting', meeting });
    const kiosk = await open('kiosk/?lang=ja', tabletSize);
    await setUpDevice(kiosk, venue.passphrase);
    await expect(kiosk.locator('.kiosk-ready')).toBeVisible();
    const badge = [...venue.venue.standing().state.badges.values()].find(
      ({ delegate }) => delegate === delegateId(hostId(1)),
    );
    const code = badge?.code ?? '';

    await scan(kiosk, code);
    await expect(kiosk.locator('.kiosk-ask')).toContainText('株式会社試験1 との商談はいかがでしたか');
    await expect(kiosk.locator('.kiosk-ask')).toContainText('1件');
    await kiosk.screenshot({ path: join(pictures, 'kiosk-answers-asked-ja.png') });
    await kiosk.locator('.kiosk-done').click();
    await expect(kiosk.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();

    await scan(kiosk, code);
    await kiosk.locator('.kiosk-ask .button').click();
    const questions = kiosk.locator('.kiosk-answers');
    await expect(questions).toHaveAttribute('data-party', 'host');
    await expect(questions.locator('[data-level="1"]')).toBeFocused();
    await kiosk.screenshot({ path: join(pictures, 'kiosk-answers-form-ja.png') });
    // Somebody of the company answers at the table in the same moment: it is told, and the way goes on.
    await staff.give({
      kind: 'answer-outcome',
      meeting: first,
      party: 'host',
      answer: { level: 2, business: null, note: null },
    });
    await questions.locator('[data-level="3"]').click();
    await questions.locator('.outcome-send').click();
    await expect(questions.getByRole('alert')).toContainText('回答済みです');
    await questions.locator('.kiosk-answers-later').click();
    await expect(questions).toHaveAttribute('data-meeting', second);
    await expect(questions.getByRole('alert')).toHaveCount(0);
    await questions.locator('[data-skip]').click();
    await expect(kiosk.locator('.kiosk-notice')).toContainText('ご回答ありがとうございました');
    await kiosk.locator('.kiosk-notice .button-main').click();
    await expect(kiosk.locator('.kiosk-ask')).toHaveAttribute('data-ask', second);

    await staff.give({ kind: 'cancel-meeting', meeting: third });
    await expect(kiosk.locator('.kiosk-next')).toHaveCount(0);
    await kiosk.locator('.kiosk-done').click();
    await expect(kiosk.locator('.kiosk-ready:not(.kiosk-away)')).toBeVisible();
    staff.close();
  });
});
