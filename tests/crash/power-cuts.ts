import { partsOfState } from '../../shared/domain/state.ts';
import { isDeepStrictEqual } from 'node:util';
import { noRevision } from '../../shared/domain/ids.ts';
import type { JournalEntry } from '../../server/journal/journal.ts';
import { hallFolder, nothingTold, openHall, type HallOnDisk, type Told } from '../support/hall-on-disk.ts';
import { seeded } from '../support/seeded.ts';
import { SimulatedDisk } from '../support/simulated-disk.ts';
import { entriesOf } from '../contract/journal/journal-suite.ts';
import { replay } from '../../server/replay.ts';

/** What the crashes of a run hit, so that a test can say that they hit something. */
export type Hits = {
  crashes: number;
  unanswered: number;
  unansweredKept: number;
  cutOff: number;
  inTheOpening: number;
};
export const noHits = (): Hits => ({
  crashes: 0,
  unanswered: 0,
  unansweredKept: 0,
  cutOff: 0,
  inTheOpening: 0,
});

class PowerGone extends Error {}

/** How many crashes one history goes through, each on what the one before left. */
const crashesEach = 4;

/**
 * Lets a hall work on a simulated disk until the power fails in the middle of some call, looks at what is left, and goes
 * on from there. Returns what was wrong first, in words that name the seed; null when all was kept.
 */
export async function powerCuts(
  seed: number,
  hits: Hits,
  lie: SimulatedDisk['lie'] = null,
): Promise<string | null> {
  const chance = seeded(seed);
  const told = nothingTold();
  let disk = new SimulatedDisk(lie);
  for (let round = 0; round < crashesEach; round += 1) {
    const reach = round === 0 ? 90 : 50;
    await workUntilTheCut(disk, told, chance, 1 + Math.floor(chance() * reach), hits);
    hits.crashes += 1;
    // A program may be killed and started again before the power fails: what it read then was never synced by it.
    disk = chance() < 0.3 ? await startedOnceMore(disk, told, chance) : disk.crash(chance);
    disk.drop(`${hallFolder}/lock`);
    const wrong = await compare(disk, told, hits).catch(
      (error: unknown) => `it does not start: ${String(error)}`,
    );
    if (wrong) return `seed ${seed}, crash ${round + 1}: ${wrong}`;
  }
  return null;
}

async function workUntilTheCut(
  disk: SimulatedDisk,
  told: Told,
  chance: () => number,
  calls: number,
  hits: Hits,
): Promise<void> {
  const until = disk.calls + calls;
  disk.hook = ({ number }) => {
    if (number >= until) throw new PowerGone();
    return undefined;
  };
  let hall: HallOnDisk | null = null;
  try {
    hall = await openHall(disk, told, chance);
    if (hall.journal.revision() === noRevision) await hall.importProgramme();
    while (disk.calls < until) {
      await hall.giveSome(1 + Math.floor(chance() * 4));
      if (chance() < 0.1) await hall.keepSnapshot();
      if (chance() < 0.03) {
        await hall.close();
        hall = await openHall(disk, told, chance);
      }
    }
  } catch (error) {
    if (!isPowerGone(error)) throw error;
    if (!hall) hits.inTheOpening += 1;
  }
  disk.hook = () => undefined;
  // Nobody was there any more to hear a refusal that the failing disk brought about.
  for (const one of told.given.values()) {
    if (one.answer?.kind === 'refused' && one.answer.refusal.code === 'not-saved') one.answer = null;
  }
}

async function startedOnceMore(
  disk: SimulatedDisk,
  told: Told,
  chance: () => number,
): Promise<SimulatedDisk> {
  disk.drop(`${hallFolder}/lock`);
  const hall = await openHall(disk, told, chance);
  // Whatever it started with, screens that connect are shown at once.
  told.shown.push(...(await entriesOf(hall.journal)));
  return disk.crash(chance);
}

async function compare(disk: SimulatedDisk, told: Told, hits: Hits): Promise<string | null> {
  const before = told.reports.length;
  const hall = await openHall(disk, told, seeded(1));
  hits.cutOff += told.reports.slice(before).filter((report) => report.includes('cut off')).length;
  const entries = await entriesOf(hall.journal);
  const wrong = whatIsMissing(entries, told, hits) ?? (await whatDiffers(hall));
  await hall.close();
  return wrong;
}

function whatIsMissing(entries: readonly JournalEntry[], told: Told, hits: Hits): string | null {
  const byCommand = new Map(entries.map((entry) => [String(entry.command.id), entry]));
  for (const entry of told.shown) {
    const kept = byCommand.get(entry.command.id);
    if (!isDeepStrictEqual(kept, entry)) return `shown, and not there: ${entry.command.id}`;
  }
  for (const [id, { answer, command }] of told.given) {
    const kept = byCommand.get(id);
    if (answer === null) {
      hits.unanswered += 1;
      if (kept) hits.unansweredKept += 1;
      // It is there: from now on it is as good as acknowledged.
      if (kept) told.shown.push(kept);
      continue;
    }
    if (answer.kind === 'refused' && kept) return `refused, and there: ${id}`;
    if (answer.kind === 'accepted' && answer.changes.length > 0) {
      if (kept?.revision !== answer.revision || !isDeepStrictEqual(kept.changes, answer.changes))
        return `acknowledged, and not there as it was: ${id} ${JSON.stringify(command)}`;
    }
  }
  return null;
}

/** Starting from a snapshot gives what reading the whole journal gives. */
async function whatDiffers(hall: HallOnDisk): Promise<string | null> {
  const withoutSnapshot = { ...hall.journal, loadSnapshot: async () => null };
  const whole = await replay(withoutSnapshot);
  const { state } = hall.standing();
  const differs = partsOfState.filter(
    // By what they hold: the same records may be kept in layers or in one map.
    (name) => !isDeepStrictEqual([...state[name]], [...whole.standing.state[name]]),
  );
  return differs.length > 0 ? `from the snapshot these differ: ${differs.join(', ')}` : null;
}

function isPowerGone(error: unknown): boolean {
  return error instanceof PowerGone || (error instanceof Error && error.cause instanceof PowerGone);
}
