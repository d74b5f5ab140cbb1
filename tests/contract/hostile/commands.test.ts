import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { replay } from '../../../server/replay.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { CommandId } from '../../../shared/domain/ids.ts';
import { VenueId } from '../../../shared/wire.ts';
import { aRegistration, at, delegateId, guestId, meetingId, tableId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';
import { askRaw, sendRaw } from '../../support/raw-screen.ts';

const shape = { hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const announce: Command = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'Hello' },
  until: null,
};
const malformed = (where: unknown = expect.any(String)) => ({
  kind: 'refused',
  refusal: { code: 'malformed', where },
});

describe('what comes over the socket', () => {
  let journal: ReturnType<typeof createMemoryJournal>;
  let running: RunningVenue;
  let screens: Record<'desk' | 'kiosk' | 'otherKiosk' | 'table' | 'wall', TestScreen>;

  async function open(): Promise<void> {
    journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
    running = await aVenue(shape, { data: journal });
    const screen = async (duty: Parameters<RunningVenue['tokenFor']>[0]) =>
      aScreen(running.base, await running.tokenFor(duty));
    screens = {
      desk: await screen({ role: 'staff' }),
      kiosk: await screen({ role: 'kiosk' }),
      otherKiosk: await screen({ role: 'kiosk' }),
      table: await screen({ role: 'table', table: tableId(1) }),
      wall: await aScreen(running.base),
    };
  }
  async function close(): Promise<void> {
    for (const screen of Object.values(screens)) screen.close();
    await running.stop();
  }

  /** Gives what is no command by its type, as its JSON text arrives. */
  const giveJson = (by: TestScreen, json: string) => askRaw(by, 'command', json);
  const envelope = (command: unknown, id = 'the-hostile-one') => JSON.stringify({ id, command });

  /** Nothing was stored: state and revision are the very same, and the journal ends where it ended. */
  async function changesNothing(act: () => Promise<unknown>): Promise<void> {
    const before = running.venue.standing();
    await act();
    expect(running.venue.standing()).toBe(before);
    expect(journal.revision()).toBe(before.revision);
  }

  describe('an id that was given before', () => {
    beforeEach(open);
    afterEach(close);

    it('IN-3 to nobody but its giver it tells what the command did', async () => {
      const { desk, kiosk, table, wall } = screens;
      const register: Command = { kind: 'register-company', registration: aRegistration('Secret Newcomer') };
      const first = await desk.give(register, 'id-of-the-desk');
      expect(first).toMatchObject({ kind: 'accepted' });
      expect(await desk.give(register, 'id-of-the-desk')).toEqual(first);
      await changesNothing(async () => {
        for (const other of [kiosk, table, wall]) {
          expect(await other.give(register, 'id-of-the-desk')).toEqual(malformed('id'));
          expect(await other.give(announce, 'id-of-the-desk')).toEqual(malformed('id'));
        }
      });
    });

    it('IN-3 another kiosk does not get the answer either, and its own id stays its own', async () => {
      const { kiosk, otherKiosk } = screens;
      const checkIn: Command = { kind: 'check-in', delegate: delegateId(guestId(1)) };
      await kiosk.give(checkIn, 'id-of-the-kiosk');
      expect(await otherKiosk.give(checkIn, 'id-of-the-kiosk')).toEqual(malformed('id'));
      expect(await kiosk.give(checkIn, 'id-of-the-kiosk')).toMatchObject({ kind: 'accepted' });
    });

    it('IN-3 for another command it is no repetition', async () => {
      const { desk } = screens;
      await desk.give(announce, 'id-of-the-desk');
      const cancel: Command = { kind: 'cancel-meeting', meeting: meetingId(1, 1) };
      await changesNothing(async () =>
        expect(await desk.give(cancel, 'id-of-the-desk')).toEqual(malformed('id')),
      );
    });

    it('IN-3 of two who press with one id in the same instant the first has it', async () => {
      const { desk, kiosk } = screens;
      const checkIn: Command = { kind: 'check-in', delegate: delegateId(guestId(1)) };
      const outcomes = await Promise.all([
        desk.give(checkIn, 'one-and-the-same'),
        kiosk.give(checkIn, 'one-and-the-same'),
      ]);
      expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
      expect(outcomes).toContainEqual(malformed('id'));
    });
  });

  it('IN-2 whoever takes leave and keeps the connection is let go all the same', async () => {
    const alone = await aVenue(shape);
    const wall = await aScreen(alone.base);
    const gone = wall.gone();
    sendRaw(wall, '1');
    expect(await gone).toBe('transport close');
    await alone.stop();
  });

  describe('what is no command', () => {
    beforeAll(open);
    afterAll(close);

    const meeting = meetingId(1, 1);
    const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

    it.each([
      ['a wrong type', envelope({ ...announce, until: 'soon' })],
      ['a list for an object', envelope([announce])],
      ['an unknown key', envelope({ ...announce, by: 'organiser' })],
      [
        'an unknown key beside the command',
        JSON.stringify({ id: 'the-hostile-one', command: announce, actor: { role: 'organiser' } }),
      ],
      [
        '__proto__ in the envelope',
        `{"id":"the-hostile-one","__proto__":{"x":1},"command":${JSON.stringify(announce)}}`,
      ],
      [
        '__proto__ in the command',
        '{"id":"the-hostile-one","command":{"__proto__":{"kind":"announce"},"kind":"check-in","delegate":"G001-1"}}',
      ],
      [
        '__proto__ for the command',
        `{"id":"the-hostile-one","__proto__":{"command":${JSON.stringify(announce)}}}`,
      ],
      [
        'constructor in the text',
        envelope({ ...announce, text: { ja: null, en: 'x', constructor: { prototype: {} } } }),
      ],
      ['prototype in the place', envelope({ ...announce, to: { kind: 'lobby', prototype: 1 } })],
      ['a kind of every object', envelope({ kind: 'constructor' })],
      ['a kind of every object, again', envelope({ kind: '__proto__' })],
      ['10,000 levels', `{"id":"the-hostile-one","command":{"kind":"announce","to":${deep(10_000)}}}`],
      ['10,000 lists', `{"id":"the-hostile-one","command":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
      [
        'a number beyond all',
        `{"id":"the-hostile-one","command":${JSON.stringify(announce).replace('"until":null', '"until":1e999')}}`,
      ],
      ['a time after the year 9999', envelope({ ...announce, until: 9_000_000_000_000_000 })],
      ['a time before there was any', envelope({ kind: 'expect-late', companies: ['G001'], at: -1 })],
      [
        'half a minute',
        envelope({
          kind: 'shift-session',
          session: 'S1',
          table: null,
          from: at('13:00'),
          minutes: 0.5,
          clashing: 'refuse',
        }),
      ],
      ['a long text', envelope({ ...announce, text: { ja: null, en: 'x'.repeat(201) } })],
      ['300 letters', envelope({ kind: 'register-company', registration: aRegistration('x'.repeat(300)) })],
      ['a control character', envelope({ ...announce, text: { ja: null, en: 'a\u0000b' } })],
      ['a bidi override', envelope({ ...announce, text: { ja: null, en: 'a\u202Eb' } })],
      [
        'an Arabic letter mark',
        envelope({ kind: 'register-company', registration: aRegistration('a\u061Cb') }),
      ],
      [
        'half a character',
        envelope({
          kind: 'answer-outcome',
          meeting,
          party: 'guest',
          answer: { level: 1, business: null, note: 'a\ud800b' },
        }),
      ],
      ['nothing that is seen', envelope({ ...announce, text: { ja: '\u200B\u200D', en: null } })],
      ['two lines', envelope({ ...announce, text: { ja: null, en: 'a\u2028b' } })],
    ])('IN-2 %s is refused and changes nothing', async (_what, json) => {
      await changesNothing(async () => expect(await giveJson(screens.desk, json)).toEqual(malformed()));
      expect(Object.prototype).not.toHaveProperty('kind');
    });

    it('IN-2 what is longer than a message may be ends the connection, and nobody else’s', async () => {
      const { desk, kiosk, wall } = screens;
      for (const [screen, megabytes] of [
        [kiosk, 1],
        [wall, 20],
      ] as const) {
        const gone = screen.gone();
        await changesNothing(async () => {
          screen.socket.emit(
            'command',
            {
              id: CommandId.parse('the-hostile-one'),
              command: { kind: 'check-in-badge', scanned: 'x'.repeat(megabytes * 1024 * 1024) },
            },
            () => undefined,
          );
          expect(await gone).toMatch(/transport/);
        });
      }
      expect(await desk.give(announce)).toMatchObject({ kind: 'accepted' });
    });

    it('IN-2 minus zero is zero, in memory as in the journal', async () => {
      running.clock.set(at('13:29'));
      await screens.desk.give({ kind: 'finish-meeting', meeting });
      const answer = envelope({
        kind: 'answer-outcome',
        meeting,
        party: 'guest',
        answer: { level: 1, business: { expected: true, amountJpy: 7 }, note: null },
      });
      expect(await giveJson(screens.desk, answer.replace(':7', ':-0'))).toMatchObject({ kind: 'accepted' });
      const { state } = running.venue.standing();
      expect([...state.outcomes.values()].map((outcome) => outcome.answer.business?.amountJpy)).toEqual([0]);
      expect(state).toEqual((await replay(journal)).standing.state);
    });

    it('IN-6 markup and the letters of every script are kept as they are', async () => {
      const text = '<b onclick="x">5 < 6 & "7"</b> שלום مرحبا ភាសា\u200Bខ្មែរ';
      expect(await screens.desk.give({ ...announce, text: { ja: null, en: text } })).toMatchObject({
        kind: 'accepted',
      });
      const { announcements } = running.venue.standing().state;
      expect([...announcements.values()].map((one) => one.text.en)).toContain(text);
    });
  });
});
