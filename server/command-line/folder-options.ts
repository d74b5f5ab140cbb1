import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What can be done with a data folder besides running a venue on it. */
export type FolderCommand =
  | { kind: 'backup'; data: string; to: string }
  | { kind: 'restore'; from: string; data: string; present: 'refuse' | 'keep-aside' }
  | { kind: 'verify'; data: string }
  | { kind: 'find'; data: string; name: string }
  | { kind: 'erase'; data: string; delegate: string; isSure: boolean };

export type FolderReading =
  { kind: 'run'; command: FolderCommand } | { kind: 'help' } | { kind: 'wrong'; why: string };

const names = ['backup', 'restore', 'verify', 'find', 'erase'] as const;
type Name = (typeof names)[number];

export const folderHelp = `With a data folder (docs/data-folder.md):

  npm start -- backup --data DIR --to DIR2      copy it, also while the venue runs, to a new folder; the copy is read back
  npm start -- restore --from DIR2 --data DIR   put a backup into an empty folder; --replace keeps what is there under another name
  npm start -- verify --data DIR                read all of it and print what is in it and what is wrong; 1 as exit code when something is
  npm start -- find --data DIR --name TEXT      the delegates of that name or company, with their ids
  npm start -- erase --data DIR --delegate ID   what would be taken out of a stopped venue's folder of a person; --yes does it
`;

const options = {
  data: { type: 'string', default: 'venue-data' },
  to: { type: 'string' },
  from: { type: 'string' },
  name: { type: 'string' },
  delegate: { type: 'string' },
  replace: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Which options belong to which command, besides --data and --help. */
const belonging: Record<Name, readonly (keyof typeof options)[]> = {
  backup: ['to'],
  restore: ['from', 'replace'],
  verify: [],
  find: ['name'],
  erase: ['delegate', 'yes'],
};

/** Reads a command line that begins with the name of a command; null when it does not, and the venue is to run. */
export function readFolderCommand(argv: string[]): FolderReading | null {
  const name = names.find((known) => known === argv[0]);
  if (name === undefined) return null;
  try {
    const { values } = parseArgs({ args: argv.slice(1), strict: true, allowPositionals: false, options });
    if (values.help) return { kind: 'help' };
    for (const given of argv.slice(1).flatMap((text) => /^--([a-z]+)/.exec(text)?.[1] ?? [])) {
      const known = [...belonging[name], 'data', 'help'];
      if (!known.includes(given)) return { kind: 'wrong', why: `--${given} does not belong to ${name}` };
    }
    return commandOf(name, values);
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function commandOf(name: Name, { to, from, name: text, delegate, ...values }: Values): FolderReading {
  const data = resolve(values.data);
  const run = (command: FolderCommand): FolderReading => ({ kind: 'run', command });
  const wants = (what: string): FolderReading => ({ kind: 'wrong', why: `${name} needs ${what}` });
  switch (name) {
    case 'verify':
      return run({ kind: 'verify', data });
    case 'backup':
      return to === undefined ? wants('--to DIR2, a new folder') : run({ kind: name, data, to: resolve(to) });
    case 'restore':
      if (from === undefined) return wants('--from DIR2, the backup');
      return run({
        kind: name,
        from: resolve(from),
        data,
        present: values.replace ? 'keep-aside' : 'refuse',
      });
    case 'find':
      return text === undefined ? wants('--name TEXT') : run({ kind: name, data, name: text });
    case 'erase':
      if (delegate === undefined) return wants('--delegate ID (npm start -- find --name TEXT tells it)');
      return run({ kind: name, data, delegate, isSure: values.yes });
  }
}
