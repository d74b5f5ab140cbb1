import type { Change } from '../changes.ts';
import type { CommandId, CompanyId, TableId } from '../ids.ts';
import { MeetingId } from '../ids.ts';
import type { Meeting } from '../meeting.ts';
import type { Floor } from '../queries/floor.ts';
import { holdsPlace } from '../queries/meetings.ts';
import { adviserBusy } from '../rules/adviser-busy.ts';
import type { State } from '../state.ts';
import type { Instant } from '../time.ts';
import { placeAt } from './place-at.ts';

export type Booking = { table: TableId; start: Instant; host: CompanyId; guest: CompanyId };

/**
 * The meeting that a booking makes. A pair whose meeting fell through is rescheduled, with its adviser when he is free;
 * any other is a walk-in. Null where there is no such slot.
 */
export function bookedMeeting(floor: Floor, booking: Booking, id: MeetingId): Meeting | null {
  const { table, start, host, guest } = booking;
  const place = placeAt(floor.state, table, start, null);
  if (!place) return null;
  const fallen = [...floor.state.meetings.values()].find(
    (one) => one.host === host && one.guest === guest && !holdsPlace(one),
  );
  const adviser = fallen && adviserBusy(floor, fallen.adviser, place, null) === null ? fallen.adviser : null;
  const origin = fallen ? 'rescheduled' : 'walk-in';
  return { id, host, guest, adviser, origin, place, status: { kind: 'planned' } };
}

/** What a booking settles besides: the guest's holds, and the requests that asked for it. */
export function settledBy(state: State, { host, guest }: Pick<Booking, 'host' | 'guest'>): Change[] {
  const requests = [...state.waiting.values()].filter(
    (request) => request.guest === guest && (request.host === host || request.host === null),
  );
  const holds = [...state.holds.values()].filter((hold) => hold.guest === guest);
  return [
    ...requests.map((was): Change => ({ kind: 'waiting.kept', was, now: null })),
    ...holds.map((was): Change => ({ kind: 'hold.kept', was, now: null })),
  ];
}

/** The id of the meeting that a command books, or of its `number`-th. */
export function bookedId(commandId: CommandId, number = 0): MeetingId {
  const suffix = number === 0 ? '' : `-${number}`;
  return MeetingId.parse(`W-${commandId}`.slice(0, 64 - suffix.length) + suffix);
}
