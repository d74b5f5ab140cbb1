import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { noRevision } from '../../shared/domain/ids.ts';
import { type State, emptyState, stateOf } from '../../shared/domain/state.ts';
import type { VenueId } from '../../shared/wire.ts';
import { advance, type Standing } from '../sequencer.ts';
import { backupFactsIn, type BackupFacts } from './backup-facts.ts';
import { hasCode, type FileSystem } from './file-system.ts';
import { fileNames, readFacts } from './folder-facts.ts';
import { holderOf } from './folder-lock.ts';
import { looserAccess } from './looser-access.ts';
import { readJournal, type JournalReading } from './read-journal.ts';
import { readSnapshot } from './snapshot-file.ts';
import { listSnapshots } from './snapshots.ts';
import { openIfThere, readWhole } from './whole-file.ts';

export type SnapshotFinding = { name: string; verdict: 'whole' | 'of another version' | string };

/** What is in a data folder or a backup, and what is wrong with it. */
export type FolderReport = {
  folder: string;
  venue: VenueId | null;
  /** The living process that has it open. */
  holder: number | null;
  journal: JournalReading | null;
  standing: Standing;
  snapshots: SnapshotFinding[];
  /** Files that are neither journal, snapshot nor lock: set aside, left of a crash, or somebody's own. */
  others: string[];
  /** What a backup says of itself; null for a data folder. */
  backup: BackupFacts | null;
  problems: string[];
  /** A sentence when other users of the machine may read it. */
  looser: string | null;
};

/**
 * Looks at a folder without changing anything, also while a venue runs on it: reads every entry, replays the whole history
 * and compares the snapshots with it. Throws when there is no folder.
 */
export async function inspectFolder(disk: FileSystem, folder: string): Promise<FolderReport> {
  const names = await disk.list(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) throw new Error(`There is no folder ${folder}.`);
    throw error;
  });
  const problems: string[] = [];
  const facts = await readFacts(disk, folder).catch((error: unknown) => {
    problems.push(error instanceof Error ? error.message : String(error));
    return null;
  });
  const holder = await holderOf(disk, folder);
  const kept = await wholeSnapshots(disk, folder, problems);
  const { journal, standing, differing } = await replayWhole(disk, folder, kept.states);
  if (!journal) problems.push(`${folder} has no ${fileNames.journal}: it is no venue's data folder.`);
  else problems.push(...faultsOf(folder, journal, holder));
  for (const name of differing) problems.push(`${name} does not tell what the journal tells.`);
  for (const { name, revision } of await listSnapshots(disk, folder)) {
    if (kept.states.has(revision) && revision > standing.revision)
      problems.push(
        `${name} is ahead of the journal, which ends at revision ${standing.revision}: entries are missing.`,
      );
  }
  const backup = await backupFactsIn(disk, folder);
  if (backup && journal) problems.push(...(await unlike(disk, folder, backup, journal)));
  const known = /^(venue\.json|journal\.ndjson|lock|backup\.json|last-backup\.json|snapshot-\d{12}\.json)$/;
  const others = names.filter((name) => !known.test(name));
  return {
    folder,
    venue: facts?.venue ?? null,
    holder,
    journal,
    standing,
    snapshots: kept.findings,
    others,
    backup,
    problems,
    looser: await looserAccess(disk, folder),
  };
}

async function wholeSnapshots(disk: FileSystem, folder: string, problems: string[]) {
  const states = new Map<number, { name: string; state: State }>();
  const findings: SnapshotFinding[] = [];
  for (const { name, path, revision } of await listSnapshots(disk, folder)) {
    const read = await readSnapshot(disk, path);
    if (read.kind === 'whole') states.set(revision, { name, state: stateOf(read.kept.snapshot.state) });
    if (read.kind === 'broken')
      problems.push(`${name} cannot be used: ${read.why}. The journal tells the same.`);
    const verdicts = { whole: 'whole', 'other-format': 'of another version', broken: 'broken' } as const;
    findings.push({ name, verdict: verdicts[read.kind] });
  }
  return { states, findings };
}

/** Replays the journal from its beginning, and names the snapshots that differ from it at their revision. */
async function replayWhole(
  disk: FileSystem,
  folder: string,
  snapshots: ReadonlyMap<number, { name: string; state: State }>,
): Promise<{ journal: JournalReading | null; standing: Standing; differing: string[] }> {
  let standing: Standing = { state: emptyState, revision: noRevision };
  const differing: string[] = [];
  const file = await openIfThere(disk, join(folder, fileNames.journal), 'read');
  if (!file) return { journal: null, standing, differing };
  try {
    const journal = await readJournal(file, (entry) => {
      standing = advance(standing, entry);
      const kept = snapshots.get(standing.revision);
      if (kept && !isDeepStrictEqual(kept.state, standing.state)) differing.push(kept.name);
    });
    return { journal, standing, differing };
  } finally {
    await file.close();
  }
}

/** What stands unfinished at the end of a running venue's journal is being written at this moment. */
function faultsOf(
  folder: string,
  { fault, bytes, wholeBytes }: JournalReading,
  holder: number | null,
): string[] {
  if (!fault) return [];
  const where = `${join(folder, fileNames.journal)}, line ${fault.line} (byte ${fault.byte})`;
  if (fault.verdict === 'damaged') {
    return [
      `${where} is damaged (${fault.kind}); everything up to revision ${fault.lastWhole} is whole, and ${fault.wholeAfter} whole entries stand behind it.`,
    ];
  }
  if (holder !== null) return [];
  return [
    `${where}: the last ${bytes - wholeBytes} bytes are of an append that was not finished; the next start cuts them off, and nothing acknowledged is lost.`,
  ];
}

async function unlike(
  disk: FileSystem,
  folder: string,
  backup: BackupFacts,
  journal: JournalReading,
): Promise<string[]> {
  const bytes = (await readWhole(disk, join(folder, fileNames.journal))) ?? Buffer.alloc(0);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 === backup.sha256) return [];
  return [
    `The journal is not the one that was backed up: it ends at revision ${journal.revision} with ${journal.bytes} bytes, the backup was of revision ${backup.revision} with ${backup.bytes}.`,
  ];
}
