import type { Schedule } from '../index/schedule.ts';
import { isPending, overlaps } from '../queries/meetings.ts';
import type { Slot } from '../queries/slots.ts';
import type { Meeting } from '../records/meeting.ts';
import { slotsLeft } from './openings.ts';
import type { Proposal, ProposalKind } from './proposal.ts';
import { bookingReasons, moveReason } from './reasons.ts';
import { minuteMs } from '../time.ts';
import { asIf, canMeet, canMove } from './tentative.ts';
import type { Wish } from './wishes.ts';

/** Each minute that a party waits for its meeting, counted from the first slot left, tells a little against the slot. */
const costPerMinute = 0.001;
const costOfMove = 0.3;

/**
 * The ways for two companies that missed each other to meet today after all, best first: a slot that both have free, or one
 * that becomes free when a single other meeting, of the host or of the guest, moves to another slot of its table.
 */
export function proposalsForWish(schedule: Schedule, wish: Wish, most = 3): Proposal[] {
  const table = schedule.tableOfHost(wish.host);
  if (table === null) return [];
  const found: Proposal[] = [];
  const slots = slotsLeft(schedule, table);
  const [first] = slots;
  if (!first) return [];
  for (const slot of slots) {
    if (canMeet(schedule, { ...wish, table, start: slot.start }))
      found.push(proposal(schedule, wish, table, { slot, first, moved: null }));
    else {
      const moved = makingRoom(schedule, wish, table, slot);
      if (moved) found.push(proposal(schedule, wish, table, { slot, first, moved }));
    }
  }
  return found.sort((a, b) => b.score - a.score).slice(0, most);
}

type Moved = { meeting: Meeting; to: Slot };

/** The one meeting that is in the way, when it can be elsewhere; null when it cannot, or a second one is in the way. */
function makingRoom(schedule: Schedule, wish: Wish, table: Proposal['table'], slot: Slot): Moved | null {
  const meeting = [...schedule.meetingsAt(table), ...schedule.meetingsOf(wish.guest)].find((one) =>
    overlaps(one.place, slot),
  );
  if (!meeting || !isPending(meeting)) return null;
  const free = asIf(schedule, meeting, null, () => canMeet(schedule, { ...wish, table, start: slot.start }));
  if (!free) return null;
  const there = meeting.place.table;
  const to = slotsLeft(schedule, there).find(
    (one) => !overlaps(one, slot) && canMove(schedule, meeting, there, one.start),
  );
  return to ? { meeting, to } : null;
}

function proposal(
  schedule: Schedule,
  wish: Wish,
  table: Proposal['table'],
  { slot, first, moved }: { slot: Slot; first: Slot; moved: Moved | null },
): Proposal {
  const { guest, host } = wish;
  const kind: ProposalKind = moved ? 'swap' : 'later';
  const book = { kind: 'book', table, start: slot.start, host, guest } as const;
  const there = moved?.meeting.place.table;
  return {
    id: `meet ${guest} ${host} ${slot.start} ${moved?.meeting.id ?? ''}`,
    kind,
    table,
    start: slot.start,
    guest,
    host,
    parts:
      moved && there
        ? [{ kind: 'move', meeting: moved.meeting.id, table: there, start: moved.to.start }, book]
        : [book],
    reasons: [
      ...(moved && there ? [moveReason(moved.meeting, there, moved.to.start)] : []),
      ...bookingReasons(schedule, wish, table, slot),
    ],
    score: wish.weight - (moved ? costOfMove : 0) - costPerMinute * ((slot.start - first.start) / minuteMs),
  };
}
