import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFrom } from '../../../server/http/operation-routes.ts';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import { packageVersion } from '../../../server/package-root.ts';
import { lookAtFolder } from '../../../server/watch/data-folder.ts';
import { healthOf, scarceBytes, type HealthFacts } from '../../../server/watch/health.ts';
import { Revision } from '../../../shared/domain/ids.ts';
import { VenueId } from '../../../shared/wire.ts';
import { wireVersion } from '../../../shared/wire-version.ts';
import { at, meetingId } from '../../support/an-event.ts';
import { aScreen, aVenue, type RunningVenue } from '../../support/a-venue.ts';
import { aFolder } from '../../support/folder.ts';

const shape = { hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const token = 'a-token-for-metrics-0001';
const announcement = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'Hi' },
  until: null,
} as const;

describe('the health of a venue', () => {
  const well: HealthFacts = {
    closing: false,
    journal: { refused: false, lastSyncMs: 1, lastSyncAgeMs: 2_400 },
    folder: { writable: true, freeBytes: scarceBytes, journalBytes: 10, snapshotAt: null },
    version: '1',
    uptimeMs: 61_000,
    revision: Revision.parse(3),
    now: at('12:30'),
  };

  it('OP-3 it is ready, or not with every reason', () => {
    expect(healthOf(well)).toMatchObject({ status: 'ready', reasons: [], uptimeSeconds: 61 });
    expect(healthOf(well).journal).toEqual({ lastSyncMs: 1, lastSyncAgeSeconds: 2, bytes: 10 });
    const folder = { writable: false, freeBytes: scarceBytes - 1, journalBytes: null, snapshotAt: null };
    const journal = { ...well.journal, refused: true };
    expect(healthOf({ ...well, closing: true, journal, folder })).toMatchObject({
      status: 'not-ready',
      reasons: ['closing', 'journal-refused', 'folder-not-writable', 'disk-nearly-full'],
    });
    expect(healthOf({ ...well, folder: null })).toMatchObject({ status: 'ready', disk: { freeBytes: null } });
  });

  it('OP-3 a data folder tells its room, its journal and its snapshot, and one that is gone cannot be written', async () => {
    const folder = await aFolder();
    await writeFile(join(folder.path, 'journal.ndjson'), 'x'.repeat(77));
    expect(await lookAtFolder(folder.path)).toMatchObject({
      writable: true,
      journalBytes: 77,
      snapshotAt: null,
    });
    expect((await lookAtFolder(folder.path)).freeBytes).toBeGreaterThan(0);
    await folder.remove();
    expect(await lookAtFolder(folder.path)).toMatchObject({ writable: false, journalBytes: null });
  });

  it('OP-3 after an append that was refused it answers 503 until one is kept, and lives all the while', async () => {
    const whole = createMemoryJournal(VenueId.parse('0123456789abcdef'));
    let broken = false;
    const data: Journal = {
      ...whole,
      append: async (entries, expected) =>
        broken ? { kind: 'failed', error: new Error('ENOSPC') } : whole.append(entries, expected),
    };
    const running = await aVenue(shape, { data });
    const ask = async (path: string) => {
      const answer = await fetch(running.base + path);
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    };
    expect(await ask('health')).toMatchObject({
      status: 200,
      body: { status: 'ready', version: packageVersion(), revision: running.venue.standing().revision },
    });
    broken = true;
    await running.venue.give(announcement);
    expect(await ask('health')).toMatchObject({ status: 503, body: { reasons: ['journal-refused'] } });
    expect(await ask('health/live')).toEqual({ status: 200, body: { status: 'live' } });
    expect(await ask('api/health')).toMatchObject({ status: 200, body: { ok: true } });
    broken = false;
    await running.venue.give(announcement);
    expect(await ask('health')).toMatchObject({ status: 200, body: { reasons: [] } });
    await running.stop();
  });
});

