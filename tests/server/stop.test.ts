import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { disk } from '../../server/journal/disk.ts';
import { openFileJournal } from '../../server/journal/file-journal.ts';
import { stopOnSignal } from '../../server/stop-on-signal.ts';
import { DeviceToken } from '../../shared/wire.ts';
import { aScreen, silent, type TestScreen } from '../support/a-venue.ts';
import { aFolder } from '../support/folder.ts';
import { bytesFrom } from '../support/seeded.ts';
import { venueProcess, type VenueProcess } from '../support/venue-process.ts';

describe('a venue process that is stopped', () => {
  let folder: Awaited<ReturnType<typeof aFolder>>;
  let venue: VenueProcess;
  beforeEach(async () => {
    folder = await aFolder();
    venue = await venueProcess(['--data', join(folder.path, 'data'), '--log-level', 'info']);
  });
  afterEach(async () => {
    await venue.stop();
    await folder.remove();
  });

  async function staffToken(): Promise<string> {
    const response = await fetch(`${venue.base}api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Mori', passphrase: venue.passphrase }),
    });
    return DeviceToken.parse(await response.json()).token;
  }

  /** Gives one announcement after the other until the screen is let go; the ids of those that were accepted. */
  function giveWithoutEnd(screen: TestScreen, name: string): { accepted: string[]; done: Promise<string> } {
    const accepted: string[] = [];
    const give = async (number: number): Promise<void> => {
      const id = `${name}-command-${number}`;
      const text = { ja: null, en: `Announcement ${number} of ${name}` };
      const outcome = await screen.give({ kind: 'announce', to: { kind: 'lobby' }, text, until: null }, id);
      if (outcome.kind === 'accepted') accepted.push(id);
      return screen.socket.connected ? give(number + 1) : undefined;
    };
    for (const hand of [1, 2, 3]) give(hand * 100_000).catch(() => undefined);
    return { accepted, done: screen.gone() };
  }

  it('OP-6 under load every screen hears goodbye, what was acknowledged is kept, and it ends with 0', async () => {
    const token = await staffToken();
    const screens = await Promise.all(Array.from({ length: 6 }, () => aScreen(venue.base, token)));
    const goodbyes = screens.map(
      ({ socket }) => new Promise<void>((resolve) => socket.once('goodbye', resolve)),
    );
    const giving = screens.map((screen, index) => giveWithoutEnd(screen, `screen${index}`));
    const acceptedIds = () => giving.flatMap(({ accepted }) => accepted);
    await expect.poll(() => acceptedIds().length, { timeout: 20_000 }).toBeGreaterThan(100);
    venue.signal('SIGTERM');
    await Promise.all([...goodbyes, ...giving.map(({ done }) => done)]);
    expect(await venue.ended).toBe(0);
    expect(venue.output()).toContain('"event":"venue.closed"');

    const ids = acceptedIds();
    const journal = await openFileJournal(join(folder.path, 'data'), {
      disk,
      now: () => 0,
      randomBytes: bytesFrom(1),
      report: (message) => expect.unreachable(message),
    });
    for (const id of ids) expect((await journal.find(id as never))?.command.id).toBe(id);
    expect((await journal.loadSnapshot())?.revision).toBe(journal.revision());
    await journal.close();
  });

  it('OP-7 a second signal ends it at once', async () => {
    // Both wait for it while it is held, so that the second finds the first at its beginning.
    venue.signal('SIGSTOP');
    venue.signal('SIGTERM');
    venue.signal('SIGINT');
    venue.signal('SIGCONT');
    expect([128 + 15, 128 + 2]).toContain(await venue.ended);
    expect(venue.output()).toContain('"event":"process.stop-forced"');
  });
});

describe('stopping', () => {
  const parts = (stop: () => Promise<void>) => {
    const signals = new EventEmitter();
    const exit = vi.fn();
    stopOnSignal({ signals, stop, exit, say: () => undefined, log: silent, withinMs: 8_000 });
    return { signals, exit };
  };
  afterEach(() => void vi.useRealTimers());

  it('OP-7 that hangs is ended when its time is over', async () => {
    vi.useFakeTimers();
    const { signals, exit } = parts(() => new Promise(() => undefined));
    signals.emit('SIGTERM', 'SIGTERM');
    await vi.advanceTimersByTimeAsync(7_999);
    expect(exit).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(exit.mock.calls).toEqual([[1]]);
  });

  it('OP-7 that fails ends with 1, and one that goes well with 0', async () => {
    const bad = parts(() => Promise.reject(new Error('no disk')));
    bad.signals.emit('SIGINT', 'SIGINT');
    await vi.waitFor(() => expect(bad.exit.mock.calls).toEqual([[1]]));
    const good = parts(async () => undefined);
    good.signals.emit('SIGHUP', 'SIGHUP');
    await vi.waitFor(() => expect(good.exit.mock.calls).toEqual([[0]]));
  });
});
