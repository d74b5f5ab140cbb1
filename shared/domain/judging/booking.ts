import type { Change } from '../changes.ts';
import { type CommandId, type CompanyId, MeetingId, type TableId } from '../ids.ts';
import type { Schedule } from '../index/schedule.ts';
import { madeId } from '../made-id.ts';
import { holdsPlace } from '../queries/meetings.ts';
import { type Meeting, pairKey } from '../records/meeting.ts';
import { adviserBusy } from '../rules/adviser-busy.ts';
import { type State, lookUp } from '../state.ts';
import type { Instant } from '../time.ts';
import { placeAt } from './place-at.ts';

export type Booking = { table: TableId; start: Instant; host: CompanyId; guest: CompanyId };

/**
 * The meeting that a booking makes. A pair whose meeting fell through is rescheduled, with its adviser when free then;
 * any other is a walk-in. Null where there is no such slot.
 */
export function bookedMeeting(schedule: Schedule, booking: Booking, id: MeetingId): Meeting | null {
  const { table, start, host, guest } = booking;
  const place = placeAt(schedule.state, table, start, null);
  if (!place) return null;
  const pair = lookUp(schedule.state, 'meetings', 'pair', pairKey(guest, host));
  const fellThrough = pair.find((one) => !holdsPlace(one));
  const adviser =
    fellThrough && adviserBusy(schedule, fellThrough.adviser, place, null) === null
      ? fellThrough.adviser
      : null;
  const origin = fellThrough ? 'rescheduled' : 'walk-in';
  return { id, host, guest, adviser, origin, place, status: { kind: 'planned' } };
}

/** What a booking settles besides: the guest's holds, and the requests that asked for it. */
export function settledBy(state: State, { host, guest }: Pick<Booking, 'host' | 'guest'>): Change[] {
  const requests = lookUp(state, 'waiting', 'guest', guest).filter(
    (request) => request.host === host || request.host === null,
  );
  const holds = lookUp(state, 'holds', 'guest', guest);
  return [
    ...requests.map((was): Change => ({ kind: 'waiting.kept', was, now: null })),
    ...holds.map((was): Change => ({ kind: 'hold.kept', was, now: null })),
  ];
}

/** The id of the meeting that a command books, or of its `number`-th. */
export function bookedId(commandId: CommandId, number = 0): MeetingId {
  return MeetingId.parse(number === 0 ? madeId('W', commandId) : madeId('W', commandId, number));
}
