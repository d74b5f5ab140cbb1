import { join } from 'node:path';
import { Revision } from '../../shared/domain/ids.ts';
import type { FileSystem } from './file-system.ts';
import type { Snapshot } from './journal.ts';
import { readSnapshot, writeSnapshot } from './snapshot-file.ts';
import { freePath } from './whole-file.ts';

/** The newest is used; the others are there when it is not whole. */
const snapshotsKept = 3;

/** Snapshots are named by revision, so that their order is told without reading them. */
const snapshotName = /^snapshot-(\d{12})\.json$/;

export type SnapshotsParts = {
  disk: FileSystem;
  folder: string;
  now: () => number;
  report: (message: string) => void;
  /** Names the journal's line that ends at a revision; null when none does. */
  sealOf: (revision: Revision) => Promise<string | null>;
};

export type Snapshots = {
  /** The newest that is whole and stands on this journal. One that is not is set aside, reported, never written over. */
  load(): Promise<Snapshot | null>;
  /** Keeps it beside the last ones, and lets go of those that are older. */
  keep(snapshot: Snapshot): Promise<void>;
};

/** The snapshots in a folder with the revision that each is named by, the newest first. */
export async function listSnapshots(
  disk: FileSystem,
  folder: string,
): Promise<{ name: string; path: string; revision: Revision }[]> {
  const names = await disk.list(folder);
  return names
    .flatMap((name) => {
      const revision = snapshotName.exec(name)?.[1];
      if (revision === undefined) return [];
      return { name, path: join(folder, name), revision: Revision.parse(Number(revision)) };
    })
    .reverse();
}

export function createSnapshots({ disk, folder, now, report, sealOf }: SnapshotsParts): Snapshots {
  async function setAside(path: string, why: string): Promise<void> {
    const aside = await freePath(disk, `${path}.broken-${now()}`);
    await disk.rename(path, aside);
    await disk.syncFolder(folder);
    report(
      `the snapshot ${path} is not used: ${why}. It was set aside as ${aside}; the journal tells the same`,
    );
  }

  return {
    async load() {
      for (const { path, revision } of await listSnapshots(disk, folder)) {
        const read = await readSnapshot(disk, path);
        if (read.kind === 'other-format') {
          report(`the snapshot ${path} is of another version and is passed over; the journal tells the same`);
        } else if (read.kind === 'broken') {
          await setAside(path, read.why);
        } else if (read.kept.snapshot.revision !== revision || read.kept.seal !== (await sealOf(revision))) {
          await setAside(path, 'it does not stand on this journal');
        } else {
          return read.kept.snapshot;
        }
      }
      return null;
    },
    async keep(snapshot) {
      const { revision } = snapshot;
      const seal = await sealOf(revision);
      if (seal === null) throw new Error(`the journal has no entry that ends at revision ${revision}`);
      const path = join(folder, `snapshot-${String(revision).padStart(12, '0')}.json`);
      await writeSnapshot(disk, path, { seal, snapshot });
      const all = await listSnapshots(disk, folder);
      for (const old of all.slice(snapshotsKept)) await disk.remove(old.path);
    },
  };
}

/** The newest whole snapshot that is ahead of `revision`: it proves that the journal once went further. Null for none. */
export async function snapshotAhead(disk: FileSystem, folder: string, revision: Revision) {
  for (const snapshot of await listSnapshots(disk, folder)) {
    if (snapshot.revision <= revision) return null;
    const read = await readSnapshot(disk, snapshot.path);
    if (read.kind !== 'broken') return snapshot;
  }
  return null;
}
