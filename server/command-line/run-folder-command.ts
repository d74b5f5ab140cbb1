import { DelegateId } from '../../shared/domain/ids.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { systemRandomBytes } from '../access/secrets.ts';
import { systemClock } from '../clock.ts';
import { backUp } from '../journal/backup.ts';
import { disk } from '../journal/disk.ts';
import { erasePerson, peopleIn, wouldErase } from '../journal/erase/erase-person.ts';
import { findEver } from '../journal/erase/person.ts';
import { inspectFolder } from '../journal/folder-report.ts';
import { restore } from '../journal/restore.ts';
import type { FolderCommand } from './folder-options.ts';
import type { Say } from './load-event.ts';
import { sayErased } from './say-erased.ts';
import { sayFolder } from './say-folder.ts';

/** Does what was asked with a data folder and says what came of it. Returns the exit code; throws a sentence. */
export async function runFolderCommand(command: FolderCommand, say: Say): Promise<number> {
  const { now } = systemClock();
  switch (command.kind) {
    case 'verify': {
      const report = await inspectFolder(disk, command.data);
      say(sayFolder(report));
      return report.problems.length === 0 ? 0 : 1;
    }
    case 'backup': {
      const made = await backUp({ disk, from: command.data, to: command.to, now });
      say(
        `Backed up to ${command.to}: revision ${made.revision}, ${made.entries} entries, ${made.bytes} bytes, read back and whole.\n`,
      );
      say(`npm start -- restore --from ${command.to} --data DIR puts it back.\n`);
      return 0;
    }
    case 'restore': {
      const { from, data: to, present } = command;
      const { report, keptAside } = await restore({
        disk,
        from,
        to,
        present,
        now,
        randomBytes: systemRandomBytes,
      });
      say(
        `Restored from ${from}${keptAside ? `; what was there is kept in ${keptAside}` : ''}.\n${sayFolder(report)}`,
      );
      return 0;
    }
    case 'find':
      return sayFound(command.data, command.name, say);
    case 'erase':
      return erase(command, say);
    default:
      return unreachable(command);
  }
}

async function sayFound(data: string, name: string, say: Say): Promise<number> {
  const people = await peopleIn(disk, data);
  const found = findEver(people, name);
  for (const { id, name: full, nameKana, nameEn, company } of found) {
    const names = [full, nameKana, nameEn].filter(Boolean).join(' / ');
    say(`${id}\t${names}\t${company} ${people.companies.get(company)?.name ?? ''}\n`);
  }
  if (found.length === 0) say(`Nobody of the name "${name}" is or was in ${data}.\n`);
  return found.length === 0 ? 1 : 0;
}

async function erase(
  { data, delegate, isSure }: Extract<FolderCommand, { kind: 'erase' }>,
  say: Say,
): Promise<number> {
  const id = DelegateId.safeParse(delegate);
  if (!id.success) throw new Error(`--delegate "${delegate}" is not the id of a delegate`);
  const parts = { disk, folder: data, randomBytes: systemRandomBytes };
  const erased = await (isSure ? erasePerson : wouldErase)(id.data, parts);
  const report = await inspectFolder(disk, data);
  say(sayErased(erased, report.standing.state, isSure ? 'was' : 'would be'));
  if (!isSure) say('Nothing was changed. Add --yes to do it; it cannot be taken back.\n');
  return report.problems.length === 0 ? 0 : 1;
}
