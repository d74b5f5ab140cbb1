import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { disk } from '../../../server/journal/disk.ts';
import { openFileJournal } from '../../../server/journal/file-journal.ts';
import type { Journal } from '../../../server/journal/journal.ts';
import { replay } from '../../../server/replay.ts';
import { createSequencer, type Sequencer } from '../../../server/sequencer.ts';
import { CommandId } from '../../../shared/domain/ids.ts';
import { recordsOf } from '../../../shared/domain/state.ts';
import { aProgramme, at, delegateId, guestId, organiser } from '../../support/an-event.ts';
import { bytesFrom } from '../../support/seeded.ts';

/** Changes in the history at which the cost of one more is measured; the last is a hundred times the first. */
const sizes = [1_000, 10_000, 100_000] as const;
const guests = 100;
const sample = 400;

type Row = {
  changes: number;
  /** Medians: a change acknowledged on its own, a repeated command, the venue's start, in ms. */
  change: number;
  repeated: number;
  startWithSnapshot: number;
  startWithout: number;
  journalMb: number;
};

type Hall = { journal: Journal; sequencer: Sequencer; give(number: number): Promise<unknown> };

async function openHall(folder: string): Promise<Hall> {
  const journal = await openFileJournal(folder, {
    disk,
    now: () => 0,
    randomBytes: bytesFrom(1),
    report: () => undefined,
  });
  const { standing } = await replay(journal);
  const sequencer = createSequencer({
    journal,
    clock: { now: () => at('12:40'), rate: 0 },
    randomBytes: bytesFrom(2),
    start: standing,
    judging: (work) => work(),
    afterCommit: () => undefined,
    onFailure: (error) => {
      throw error;
    },
  });
  // Delegates come and go: the history grows and the event does not, as in a hall.
  const give = (number: number) => {
    const delegate = delegateId(guestId(1 + (number % guests)));
    const kind = Math.floor(number / guests) % 2 === 0 ? 'check-in' : 'take-back-check-in';
    return sequencer.give({ id: idOf(number), command: { kind, delegate } }, organiser);
  };
  return { journal, sequencer, give };
}

const idOf = (number: number) => CommandId.parse(`bench-${String(number).padStart(8, '0')}`);
const median = (times: number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'uketsuke-bench-'));
  const data = join(folder, 'data');
  let hall = await openHall(data);
  const programme = aProgramme({ hosts: 20, guests });
  await hall.sequencer.give(
    { id: CommandId.parse('the-programme'), command: { kind: 'import-programme', programme } },
    organiser,
  );
  let given = 0;
  const rows: Row[] = [];
  for (const changes of sizes) {
    while (hall.journal.revision() < changes) {
      // Groups, as when many screens give commands at once: the growing is not what is measured.
      const group = Array.from({ length: Math.min(guests, changes - hall.journal.revision()) }, () =>
        hall.give(given++),
      );
      await Promise.all(group);
    }
    const one: number[] = [];
    for (let count = 0; count < sample; count += 1) one.push(await timed(() => hall.give(given++)));
    const again: number[] = [];
    for (let count = 0; count < sample; count += 1)
      again.push(await timed(() => hall.give(Math.floor((given * count) / sample))));
    await hall.journal.close();
    const startWithout = median([
      await start(data, false),
      await start(data, false),
      await start(data, false),
    ]);
    hall = await openHall(data);
    const { state, revision } = hall.sequencer.standing();
    await hall.journal.keepSnapshot({ revision, state: recordsOf(state) });
    await hall.journal.close();
    const startWithSnapshot = median([
      await start(data, true),
      await start(data, true),
      await start(data, true),
    ]);
    hall = await openHall(data);
    const journalMb = await sizeOf(join(data, 'journal.ndjson'));
    rows.push({
      changes,
      change: median(one),
      repeated: median(again),
      startWithSnapshot,
      startWithout,
      journalMb,
    });
    console.error(`measured at ${changes} changes`);
  }
  await hall.journal.close();
  await rm(folder, { recursive: true });
  print(rows);
}

/** Opens the journal and makes the state of it, as a venue does before it listens. */
async function start(data: string, withSnapshot: boolean): Promise<number> {
  return timed(async () => {
    const journal = await openFileJournal(data, {
      disk,
      now: () => 0,
      randomBytes: bytesFrom(1),
      report: () => undefined,
    });
    await replay(withSnapshot ? journal : { ...journal, loadSnapshot: async () => null });
    await journal.close();
  });
}

async function sizeOf(path: string): Promise<number> {
  const file = await disk.open(path, 'read');
  const size = await file.size();
  await file.close();
  return size / 1e6;
}

function print(rows: readonly Row[]): void {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return;
  console.log(`Node ${process.version}, ${cpus().length} cores, ${sample} of each; medians in ms\n`);
  console.log(' changes   journal   one change   repeated command   start, snapshot   start, journal alone');
  for (const row of rows) {
    const cells = [row.change, row.repeated, row.startWithSnapshot, row.startWithout].map((ms) =>
      ms.toFixed(3),
    );
    console.log(
      `${String(row.changes).padStart(8)} ${`${row.journalMb.toFixed(1)} MB`.padStart(9)} ${cells[0]?.padStart(12)} ${cells[1]?.padStart(18)} ${cells[2]?.padStart(17)} ${cells[3]?.padStart(23)}`,
    );
  }
  const ratios = { change: last.change / first.change, repeated: last.repeated / first.repeated };
  console.log(
    `\nat ${last.changes} changes against ${first.changes}: one change ${ratios.change.toFixed(2)} times, ` +
      `a repeated command ${ratios.repeated.toFixed(2)} times`,
  );
  console.log(JSON.stringify({ benchmark: 'journal', node: process.version, rows, ratios }));
}

await main();
