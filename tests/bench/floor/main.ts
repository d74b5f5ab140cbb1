import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { readWorkbook } from '../../../server/workbook/read-workbook.ts';
import { aDay, daysOf, eventOf } from './a-day.ts';
import { hindsight } from './hindsight.ts';
import { loadHighs } from './load-highs.ts';
import { play } from './play.ts';
import { firstCome, topProposal } from './policies.ts';
import { speedOfProposals } from './speed.ts';

const workbook = process.argv[2] ?? '../shared/events/osaka-tokyo-2027.xlsx';
const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

async function main(): Promise<void> {
  if (!existsSync(workbook)) {
    console.error(`There is no ${workbook}: give the path of a workbook as the argument.`);
    process.exitCode = 1;
    return;
  }
  const reading = await readWorkbook(workbook);
  if (reading.kind === 'refused') throw new Error('the workbook is refused');
  const state = eventOf(reading.programme);
  const highs = await loadHighs();
  console.log(
    `${workbook}, ${daysOf(state).length} days a seed; Node ${process.version}, ${cpus().length} cores`,
  );
  console.log('interest-weighted meetings held (meetings), and their share of the optimum with hindsight\n');
  console.log('seed   nothing        first come     top proposal   hindsight');
  const sums = { nothing: 0, first: 0, top: 0, best: 0 };
  const shares: number[] = [];
  for (const seed of seeds) {
    const row = { nothing: 0, first: 0, top: 0, best: 0 };
    for (const date of daysOf(state)) {
      const day = aDay(state, date, seed);
      row.nothing += play(day, null).weight;
      row.first += play(day, firstCome).weight;
      row.top += play(day, topProposal).weight;
      row.best += hindsight(highs, day);
    }
    for (const key of ['nothing', 'first', 'top', 'best'] as const) sums[key] += row[key];
    shares.push(row.top / row.best);
    console.log(line(String(seed), row));
  }
  console.log(line('all', sums));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  console.log(
    `\ntop proposal, mean over the seeds: ${mean.toFixed(4)}, least ${Math.min(...shares).toFixed(4)}`,
  );
}

type Row = { nothing: number; first: number; top: number; best: number };

function line(name: string, row: Row): string {
  const cell = (value: number) =>
    `${String(Math.round(value)).padStart(5)} ${(value / row.best).toFixed(4)}   `;
  return `${name.padEnd(5)}${cell(row.nothing)}${cell(row.first)}${cell(row.top)}${String(Math.round(row.best)).padStart(6)}`;
}

console.log(`${speedOfProposals()}\n`);
await main();
