import type { Socket as TcpSocket } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { waitingAtMost } from '../../../server/live/disconnect-slow.ts';
import { take, takeReply, type Replica } from '../../../shared/screen/link/replica.ts';
import { stateFor } from '../../../shared/domain/audience.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { recordsOf } from '../../../shared/domain/state.ts';
import { aScreen, aVenue, type RunningVenue, type TestScreen } from '../../support/a-venue.ts';

const longText = '商'.repeat(200);
const say: Command = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: longText, en: longText },
  until: null,
};

/** The TCP connection below a screen's web socket: what a hung tablet no longer reads. */
function tcpOf({ socket }: TestScreen): TcpSocket {
  const transport: object = socket.io.engine.transport;
  if ('ws' in transport && transport.ws && typeof transport.ws === 'object' && '_socket' in transport.ws)
    return transport.ws._socket as TcpSocket;
  throw new Error('no web socket');
}

/** What a screen holds after a reply and the messages that came since. */
function replicaOf(start: Replica, messages: TestScreen['messages']): Replica {
  return messages.reduce((replica, message) => {
    const taken = take(replica, message);
    if (taken.kind === 'gap') throw new Error('something is missing');
    return taken.kind === 'applied' ? taken.replica : replica;
  }, start);
}

describe('a screen that does not read what it is sent', () => {
  const open: { close(): void }[] = [];
  const venues: RunningVenue[] = [];
  afterEach(async () => {
    for (const one of open.splice(0)) one.close();
    for (const one of venues.splice(0)) await one.stop();
  });

  it('LV-10 is disconnected, with a bound on what waited for it; the others hear everything, and it comes back with all since', async () => {
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    const running = await aVenue({ hosts: 1, guests: 1 }, { log });
    venues.push(running);
    const desk = await aScreen(running.base, await running.tokenFor({ role: 'staff' }));
    const [stuck, wall] = [await aScreen(running.base), await aScreen(running.base)];
    open.push(desk, stuck, wall);
    const start = takeReply(null, await stuck.follow());
    const wallStart = takeReply(null, await wall.follow());
    if (!start || !wallStart) throw new Error('no snapshot');
    const screensThere = async () => (await desk.socket.emitWithAck('screens')).screens.map(({ id }) => id);
    const stuckId = stuck.socket.id ?? '';

    const tcp = tcpOf(stuck);
    tcp.pause();
    let told = 0;
    while ((await screensThere()).includes(stuckId)) {
      // The kernel's own buffers take some megabytes before anything waits in the venue.
      if (told > 60_000) throw new Error('it was never let go');
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => desk.give(say)));
      const ids = outcomes.flatMap((outcome) =>
        outcome.kind === 'accepted'
          ? outcome.changes.flatMap((one) => (one.kind === 'announcement.kept' && one.now ? one.now.id : []))
          : [],
      );
      // Taken back, so that the state stays small.
      await Promise.all(
        ids.map((announcement) => desk.give({ kind: 'withdraw-announcement', announcement })),
      );
      told += 2 * ids.length;
    }
    expect(told).toBeGreaterThan(0);
    expect(await screensThere()).toContain(wall.socket.id);

    // What waited is what the venue held for it at most, but for the one message that was too much.
    expect(warnings).toHaveLength(1);
    const { waiting } = JSON.parse(warnings[0] ?? '{}') as { waiting: number };
    expect(waiting).toBeGreaterThan(waitingAtMost);
    expect(waiting).toBeLessThan(waitingAtMost + 8 * 1024);

    const { revision } = running.venue.standing();
    await wall.reached(revision);
    const hall = JSON.stringify(recordsOf(stateFor('hall', running.venue.standing().state)));
    expect(JSON.stringify(recordsOf(replicaOf(wallStart, wall.messages).state))).toBe(hall);

    const gone = stuck.gone();
    tcp.resume();
    await gone;
    const had = replicaOf(start, stuck.messages);
    expect(had.revision).toBeLessThan(revision);
    const back = await aScreen(running.base);
    open.push(back);
    const current = takeReply(had, await back.follow({ venue: had.venue, revision: had.revision }));
    expect(current?.revision).toBe(revision);
    expect(current && JSON.stringify(recordsOf(current.state))).toBe(hall);
  });
});
