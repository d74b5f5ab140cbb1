import { noRevision } from '../shared/domain/ids.ts';
import { emptyState, stateOf } from '../shared/domain/state.ts';
import type { Journal } from './journal/journal.ts';
import { createRecentEntries, type RecentEntries } from './live/recent-entries.ts';
import { advance, type Standing } from './sequencer.ts';

/** The standing that a journal describes, with its last entries for screens that come back after a short gap. */
export async function replay(journal: Journal): Promise<{ standing: Standing; recent: RecentEntries }> {
  const snapshot = await journal.loadSnapshot();
  let standing: Standing = snapshot
    ? { state: stateOf(snapshot.state), revision: snapshot.revision }
    : { state: emptyState, revision: noRevision };
  const recent = createRecentEntries(standing.revision);
  for await (const entry of journal.readSince(standing.revision)) {
    standing = advance(standing, entry);
    recent.add(entry);
  }
  return { standing, recent };
}
