import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type BoardPlace, cellKey } from '../../shared/domain/queries/board-place.ts';
import { moveProblem } from '../../shared/domain/views/where-to.ts';
import type { DeskActions } from '../desk-actions.ts';

export type Held = { meeting: MeetingId; by: 'pointer' | 'keys' };

/** What is to be said about the move, as facts; `carry-words.ts` makes the sentence. */
export type Said =
  | { kind: 'nothing' }
  | { kind: 'held'; by: Held['by']; meeting: MeetingId }
  | { kind: 'over'; meeting: MeetingId; place: BoardPlace }
  | { kind: 'not-held'; why: Refusal }
  | { kind: 'not-moved'; meeting: MeetingId; place: BoardPlace; why: Refusal }
  | { kind: 'moved'; meeting: MeetingId; place: BoardPlace }
  | { kind: 'stays'; meeting: MeetingId };

/** A meeting on its way over the board: picked up, held over a place, put down or given up. */
export type Carry = {
  readonly held: ReadonlySignal<Held | null>;
  readonly over: ReadonlySignal<BoardPlace | null>;
  readonly said: ReadonlySignal<Said>;
  /** True when the meeting is now in hand; a meeting that is not planned stays where it is and the reason is said. */
  pickUp(meeting: MeetingId, by: Held['by']): boolean;
  /** The place under the pointer or the focus; null is none. */
  moveOver(place: BoardPlace | null): void;
  /** Gives the command where the meeting may go; elsewhere says why and gives nothing. Either way nothing is in hand then. */
  putDown(place: BoardPlace | null): Promise<void>;
  giveUp(): void;
};

type CarryOptions = { look: () => { state: State; now: Instant }; actions: Pick<DeskActions, 'give'> };

export function createCarry({ look, actions }: CarryOptions): Carry {
  const held = signal<Held | null>(null);
  const over = signal<BoardPlace | null>(null);
  const said = signal<Said>({ kind: 'nothing' });
  const hand: Hand = { held, over, said };
  const drop = (next: Said) => dropFrom(hand, next);

  return {
    held,
    over,
    said,
    pickUp(meeting, by) {
      const known = look().state.meetings.get(meeting);
      if (!known || held.value) return false;
      return takeInto(hand, known, by);
    },
    moveOver(place) {
      if (!held.value || keyOf(place) === keyOf(over.value)) return;
      const { meeting, by } = held.value;
      over.value = place;
      said.value = place ? { kind: 'over', meeting, place } : { kind: 'held', by, meeting };
    },
    async putDown(place) {
      if (!held.value) return;
      const { meeting } = held.value;
      if (!place) return drop({ kind: 'stays', meeting });
      const { state, now } = look();
      const why = moveProblem(scheduleAt(state, now), meeting, place);
      if (why?.code === 'already-there') return drop({ kind: 'stays', meeting });
      if (why) return drop({ kind: 'not-moved', meeting, place, why });
      drop({ kind: 'nothing' });
      const moved = await actions.give({ kind: 'move-meeting', meeting, ...place });
      // What became of a refusal is told where all of the desk's news is.
      if (moved && !held.value) said.value = { kind: 'moved', meeting, place };
    },
    giveUp() {
      if (held.value) drop({ kind: 'stays', meeting: held.value.meeting });
    },
  };
}

/** What a carry says of itself, while it may still write it. */
type Hand = { held: Signal<Held | null>; over: Signal<BoardPlace | null>; said: Signal<Said> };

/** Takes a planned meeting up; any other stays where it is, and the reason is said. */
function takeInto(hand: Hand, { id: meeting, status, place }: Meeting, by: Held['by']): boolean {
  if (!isPending({ status })) {
    hand.said.value = { kind: 'not-held', why: { code: 'meeting-not-open', meeting, status: status.kind } };
    return false;
  }
  hand.held.value = { meeting, by };
  hand.over.value = { table: place.table, start: place.start };
  hand.said.value = { kind: 'held', by, meeting };
  return true;
}

function dropFrom(hand: Hand, next: Said): void {
  hand.held.value = null;
  hand.over.value = null;
  hand.said.value = next;
}

function keyOf(place: BoardPlace | null): string {
  return place ? cellKey(place) : '';
}
