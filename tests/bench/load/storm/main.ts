import { setTimeout as pause } from 'node:timers/promises';
import { aFolder } from '../../../support/folder.ts';
import { megabytes, table } from '../figures.ts';
import { machine, numberOption, tellFigures } from '../options.ts';
import { startSide } from '../processes.ts';
import type { ScreensSide } from '../screens-side.ts';
import type { VenueSide } from '../venue-side.ts';

/** Screens and the milliseconds within which all of them are to be current after the venue is back. */
const storms = [
  { screens: 500, within: 2_000 },
  { screens: 2_000, within: 8_000 },
];
/** How long the venue is gone: screens have tried in vain several times and are at their longest pause. */
const goneMs = numberOption('gone', 5) * 1_000;

type Storm = {
  screens: number;
  within: number;
  start: number;
  allCurrent: number;
  allAnew: number;
  /** Processor time that the venue and all screens together took until all were current, the venue's start left out. */
  venueCpu: number;
  screensCpu: number;
  rss: number;
};

/**
 * The venue is killed under its screens and started again on the same port and folder, and something happens at once;
 * a screen is current when it shows that. Then every page is loaded anew, all in one instant.
 */
async function measureStorm(screens: number, within: number): Promise<Storm> {
  const folder = await aFolder();
  const side = startSide<ScreensSide>('screens-side');
  const first = startSide<VenueSide>('venue-side');
  const doors = await first.ask('openNew', { folder: folder.path });
  await side.ask('openReal', { doors, count: screens });
  await first.end('SIGKILL');
  await pause(goneMs);
  const second = startSide<VenueSide>('venue-side');
  const current = side.ask('allHave', { round: 0 });
  const start = await second.ask('reopen', { folder: folder.path, port: Number(new URL(doors.base).port) });
  const back = Date.now();
  const cpu = () => Promise.all([second.ask('cpu'), side.ask('cpu')]);
  const before = await cpu();
  await second.ask('give', { round: 0 });
  const allCurrent = (await current) - back;
  const after = await cpu();
  const allAnew = await side.ask('reopenReal', { doors, count: screens });
  const { rss } = await second.ask('memory');
  await side.end('SIGKILL');
  await second.end('SIGKILL');
  await folder.remove();
  const [venueCpu, screensCpu] = [after[0] - before[0], after[1] - before[1]];
  return { screens, within, start, allCurrent, allAnew, venueCpu, screensCpu, rss };
}

async function main(): Promise<void> {
  console.log(
    `${machine()}; the venue is killed and is gone for ${goneMs / 1_000} s; times in milliseconds\n`,
  );
  const measured: Storm[] = [];
  for (const { screens, within } of storms) measured.push(await measureStorm(screens, within));
  const rows = measured.map(({ screens, within, start, allCurrent, allAnew, venueCpu, screensCpu, rss }) => [
    String(screens),
    start.toFixed(0),
    allCurrent.toFixed(0),
    `${within} ${allCurrent <= within ? 'held' : 'MISSED'}`,
    `${venueCpu.toFixed(0)} + ${screensCpu.toFixed(0)}`,
    allAnew.toFixed(0),
    `${megabytes(rss).toFixed(0)} MB`,
  ]);
  const head = [
    'screens',
    'venue start',
    'all current',
    'promised',
    'processor time: venue + screens',
    'all pages anew',
    'venue memory',
  ];
  console.log(table(head, rows));
  tellFigures({ storms: measured });
}

await main();
