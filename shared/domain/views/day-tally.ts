import { meetingsOn } from '../queries/meetings.ts';
import type { TableId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { State } from '../state.ts';
import type { Day, Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';

/** Why a meeting that was booked was not held. `unsaid`: its slot is over and nobody said whether it was held. */
export type Loss = 'guest-absent' | 'host-absent' | 'cancelled' | 'unsaid';
export const losses: readonly Loss[] = ['guest-absent', 'host-absent', 'cancelled', 'unsaid'];

/** Meetings of a day: booked = held + lost + still to come. Running ones count as held. */
export type Tally = {
  booked: number;
  held: number;
  toCome: number;
  walkIns: number;
  lost: Record<Loss, number>;
};

export type DayTally = { all: Tally; byTable: ReadonlyMap<TableId, Tally> };

/** How many meetings of `day` were booked, held and lost until `now`, in all and by table, and of what cause. */
export function dayTally(state: State, day: Day, now: Instant): DayTally {
  const all = emptyTally();
  const byTable = new Map<TableId, Tally>([...state.tables.keys()].flatMap((key) => tableOf(state, key)));
  for (const meeting of meetingsOn(state, day)) {
    for (const tally of [all, byTable.get(meeting.place.table)]) if (tally) count(tally, meeting, now);
  }
  return { all, byTable };
}

function tableOf(state: State, key: string): [TableId, Tally][] {
  const table = state.tables.get(key);
  return table ? [[table.id, emptyTally()]] : [];
}

function emptyTally(): Tally {
  const lost = { 'guest-absent': 0, 'host-absent': 0, cancelled: 0, unsaid: 0 };
  return { booked: 0, held: 0, toCome: 0, walkIns: 0, lost };
}

function count(tally: Tally, { status, place, origin }: Meeting, now: Instant): void {
  tally.booked += 1;
  if (origin === 'walk-in') tally.walkIns += 1;
  switch (status.kind) {
    case 'running':
    case 'finished':
      tally.held += 1;
      return;
    case 'planned':
    case 'called':
      if (now < place.end) tally.toCome += 1;
      else tally.lost.unsaid += 1;
      return;
    case 'no-show':
      tally.lost[status.party === 'guest' ? 'guest-absent' : 'host-absent'] += 1;
      return;
    case 'cancelled':
      tally.lost.cancelled += 1;
      return;
    default:
      unreachable(status);
  }
}
