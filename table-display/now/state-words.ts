import { unreachable } from '../../shared/domain/unreachable.ts';
import type { TableState } from '../../shared/domain/views/table-now.ts';

/** The name of the sentence that says how the table stands. */
export function wordOf(state: TableState) {
  switch (state.kind) {
    case 'waiting':
      return state.meeting.guest.here ? 'table.state.waitingHere' : 'table.state.waiting';
    case 'running':
      return 'table.state.running';
    case 'last-minutes':
      return 'table.state.lastMinutes';
    case 'over-time':
      return 'table.state.overTime';
    case 'break-until':
      return 'table.state.break';
    case 'open':
      return 'table.state.open';
    case 'no-walk-ins':
      return 'table.state.noWalkIns';
    case 'closed':
      return 'table.state.closed';
    case 'nothing-more-today':
      return 'table.state.nothing';
    default:
      return unreachable(state);
  }
}
