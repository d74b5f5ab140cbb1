import { afterEach, describe, expect, it } from 'vitest';
import { CommandId, Revision, noRevision } from '../../../shared/domain/ids.ts';
import { emptyState, recordsOf } from '../../../shared/domain/state.ts';
import type { Journal, JournalEntry } from '../../../server/journal/journal.ts';
import { at, delegateId, firstDay, guestId, staff } from '../../support/an-event.ts';

/** An entry of `changes` changes that ends at `revision`. */
export function anEntry(revision: number, changes = 1): JournalEntry {
  return {
    revision: Revision.parse(revision),
    at: at('12:30'),
    by: staff,
    command: { id: CommandId.parse(`command-${String(revision).padStart(4, '0')}`), kind: 'check-in' },
    changes: Array.from({ length: changes }, (_, index) => ({
      kind: 'attendance.kept',
      was: null,
      now: { delegate: delegateId(guestId(revision + index)), day: firstDay, at: at('12:30') },
    })),
  };
}

export async function entriesOf(journal: Journal, since: Revision = noRevision): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for await (const entry of journal.readSince(since)) entries.push(entry);
  return entries;
}

/** What every journal promises. `open` gives a journal that nobody wrote to; `reopen` the same history again, where it lasts. */
export function describeJournal(
  name: string,
  open: () => Promise<{
    journal: Journal;
    reopen: (() => Promise<Journal>) | null;
    clean: () => Promise<void>;
  }>,
): void {
  describe(name, () => {
    const cleaning: (() => Promise<void>)[] = [];
    const opened = async () => {
      const made = await open();
      cleaning.push(made.clean);
      return made;
    };
    afterEach(async () => {
      for (const clean of cleaning.splice(0)) await clean();
    });

    it('JR-1 what was appended is read back exactly and in order', async () => {
      const { journal, reopen } = await opened();
      const entries = [anEntry(2, 2), anEntry(3), anEntry(7, 4)];
      expect(await journal.append(entries.slice(0, 1), noRevision)).toEqual({
        kind: 'appended',
        revision: 2,
      });
      expect(await journal.append(entries.slice(1), Revision.parse(2))).toEqual({
        kind: 'appended',
        revision: 7,
      });
      expect(await entriesOf(journal)).toEqual(entries);
      expect(await entriesOf(journal, Revision.parse(2))).toEqual(entries.slice(1));
      await journal.close();
      if (!reopen) return;
      const again = await reopen();
      expect(again.venue).toBe(journal.venue);
      expect(again.revision()).toBe(7);
      expect(await entriesOf(again)).toEqual(entries);
      expect(await again.append([anEntry(8)], Revision.parse(7))).toEqual({ kind: 'appended', revision: 8 });
      await again.close();
    });

    it('JR-2 an append at another revision than the last keeps nothing', async () => {
      const { journal } = await opened();
      await journal.append([anEntry(1)], noRevision);
      expect(await journal.append([anEntry(1)], noRevision)).toEqual({ kind: 'behind', revision: 1 });
      expect(await entriesOf(journal)).toEqual([anEntry(1)]);
      await journal.close();
    });

    it('JR-3 entries that leave a gap are refused together', async () => {
      const { journal } = await opened();
      expect(await journal.append([anEntry(1), anEntry(3)], noRevision)).toMatchObject({ kind: 'failed' });
      expect(await entriesOf(journal)).toEqual([]);
      expect(await journal.append([anEntry(1), anEntry(2)], noRevision)).toEqual({
        kind: 'appended',
        revision: 2,
      });
      await journal.close();
    });

    it('JR-4 the entry of a command is found, that of another is not', async () => {
      const { journal } = await opened();
      await journal.append([anEntry(1), anEntry(3, 2)], noRevision);
      expect(await journal.find(anEntry(3).command.id)).toEqual(anEntry(3, 2));
      expect(await journal.find(CommandId.parse('never-given'))).toBeNull();
      await journal.close();
    });

    it('JR-5 the newest snapshot is given back, and the entries stay', async () => {
      const { journal } = await opened();
      expect(await journal.loadSnapshot()).toBeNull();
      await journal.append([anEntry(1)], noRevision);
      const snapshot = { revision: Revision.parse(1), state: recordsOf(emptyState) };
      await journal.keepSnapshot(snapshot);
      expect(await journal.loadSnapshot()).toEqual(snapshot);
      expect(await entriesOf(journal)).toEqual([anEntry(1)]);
      await journal.close();
    });

    it('JR-3 a closed journal keeps nothing more', async () => {
      const { journal } = await opened();
      await journal.close();
      expect(await journal.append([anEntry(1)], noRevision)).toMatchObject({ kind: 'failed' });
    });
  });
}
