import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/domain/commands.ts';
import { wireVersion } from '../../../shared/wire-version.ts';
import type { ChangesMessage, FollowReply, ToScreen, ToVenue } from '../../../shared/wire.ts';
import { aScreen, aVenue, type RunningVenue } from '../../support/a-venue.ts';

const say = (number: number): Command => ({
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: `Number ${number}` },
  until: null,
});
const said = ({ changes }: ChangesMessage) =>
  changes.map((change) => (change.kind === 'announcement.kept' ? change.now?.text.en : change.kind));

describe('the ways to a screen', () => {
  let running: RunningVenue;
  const open: { disconnect(): unknown }[] = [];

  beforeEach(async () => {
    running = await aVenue({ hosts: 1, guests: 1 });
  });
  afterEach(async () => {
    for (const socket of open.splice(0)) socket.disconnect();
    await running.stop();
  });

  it.each([
    ['web socket', ['websocket']],
    ['long polling', ['polling']],
    ['long polling that becomes a web socket', ['polling', 'websocket']],
  ])(
    'LV-4 over a %s it hears every change once and in order, between the answers to what it asks',
    async (_, transports) => {
      const url = new URL(running.base);
      const auth = { wire: wireVersion, token: null };
      const socket: Socket<ToScreen, ToVenue> = io(url.origin, {
        path: '/live/',
        transports,
        auth,
        forceNew: true,
      });
      open.push(socket);
      const heard: (ChangesMessage | FollowReply)[] = [];
      const count = 40;
      const all = new Promise<void>((resolve) =>
        socket.on('changes', (message) => {
          heard.push(message);
          if (said(message).includes(`Number ${count}`)) resolve();
        }),
      );
      await new Promise<void>((resolve) => socket.once('connect', resolve));
      const desk = await aScreen(running.base, await running.tokenFor({ role: 'staff' }));
      open.push(desk.socket);
      for (let number = 1; number <= count; number += 1) {
        const asked = new Promise<void>((resolve) =>
          socket.emit('follow', { since: null }, (reply) => {
            heard.push(reply);
            resolve();
          }),
        );
        await desk.give(say(number));
        await asked;
      }
      await all;
      const messages = heard.flatMap((one) => ('after' in one ? [one] : []));
      expect(messages.flatMap(said)).toEqual(
        Array.from({ length: count }, (_, index) => `Number ${index + 1}`),
      );
      // An answer tells of what was heard before it, and of no change that comes after it.
      let last = 0;
      for (const one of heard) {
        expect(one.revision).toBeGreaterThanOrEqual(last);
        last = one.revision;
      }
    },
  );
});
