import express from 'express';
import { expect, it } from 'vitest';
import { createVenue } from '../../../server/create-venue.ts';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { VenueId } from '../../../shared/wire.ts';
import { aProgramme, at } from '../../support/an-event.ts';
import { aScreen, closed, heldClock, listening, silent } from '../../support/a-venue.ts';

const announce = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'Only in Osaka' },
  until: null,
} as const;

it('LV-7 two venues below two paths of one host application share nothing and leave the host alone', async () => {
  const venueAt = async (basePath: string, venue: string) => {
    const made = await createVenue({
      data: createMemoryJournal(VenueId.parse(venue)),
      basePath,
      clock: heldClock(at('12:30')),
      log: silent,
    });
    await made.importProgramme(aProgramme({ hosts: 1, guests: 1 }));
    return made;
  };
  const osaka = await venueAt('/events/osaka', 'osaka00000000000');
  const tokyo = await venueAt('/events/tokyo', 'tokyo00000000000');
  const host = express();
  host.get('/', (_request, response) => void response.send('the host’s own page'));
  host.use('/events/osaka', osaka.router);
  host.use('/events/tokyo', tokyo.router);
  const { server, port } = await listening(host);
  osaka.attach(server);
  tokyo.attach(server);
  const address = `http://127.0.0.1:${port}`;

  const [inOsaka, inTokyo] = [
    await aScreen(`${address}/events/osaka/`),
    await aScreen(`${address}/events/tokyo/`),
  ];
  expect((await inOsaka.follow()).venue).toBe('osaka00000000000');
  const { revision } = await inTokyo.follow();
  const outcome = await osaka.give(announce);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  await inOsaka.reached(outcome.revision);
  expect((await inTokyo.follow()).revision).toBe(revision);
  expect(inTokyo.messages).toEqual([]);
  expect(tokyo.standing().state.announcements.size).toBe(0);

  const text = async (path: string) => (await fetch(`${address}${path}`)).text();
  expect(await text('/')).toBe('the host’s own page');
  expect(JSON.parse(await text('/events/tokyo/api/health'))).toMatchObject({ ok: true, revision });

  const disconnected = inOsaka.gone();
  await osaka.close();
  await disconnected;
  expect(await text('/')).toBe('the host’s own page');
  expect((await inTokyo.follow()).revision).toBe(revision);
  inTokyo.close();
  await tokyo.close();
  await closed(server);
});
