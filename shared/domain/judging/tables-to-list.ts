import { meetingsOf } from '../queries/meetings.ts';
import type { Table } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';

/**
 * Those of a workbook's tables that are taken in. Where hosts with meetings were moved to on the day stands, and so does
 * the table of a host whom the workbook would otherwise give a second one.
 */
export function tablesToList(state: State, tables: readonly Table[]): readonly Table[] {
  const listed = tables.filter((table) => !hasMovedSince(state, table));
  return withoutSecondTables(state, listed);
}

/** A table whose host has meetings and sits elsewhere by now. */
function hasMovedSince(state: State, table: Table): boolean {
  const known = state.tables.get(table.id);
  if (!known || known.host === table.host) return false;
  return [known.host, table.host].some((host) => host !== null && meetingsOf(state, host).length > 0);
}

/** Each that is left out may leave its host where another one's was to go: what is left is looked at again. */
function withoutSecondTables(state: State, tables: readonly Table[]): readonly Table[] {
  const named = new Set(tables.map(({ id }) => id));
  const left = tables.filter(({ id, host }) => {
    const own = host === null ? undefined : lookUp(state, 'tables', 'host', host)[0];
    return !own || own.id === id || named.has(own.id);
  });
  return left.length === tables.length ? tables : withoutSecondTables(state, left);
}
