import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { tableId } from '../../support/an-event.ts';
import { smallSheets, workbookOf } from '../../support/a-workbook.ts';
import { createVenue } from '../../../server/create-venue.ts';
import { aFolder } from '../../support/folder.ts';
import { heldClock, listening, closed, silent } from '../../support/a-venue.ts';
import { at } from '../../support/an-event.ts';
import express from 'express';

async function send(base: string, body: Buffer, headers: Record<string, string>) {
  const response = await fetch(`${base}api/import`, { method: 'POST', headers, body: new Uint8Array(body) });
  return { status: response.status, body: (await response.json()) as unknown };
}

describe('a workbook over HTTP', () => {
  let running: RunningVenue;
  beforeEach(async () => {
    running = await aVenue({ hosts: 1, guests: 1 });
  });
  afterEach(() => running.stop());
  const bearer = async (duty: Parameters<RunningVenue['tokenFor']>[0]) => ({
    authorization: `Bearer ${await running.tokenFor(duty, 'Abe')}`,
  });

  it('AC-7 an organiser’s alone is taken, and not from a foreign page', async () => {
    const workbook = await workbookOf(smallSheets());
    const { revision } = running.venue.standing();
    const others = [
      {},
      await bearer({ role: 'kiosk' }),
      await bearer({ role: 'table', table: tableId(1) }),
      await bearer({ role: 'lobby', hall: 'Main hall' }),
      await bearer({ role: 'staff' }),
      { ...(await bearer({ role: 'organiser' })), origin: 'https://elsewhere.example' },
    ];
    const made = 5;
    for (const headers of others) {
      expect(await send(running.base, workbook, headers)).toEqual({
        status: 403,
        body: { code: 'not-allowed' },
      });
    }
    // What was done meanwhile is the setting up of the five devices, two changes each.
    expect(running.venue.standing().revision).toBe(revision + 2 * made);
  });

  it('AC-7 what is wrong with it is told in one go, and nothing is imported', async () => {
    const organiser = await bearer({ role: 'organiser' });
    const sheets = smallSheets();
    const [, first, second] = sheets.Companies ?? [];
    if (first) first[1] = 'hosts';
    if (second) second[2] = '';
    const { revision } = running.venue.standing();
    const refused = await send(running.base, await workbookOf(sheets), organiser);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        kind: 'refused',
        problems: expect.arrayContaining([
          expect.objectContaining({ sheet: 'Companies', row: 2, column: 'side', value: 'hosts' }),
          expect.objectContaining({ sheet: 'Companies', row: 3, column: 'name' }),
        ]) as unknown,
      },
    });
    expect(await send(running.base, Buffer.from('no workbook'), organiser)).toMatchObject({
      status: 422,
      body: { problems: [{ sheet: 'file' }] },
    });
    expect((await send(running.base, Buffer.alloc(21 * 1024 * 1024), organiser)).status).toBe(400);
    expect(await send(running.base, await workbookOf(smallSheets()), organiser)).toMatchObject({
      status: 409,
      body: { kind: 'not-imported', refusal: { code: 'another-event', loaded: 'test-event' } },
    });
    expect(running.venue.standing().revision).toBe(revision);
  });

  it('AC-7 PR-1 it is taken in once, under the organiser’s name, and the same again changes nothing', async () => {
    const folder = await aFolder();
    const venue = await createVenue({ data: folder.path, clock: heldClock(at('12:30')), log: silent });
    const { server, port } = await listening(express().use(venue.router));
    const base = `http://127.0.0.1:${port}/`;
    const admission = await venue.access.signIn('Abe', await venue.access.makePassphrase('organiser'));
    if (admission.kind === 'refused') throw new Error(admission.code);
    const headers = { authorization: `Bearer ${admission.token.token}` };
    const workbook = await workbookOf(smallSheets());
    expect(await send(base, workbook, headers)).toMatchObject({
      status: 200,
      body: { kind: 'imported', isNew: true, size: { companies: 3, delegates: 3, meetings: 1 } },
    });
    expect([...venue.standing().state.steps.values()].at(-1)).toMatchObject({
      command: 'import-programme',
      by: { role: 'organiser', name: 'Abe' },
    });
    const { revision } = venue.standing();
    expect(await send(base, workbook, headers)).toMatchObject({ body: { isNew: false, revision } });
    await venue.close();
    await closed(server);
    await folder.remove();
  });
});
