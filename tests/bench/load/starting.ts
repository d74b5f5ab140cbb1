import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { rehearsalClock } from '../../../server/clock.ts';
import { createVenue } from '../../../server/create-venue.ts';
import { DelegateId } from '../../../shared/domain/ids.ts';
import { aFolder } from '../../support/folder.ts';
import { startSide } from './processes.ts';
import { halltime, someDelegates, theHall } from './the-hall.ts';
import type { VenueSide } from './venue-side.ts';

/** Milliseconds from nothing to a venue that answers: after a proper stop, and from the journal alone. */
export type Starting = { changes: number; withSnapshot: number; fromJournalAlone: number };

/** Has a venue live through so many changes, and starts it again. */
export async function measureStarting(changes: number): Promise<Starting> {
  const folder = await aFolder();
  try {
    await live(folder.path, changes);
    const withSnapshot = await startOnce(folder.path);
    await forgetSnapshots(folder.path);
    return { changes, withSnapshot, fromJournalAlone: await startOnce(folder.path) };
  } finally {
    await folder.remove();
  }
}

async function live(folder: string, changes: number): Promise<void> {
  const log = pino({ level: 'warn' }, pino.destination(2));
  const venue = await createVenue({ data: folder, clock: rehearsalClock(halltime, 1), log });
  await venue.importProgramme(theHall());
  for (let turn = 0; venue.standing().revision < changes; turn += 1) {
    const kind = turn % 2 === 0 ? 'check-in' : 'take-back-check-in';
    await Promise.all(
      someDelegates.map((delegate) => venue.give({ kind, delegate: DelegateId.parse(delegate) })),
    );
  }
  await venue.close();
}

async function forgetSnapshots(folder: string): Promise<void> {
  const kept = (await readdir(folder)).filter((name) => name.startsWith('snapshot'));
  if (kept.length === 0) throw new Error('there is no snapshot to start without');
  for (const name of kept) await rm(join(folder, name), { recursive: true });
}

async function startOnce(folder: string): Promise<number> {
  const side = startSide<VenueSide>('venue-side');
  const took = await side.ask('reopen', { folder, port: 0 });
  await side.ask('close');
  await side.end('SIGTERM');
  return took;
}