describe('the figures of a venue', () => {
  let running: RunningVenue;
  beforeEach(async () => {
    running = await aVenue(shape, { metricsToken: token });
  });
  afterEach(() => running.stop());
  const metrics = (
    headers: Record<string, string> = {},
    base = running.base,
    carried: string | null = token,
  ) =>
    fetch(`${base}metrics`, {
      headers: carried === null ? headers : { ...headers, authorization: `Bearer ${carried}` },
    });

  it('OP-4 commands by kind and outcome, screens by page and condition, and the figures of the moment', async () => {
    const wall = await aScreen(running.base, null, wireVersion, { screen: 'lobby' });
    await wall.give({ kind: 'start-meeting', meeting: meetingId(1, 1) });
    await running.venue.give(announcement);
    const text = await (await metrics()).text();
    const { revision } = running.venue.standing();
    for (const line of [
      'uketsuke_commands_total{kind="start-meeting",outcome="role-not-allowed"} 1',
      'uketsuke_commands_total{kind="announce",outcome="accepted"} 1',
      'uketsuke_screens{page="lobby",condition="live"} 1',
      `uketsuke_revision ${revision}`,
      'uketsuke_queue_length 0',
      'uketsuke_ready 1',
      `uketsuke_build_info{version="${packageVersion()}"} 1`,
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toMatch(/^uketsuke_judge_seconds_count [1-9]/m);
    expect(text).toMatch(/^uketsuke_sync_seconds_count [1-9]/m);
    expect(text).toMatch(/^uketsuke_event_loop_lag_seconds\{quantile="0.99"\} 0?\.?\d/m);
    expect(text).toMatch(/^uketsuke_memory_bytes\{kind="rss"\} [1-9]/m);
    // Not in a folder: what nobody can know is left out.
    expect(text).not.toMatch(/^uketsuke_journal_bytes /m);
    wall.close();
    await expect.poll(async () => (await metrics()).text()).not.toContain('uketsuke_screens{page="lobby"');
  });

  it('OP-4 of a venue in a folder the journal and the disk are measured, and two venues have figures of their own', async () => {
    const folder = await aFolder();
    const other = await aVenue(shape, { data: folder.path, metricsToken: token });
    const text = await (await metrics({}, other.base)).text();
    expect(text).toMatch(/^uketsuke_journal_bytes [1-9]\d+/m);
    expect(text).toMatch(/^uketsuke_disk_free_bytes [1-9]/m);
    await other.venue.give(announcement);
    expect(await (await metrics({}, other.base)).text()).toContain('kind="announce"');
    expect(await (await metrics()).text()).not.toContain('kind="announce"');
    await other.stop();
    await folder.remove();
  });

  it('OP-5 nobody reads them without the token, not even this machine', async () => {
    expect((await metrics({}, running.base, null)).status).toBe(403);
    expect((await metrics()).status).toBe(200);
    expect((await metrics({ 'x-forwarded-for': '10.1.2.3' })).status).toBe(200);
    expect((await metrics({}, running.base, token.replace('1', '2'))).status).toBe(403);
  });

  it('OP-5 an address that a setting names needs no token, but for what it says that it passes on', async () => {
    const open = await aVenue(shape, { metricsFrom: ['127.0.0.1'] });
    expect((await metrics({}, open.base, null)).status).toBe(200);
    expect((await metrics({ 'x-forwarded-for': '10.1.2.3' }, open.base, null)).status).toBe(403);
    await open.stop();
  });

  it.each([
    [{ remoteAddress: '127.0.0.1' }, { host: 'localhost:8080' }, true],
    [{ remoteAddress: '::ffff:127.0.0.1' }, { host: '127.0.0.1' }, true],
    [{ remoteAddress: '::1' }, { host: '[::1]:8080' }, true],
    [{ remoteAddress: '192.168.1.20' }, { host: '192.168.1.5:8080' }, false],
    [{ remoteAddress: '192.168.1.20' }, { host: 'localhost' }, false],
    [{ remoteAddress: '127.0.0.1' }, { host: 'venue.example' }, false],
    [{ remoteAddress: '127.0.0.1' }, { host: 'localhost', via: '1.1 proxy' }, false],
    [{ remoteAddress: '127.0.0.1' }, { host: 'localhost', forwarded: 'for=10.0.0.9' }, false],
    [{}, {}, false],
    [{ remoteAddress: '10.1.2.3' }, { host: '10.1.2.9:8080' }, true],
  ])('OP-5 %o with %o is from an address that was named: %s', (socket, headers, expected) => {
    expect(isFrom(['127.0.0.1', '::1', '10.1.2.3'], { socket, headers })).toBe(expected);
  });
});
