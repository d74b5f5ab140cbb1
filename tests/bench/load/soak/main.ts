import { setTimeout as pause } from 'node:timers/promises';
import { aFolder } from '../../../support/folder.ts';
import { megabytes, slopeOf } from '../figures.ts';
import { machine, numberOption, tellFigures } from '../options.ts';
import { startSide } from '../processes.ts';
import type { ScreensSide } from '../screens-side.ts';
import type { VenueSide } from '../venue-side.ts';

const seconds = numberOption('seconds', 600);
const count = numberOption('screens', 500);
const perSecond = numberOption('changes', 20);
const everySeconds = 5;
/** By then the code is compiled and the heap's young part has its size. */
const warmUpShare = 0.4;
/**
 * The journal's index keeps the id and the place of every command, so that one that is given again is known however old it
 * is (JR-4): about 150 bytes a change, 15 MB for 100,000. More than this a change is a leak.
 */
const bytesAChangeAtMost = 256;

type Sample = { at: number; heap: number; rss: number };

async function main(): Promise<void> {
  console.log(`${machine()}; ${count} screens, ${perSecond} changes a second, ${seconds} s\n`);
  const folder = await aFolder();
  const venue = startSide<VenueSide>('venue-side');
  const screens = startSide<ScreensSide>('screens-side');
  const doors = await venue.ask('openNew', { folder: folder.path });
  await screens.ask('openScreens', { doors, count });
  const samples: Sample[] = [];
  const begun = performance.now();
  const stirred = screens.ask('stir', { seconds, perSecond });
  while (performance.now() - begun < seconds * 1_000) {
    await pause(everySeconds * 1_000);
    const { heapUsed, rss } = await venue.ask('memory');
    samples.push({ at: (performance.now() - begun) / 1_000, heap: heapUsed, rss });
    if (samples.length % 6 === 0) console.log(line(samples.at(-1)));
  }
  const { changes, p50, p99 } = await stirred;
  await screens.end('SIGKILL');
  await venue.end('SIGKILL');
  await folder.remove();
  tell(samples, { changes, p50, p99 });
}

function line(sample: Sample | undefined): string {
  if (!sample) return '';
  const [heap, rss] = [megabytes(sample.heap).toFixed(1), megabytes(sample.rss).toFixed(1)];
  return `${sample.at.toFixed(0).padStart(5)} s  heap ${heap} MB  resident ${rss} MB`;
}

/** The straight line through the samples after the warm-up, and what it says. */
function tell(samples: readonly Sample[], spread: { changes: number; p50: number; p99: number }): void {
  const settled = samples.filter(({ at }) => at >= seconds * warmUpShare);
  const rate = spread.changes / seconds;
  const heapASecond = slopeOf(settled.map(({ at, heap }) => ({ x: at, y: heap })));
  const rssASecond = slopeOf(settled.map(({ at, rss }) => ({ x: at, y: rss })));
  const bytesAChange = heapASecond / rate;
  const isFlat = bytesAChange <= bytesAChangeAtMost;
  const perMinute = (bytes: number) => `${megabytes(bytes * 60).toFixed(3)} MB a minute`;
  console.log(
    `\n${spread.changes} changes, each applied by all ${count} screens; ${rate.toFixed(1)} a second`,
  );
  console.log(`until the last screen: p50 ${spread.p50.toFixed(1)} ms, p99 ${spread.p99.toFixed(1)} ms`);
  console.log(`heap: ${perMinute(heapASecond)}, ${bytesAChange.toFixed(0)} bytes a change`);
  console.log(`resident memory: ${perMinute(rssASecond)}`);
  console.log(
    isFlat
      ? `flat: nothing grows but the journal's index (${bytesAChangeAtMost} bytes a change at most)`
      : `NOT FLAT: more than ${bytesAChangeAtMost} bytes a change`,
  );
  tellFigures({ seconds, screens: count, ...spread, heapASecond, rssASecond, bytesAChange, isFlat, samples });
  if (!isFlat) process.exitCode = 1;
}

await main();
