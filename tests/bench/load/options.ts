import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';

/** The number that `--name 5` or `--name=5` gives on the command line, or `otherwise`. */
export function numberOption(name: string, otherwise: number): number {
  const { values } = parseArgs({ options: { [name]: { type: 'string' } }, strict: false });
  const given = Number(values[name]);
  return Number.isFinite(given) ? given : otherwise;
}

/** The machine, as a figure is to be quoted with it. */
export function machine(): string {
  return `${cpus().length} cores, Node ${process.versions.node}`;
}

/** Prints the figures as JSON, into the file that follows `--json` when there is one. */
export function tellFigures(figures: object): void {
  const text = JSON.stringify({ machine: machine(), ...figures }, null, 1);
  const at = process.argv.indexOf('--json');
  const path = at < 0 ? undefined : process.argv[at + 1];
  if (path === undefined) return void process.stdout.write(`\n${text}\n`);
  writeFileSync(path, `${text}\n`);
  process.stdout.write(`\nThe figures are in ${path}.\n`);
}
