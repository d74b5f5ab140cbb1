import { aFolder } from '../../support/folder.ts';
import { kilobytes, table } from './figures.ts';
import { machine, numberOption, tellFigures } from './options.ts';
import { startSide } from './processes.ts';
import type { ScreensSide } from './screens-side.ts';
import { measureSpread, type Spread } from './spread.ts';
import { measureStarting } from './starting.ts';
import type { VenueSide } from './venue-side.ts';

const rounds = numberOption('rounds', 200);
const counts = [50, 500, 1_000];
const changes = 100_000;

async function commandsASecond(): Promise<number> {
  const folder = await aFolder();
  const venue = startSide<VenueSide>('venue-side');
  const screens = startSide<ScreensSide>('screens-side');
  const doors = await venue.ask('openNew', { folder: folder.path });
  const measured = await screens.ask('commands', { doors, seconds: 5 });
  await screens.end('SIGKILL');
  await venue.end('SIGKILL');
  await folder.remove();
  return measured;
}

function rowOf({ screens, bytes, venue, wsApplied, wsReceived }: Spread): string[] {
  const times = [venue, wsApplied, wsReceived].flatMap(({ p50, p99 }) => [p50.toFixed(1), p99.toFixed(1)]);
  const ratios = [wsApplied, wsReceived].flatMap((plain) => [
    (venue.p50 / plain.p50).toFixed(2),
    (venue.p99 / plain.p99).toFixed(2),
  ]);
  return [String(screens), String(bytes), ...times, ...ratios];
}

const head =
  'screens|bytes|venue p50|p99|ws applied p50|p99|ws received p50|p99|venue/applied p50|p99|venue/received p50|p99';

async function main(): Promise<void> {
  console.log(`${machine()}; ${rounds} rounds each, in turns; times in milliseconds\n`);
  console.log(
    'venue: from a command given until the last screen has applied the change, judged and on disk.',
  );
  console.log(
    'ws: a plain broadcast of the same bytes by the same process to as many clients of the same process;',
  );
  console.log('applied: they parse and apply it as a screen does; received: they drop it.\n');
  const spread: Spread[] = [];
  for (const count of counts) spread.push(await measureSpread(count, rounds));
  console.log(table(head.split('|'), spread.map(rowOf)));
  const perSecond = await commandsASecond();
  console.log(`\ncommands a second, each synced to disk, from ten desks: ${Math.round(perSecond)}`);
  const memory = spread.at(-1)?.bytesAScreen ?? NaN;
  console.log(`memory of the venue in use a screen: ${kilobytes(memory).toFixed(0)} KB`);
  const starting = await measureStarting(changes);
  console.log(
    `a start with ${changes} changes in the journal: ${starting.withSnapshot.toFixed(0)} ms after a proper stop, ` +
      `${starting.fromJournalAlone.toFixed(0)} ms without the snapshot`,
  );
  tellFigures({ rounds, spread, commandsASecond: perSecond, starting });
}

await main();
