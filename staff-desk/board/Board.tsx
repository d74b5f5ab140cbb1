import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { meetingSessions } from '../../shared/domain/queries/slots.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Day, type Instant, minuteMs } from '../../shared/domain/time.ts';
import { followBoards } from '../../shared/domain/views/board.ts';
import type { CellKey } from '../../shared/domain/queries/board-place.ts';
import { whereTo } from '../../shared/domain/views/where-to.ts';
import { useSurroundings } from '../../shared/screen/frame/use-surroundings.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { BoardGrid } from './BoardGrid.tsx';
import { createCarry, type Carry, type Held } from './carry.ts';
import { CarryLine, Ghost } from './CarryLine.tsx';
import { moveHintId } from './Cell.tsx';
import { focusPlace } from './cells.ts';

export type BoardProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

/**
 * Tables by slots, for the day under way or one that is chosen; the current slot stands out as a column. Planned
 * meetings are moved on it by mouse, finger and keys.
 */
export function Board({ state, now, texts, actions, selection, onSelect }: BoardProps) {
  const { days, day, choose } = useDays(state, now);
  const boardsOf = useMemo(() => (day === null ? null : followBoards(day)), [day]);
  const boards = boardsOf?.(state, now) ?? [];
  const carry = useCarry(state, now, actions);
  const held = carry.held.value;
  const places = usePlaces(state, now, held);
  const point = useSignal({ x: 0, y: 0 });
  const frame = useRef<HTMLElement>(null);
  useGivingUp(carry, () => {
    const from = held && state.meetings.get(held.meeting)?.place;
    if (from && frame.current) focusPlace(frame.current, from);
  });
  return (
    <section class="desk-board" ref={frame} aria-label={texts.say('desk.board')}>
      <div class="desk-board-head">
        <DayChoice texts={texts} days={days} chosen={day} onChoose={choose} />
        <CarryLine carry={carry} texts={texts} state={state} places={places} />
        <span id={moveHintId} hidden>
          {texts.say('desk.carry.hint')}
        </span>
        <Ghost carry={carry} texts={texts} state={state} point={point} />
      </div>
      {boards.length === 0 && <p class="desk-quiet">{texts.say('desk.noMeetings')}</p>}
      {boards.map((board) => (
        <BoardGrid
          key={board.session.id}
          board={board}
          state={state}
          now={now}
          texts={texts}
          selection={selection}
          onSelect={onSelect}
          carry={carry}
          places={places}
          onPoint={(next) => (point.value = next)}
        />
      ))}
    </section>
  );
}

/** The days with meetings, and the one to show: today, the next one or the last, until one is chosen. */
function useDays(state: State, now: Instant) {
  const days = useMemo(
    () => [...new Set(meetingSessions(state).map((session) => session.day))],
    [state.sessions],
  );
  const today = todayOf(state, now);
  const chosen = useSignal<Day | null>(null);
  const day = chosen.value ?? days.find((one) => today !== null && one >= today) ?? days.at(-1) ?? null;
  const choose = (one: Day) => {
    chosen.value = one;
  };
  return { days, day, choose };
}

/** The meeting on its way over the board, judged by what is known at the moment. */
function useCarry(state: State, now: Instant, actions: DeskActions): Carry {
  const latest = useRef({ state, now });
  latest.current = { state, now };
  return useMemo(() => createCarry({ look: () => latest.current, actions }), [actions]);
}

/** The same one at every drawing, so that no row is drawn again for it. */
const nowhere: ReadonlyMap<CellKey, Refusal | null> = new Map();

/** Where the meeting in hand may go; empty while none is. */
function usePlaces(state: State, now: Instant, held: Held | null): ReadonlyMap<CellKey, Refusal | null> {
  const minute = Math.floor(now / minuteMs);
  return useMemo(() => (held ? whereTo(state, held.meeting, now) : nowhere), [state, held?.meeting, minute]);
}

type DayChoiceProps = {
  texts: DeskTexts;
  days: readonly Day[];
  chosen: Day | null;
  onChoose: (day: Day) => void;
};

/** The days, each a button. */
function DayChoice({ texts, days, chosen, onChoose }: DayChoiceProps) {
  return (
    <div class="desk-days" role="group" aria-label={texts.say('desk.day')}>
      {days.map((one) => (
        <button
          type="button"
          class="button"
          key={one}
          aria-pressed={one === chosen}
          onClick={() => onChoose(one)}
        >
          {dayName(one, texts)}
        </button>
      ))}
    </div>
  );
}

/** While a meeting is carried by keys, Escape gives up from wherever the focus is and does nothing else. */
function useGivingUp(carry: Carry, afterwards: () => void): void {
  const { onKey } = useSurroundings();
  const isByKeys = carry.held.value?.by === 'keys';
  // At once: a key that comes before the next drawing is heard, too.
  useLayoutEffect(() => {
    if (!isByKeys) return;
    return onKey((event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      carry.giveUp();
      afterwards();
    }, 'first');
  }, [isByKeys, carry, onKey]);
}

function dayName(day: Day, texts: DeskTexts): string {
  const options = { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(texts.language.value, options).format(new Date(`${day}T00:00:00Z`));
}
