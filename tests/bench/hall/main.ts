import { pino } from 'pino';
import { createVenue } from '../../../server/create-venue.ts';
import { heldClock } from '../../support/a-venue.ts';
import { at } from '../../support/an-event.ts';
import { aFolder } from '../../support/folder.ts';
import { percentile, table } from '../load/figures.ts';
import { machine, numberOption, tellFigures } from '../load/options.ts';
import { type Work, measureCommands } from './commands-work.ts';
import { type HallSize, hallProgramme } from './hall-programme.ts';
import { aftermathMs, watchingTheLoop } from './loop-blocking.ts';
import { type ScreenTimes, measureScreens } from './measure-screens.ts';
import { playTheDay } from './the-day.ts';

const guestsOfTable = 10;
const rounds = numberOption('rounds', 60);
const wholeHalls = numberOption('halls', 5);
const only = numberOption('tables', 0);
const withScreens = numberOption('screens', 1) > 0;
const sizes = only > 0 ? [only] : [20, 200, 400];

type Measured = { size: HallSize; meetings: number; works: Work[]; screens: ScreenTimes[] };

async function measureHall(size: HallSize): Promise<Measured> {
  const folder = await aFolder();
  const clock = heldClock(at('12:00'));
  const log = pino({ level: 'error' }, pino.destination(2));
  const venue = await createVenue({ data: folder.path, clock, log });
  const programme = hallProgramme(size);
  const imported = await watchingTheLoop(async () => {
    const answer = await venue.importProgramme(programme);
    if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.refusal));
  }, aftermathMs);
  await playTheDay(venue, clock);
  const works: Work[] = [
    { name: 'import', times: [imported] },
    ...(await measureCommands(venue, { rounds, wholeHalls })),
    {
      name: 'the same workbook again',
      times: [await watchingTheLoop(() => venue.importProgramme(programme))],
    },
  ];
  const { state } = venue.standing();
  const screens = withScreens ? measureScreens(state, rounds) : [];
  await venue.close();
  await folder.remove();
  return { size, meetings: state.meetings.size, works, screens };
}

function tell({ size, meetings, works, screens }: Measured): void {
  console.log(`\n${size.tables} tables x 33 slots, ${size.guests} guests, ${meetings} meetings\n`);
  const rows = works.map(({ name, times }) => [
    name,
    String(times.length),
    ...spread(times.map(({ took }) => took)),
    ...spread(times.map(({ blocked }) => blocked)),
    ...spread(times.map(({ cost }) => cost)),
    Math.max(...times.map(({ cost }) => cost)).toFixed(1),
  ]);
  const head = ['answered p50', 'p95', 'loop blocked p50', 'p95', 'processor p50', 'p95', 'longest'];
  console.log(table(['', 'times', ...head], rows));
  if (screens.length === 0) return;
  console.log();
  const pages = screens.map(({ name, applied, changes, seconds }) => [
    name,
    ...[applied, changes, seconds].flatMap((times) => spread(times)),
  ]);
  console.log(table(['', 'apply p50', 'p95', 'a change p50', 'p95', 'a second p50', 'p95'], pages));
}

function spread(times: readonly number[]): string[] {
  return [percentile(times, 0.5).toFixed(2), percentile(times, 0.95).toFixed(2)];
}

console.log(`${machine()}; times in milliseconds, on a real venue with its data folder`);
const all: Measured[] = [];
for (const tables of sizes) {
  const measured = await measureHall({ tables, guests: tables * guestsOfTable });
  all.push(measured);
  tell(measured);
}
if (process.argv.includes('--json')) tellFigures({ rounds, halls: all });
