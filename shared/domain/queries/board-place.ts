import type { TableId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A table in the slot that begins at `start`: one field of the board. */
export type BoardPlace = { table: TableId; start: Instant };

/** A board place as a key of a map: an id holds no white space. */
export type CellKey = `${string} ${number}`;

export function cellKey({ table, start }: BoardPlace): CellKey {
  return `${table} ${start}`;
}
