import { MeetingId, TableId } from '../../shared/domain/ids.ts';
import { Instant } from '../../shared/domain/time.ts';
import type { BoardPlace } from '../../shared/domain/queries/board-place.ts';

/** The place on the board that `element` lies in; null outside the cells. */
export function placeOf(element: Element | null): BoardPlace | null {
  const cell = element?.closest<HTMLElement>('td[data-start]');
  const table = TableId.safeParse(cell?.dataset.table);
  const start = Instant.safeParse(Number(cell?.dataset.start));
  return table.success && start.success ? { table: table.data, start: start.data } : null;
}

/** The meeting whose cell `element` lies in; null for a cell without one, and outside the cells. */
export function meetingOf(element: Element | null): MeetingId | null {
  const button = element?.closest('td')?.querySelector<HTMLElement>('[data-meeting]');
  const meeting = MeetingId.safeParse(button?.dataset.meeting);
  return meeting.success ? meeting.data : null;
}

/** Whether the cell's meeting may be picked up: it is planned. */
export function isMovable(element: Element | null): boolean {
  return element?.closest('td')?.querySelector('[data-movable]') != null;
}

/** Puts the focus on the cell of `place`, where the board shows it. */
export function focusPlace(board: Element, { table, start }: BoardPlace): void {
  const cell = `td[data-table="${CSS.escape(table)}"][data-start="${start}"]`;
  board.querySelector<HTMLElement>(`${cell} button`)?.focus();
}
