import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { FellThrough, LobbyCell, CellStage } from '../../shared/domain/views/lobby-cell.ts';
import type { LobbyRow, LobbyTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { cellKey } from '../../shared/domain/queries/board-place.ts';

/** A changed cell draws the eye for ten seconds (look.md), on the venue's clock. */
export const markSeconds = 10;

/** The cells that drew the eye lately, each with the instant from which it does no more. */
export type Marks = ReadonlyMap<string, Instant>;

/**
 * The cells in which something happened between two timetables of the same session. What follows from the clock alone
 * (a slot begins, five minutes are left) is no change, and neither is another session or hall.
 */
export function changedCells(before: LobbyTimetable, after: LobbyTimetable): string[] {
  if (before.kind !== 'session' || after.kind !== 'session' || before.session.id !== after.session.id)
    return [];
  const known = new Map(before.rows.map((row) => [row.table, row]));
  return after.rows.flatMap((row) => {
    const was = known.get(row.table);
    return was === undefined || was === row ? [] : changedIn(was, row);
  });
}

/** The marks at `now`: those that still count and the newly changed ones. Never more than the timetable has cells. */
export function marksAfter(marks: Marks, changed: readonly string[], now: Instant): Marks {
  const still = [...marks].filter(([, until]) => now < until);
  const until = plusMinutes(now, markSeconds / 60);
  return new Map([...still, ...changed.map((key) => [key, until] as const)]);
}

function changedIn(before: LobbyRow, after: LobbyRow): string[] {
  const known = contentsOf(before);
  return [...contentsOf(after)]
    .filter(([key, content]) => known.has(key) && known.get(key) !== content)
    .map(([key]) => key);
}

function contentsOf({ table, cells }: LobbyRow): Map<string, string> {
  return new Map(cells.map((cell) => [cellKey({ table, start: cell.start }), contentOf(cell)]));
}

function contentOf(cell: LobbyCell): string {
  const what = cell.kind === 'meeting' ? `${cell.meeting} ${reported(cell.stage)}` : 'free';
  return `${what} ${fellThroughKey(cell.fellThrough)}`;
}

/** What somebody reported of the meeting, without what the clock makes of it. */
function reported({ kind }: CellStage): string {
  if (kind === 'finished') return 'finished';
  return kind === 'running' || kind === 'last-minutes' || kind === 'over-time' ? 'running' : 'planned';
}

function fellThroughKey(fellThrough: FellThrough | null): string {
  if (fellThrough === null) return '';
  const where = fellThrough.kind === 'moved' ? cellKey(fellThrough.to) : '';
  return `${fellThrough.kind} ${fellThrough.guest.id} ${where}`;
}
