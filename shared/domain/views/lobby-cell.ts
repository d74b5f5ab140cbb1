import type { Clock } from '../follow/clock.ts';
import type { MeetingId, TableId } from '../ids.ts';
import { takesWalkIns, isAway } from '../queries/away.ts';
import { holdsPlace, meetingsAt } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Company, Side } from '../records/company.ts';
import type { Meeting, Origin } from '../records/meeting.ts';
import type { Table } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';
import { type Instant, plusMinutes } from '../time.ts';
import { companyOf } from './meeting-here.ts';
import { stageOf } from './meeting-stage.ts';

type Where = { table: TableId; start: Instant };

/** A meeting's stage as the wall tells it. */
export type CellStage =
  | { kind: 'planned' | 'called' | 'passed' | 'finished' }
  /** Late once the event's grace minutes are over. */
  | { kind: 'waiting'; minutesOver: number; isLate: boolean }
  | { kind: 'running' | 'last-minutes'; minutesLeft: number }
  | { kind: 'over-time'; minutesOver: number };

/** What was to be in this cell and is not: those who come for it must be told. */
export type FellThrough =
  | { kind: 'no-show'; guest: Company; party: Side }
  | { kind: 'cancelled'; guest: Company }
  | { kind: 'moved'; guest: Company; to: Where };

/** A table in a slot, as the wall may tell it: companies and times, no people. */
export type LobbyCell = { start: Instant; end: Instant; fellThrough: FellThrough | null } & (
  | {
      kind: 'meeting';
      meeting: MeetingId;
      host: Company;
      guest: Company;
      origin: Origin;
      movedFrom: Where | null;
      stage: CellStage;
    }
  /** Free for a walk-in, now or later. */
  | { kind: 'open' }
  /** The host is away. */
  | { kind: 'closed' }
  /** Past and nothing was there, or free and not for walk-ins. */
  | { kind: 'empty' }
);

/** What all cells of a timetable are drawn from, gathered once. */
export type CellSources = {
  state: State;
  clock: Clock;
  graceMinutes: number;
};

/** The cell of `table` in `slot`. */
export function lobbyCell(sources: CellSources, table: Table, slot: Slot): LobbyCell {
  const { state, clock } = sources;
  const meetings = meetingsAt(state, table.id).filter(({ place }) => place.start === slot.start);
  const meeting = meetings.find(holdsPlace);
  const fellThrough = fellThroughFrom(state, meetings, movedAway(state, table, slot));
  const times = { start: slot.start, end: slot.end, fellThrough };
  if (meeting) {
    return {
      ...times,
      end: meeting.place.end,
      kind: 'meeting',
      meeting: meeting.id,
      host: companyOf(state, meeting.host),
      guest: companyOf(state, meeting.guest),
      origin: meeting.origin,
      movedFrom: meeting.place.movedFrom,
      stage: cellStage(meeting, sources),
    };
  }
  if (hostIsAway(sources, table, slot, fellThrough)) return { ...times, kind: 'closed' };
  const isOpen = !clock.hasCome(slot.end) && takesWalkIns(state, table.id, slot);
  return { ...times, kind: isOpen ? 'open' : 'empty' };
}

function cellStage(meeting: Meeting, { clock, graceMinutes }: CellSources): CellStage {
  const { start, end } = meeting.place;
  const kind = stageOf(meeting, clock);
  switch (kind) {
    case 'waiting': {
      const isLate = clock.hasCome(plusMinutes(start, graceMinutes));
      return { kind, minutesOver: clock.minutesSince(start), isLate };
    }
    case 'running':
    case 'last-minutes':
      return { kind, minutesLeft: clock.minutesUntil(end) };
    case 'over-time':
      return { kind, minutesOver: clock.minutesSince(end) };
    case 'no-show':
    case 'cancelled':
      return { kind: 'finished' };
    default:
      return { kind };
  }
}

/** Of several that fell through in one cell the last one counts; one that stands here again does not. */
function fellThroughFrom(
  state: State,
  here: readonly Meeting[],
  gone: readonly Meeting[],
): FellThrough | null {
  const fellThrough = here.findLast((meeting) => !holdsPlace(meeting));
  const guest = fellThrough && companyOf(state, fellThrough.guest);
  if (guest && fellThrough.status.kind === 'no-show')
    return { kind: 'no-show', guest, party: fellThrough.status.party };
  if (guest) return { kind: 'cancelled', guest };
  const moved = gone.at(-1);
  if (!moved) return null;
  const { table, start } = moved.place;
  return { kind: 'moved', guest: companyOf(state, moved.guest), to: { table, start } };
}

function hostIsAway(
  { state }: CellSources,
  { host }: Table,
  slot: Slot,
  fellThrough: FellThrough | null,
): boolean {
  if (host === null) return false;
  if (fellThrough?.kind === 'no-show' && fellThrough.party === 'host') return true;
  return isAway(state, host, slot);
}

/** The meetings that were moved from a table's slot and stand elsewhere now. */
function movedAway(state: State, { id }: Table, { start }: Slot): readonly Meeting[] {
  return lookUp(state, 'meetings', 'left', id).filter(
    ({ place }) => place.movedFrom?.start === start && !(place.table === id && place.start === start),
  );
}
