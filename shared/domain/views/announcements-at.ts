import type { TableId } from '../ids.ts';
import type { Announcement } from '../records/announcement.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';

/** What is announced at `table` at `now`: to that table alone, or to everybody; the newest first. */
export function announcementsAt(state: State, table: TableId, now: Instant): Announcement[] {
  return [...state.announcements.values()]
    .filter(({ to }) => to.kind === 'everywhere' || (to.kind === 'table' && to.table === table))
    .filter(({ until }) => until === null || now < until)
    .sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}
