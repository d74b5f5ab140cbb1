import type { TargetedEvent } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { SessionBoard } from '../../shared/domain/views/board.ts';
import type { BoardPlace, CellKey } from '../../shared/domain/queries/board-place.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { onArrowKeys } from './arrow-keys.ts';
import { createCarryKeys } from './carry-keys.ts';
import type { Carry } from './carry.ts';
import { isSelected } from './Cell.tsx';
import { isMovable, meetingOf, placeOf } from './cells.ts';
import { dragOnBoard, type Point } from './drag.ts';
import { GridRow } from './GridRow.tsx';
import { nowLine } from './now-line.ts';

type GridProps = {
  board: SessionBoard;
  state: State;
  now: Instant;
  texts: DeskTexts;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  carry: Carry;
  /** Where the meeting in hand may go; empty while none is. */
  places: ReadonlyMap<CellKey, Refusal | null>;
  onPoint: (point: Point) => void;
};

/**
 * One hall on one day: a row a table, a column a slot, the current time as a line across. Its roles are said, since some
 * browsers forget what a table is when its rows are laid out by themselves.
 */
export function BoardGrid(props: GridProps) {
  const { board, state, now, carry } = props;
  const grid = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => createCarryKeys(carry), [carry]);
  useDragging(grid, carry, props.onPoint);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const line = nowLine(board.slots, now);
  // In steps of a pixel or so: with each other share the browser works out the style of every cell again.
  const share = line ? line.share.toFixed(2) : '0';
  const onKeyDown = (event: TargetedEvent<HTMLTableElement, KeyboardEvent>) => {
    if (!keys.down(event)) onArrowKeys(event);
  };
  const onFocusIn = (event: FocusEvent) => {
    if (carry.held.peek()?.by === 'keys' && event.target instanceof Element)
      carry.moveOver(placeOf(event.target));
  };
  const rows = useRows(props, timeZone);
  return (
    <div class="desk-grid-frame">
      <table
        ref={grid}
        class="desk-grid"
        role="table"
        style={{ '--now-share': share, '--slots': board.slots.length }}
        onKeyDown={onKeyDown}
        onKeyUp={keys.up}
        onFocusIn={onFocusIn}
      >
        <SlotHeads board={board} timeZone={timeZone} />
        <tbody role="rowgroup">{rows}</tbody>
      </table>
    </div>
  );
}

/** The hall, and a head a slot. */
function SlotHeads({ board, timeZone }: { board: SessionBoard; timeZone: string }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">
          {board.session.hall}
        </th>
        {board.slots.map((slot) => (
          <th
            scope="col"
            role="columnheader"
            key={slot.start}
            class={slot.start === board.currentSlot ? 'time desk-current' : 'time'}
          >
            {clockTimeOf(slot.start, timeZone)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A row a table, drawn anew only when something in them is different. */
function useRows({ board, texts, selection, onSelect, carry, places }: GridProps, timeZone: string) {
  const over = carry.over.value;
  const onPress = useSteady((place: BoardPlace, target: Selection) => {
    if (carry.held.peek()) void carry.putDown(place);
    else onSelect(target);
  });
  return useMemo(
    () =>
      board.rows.map((row) => (
        <GridRow
          key={row.table.id}
          row={row}
          texts={texts}
          timeZone={timeZone}
          currentSlot={board.currentSlot}
          selection={row.cells.some((cell) => isSelected(cell, selection)) ? selection : null}
          places={places}
          over={over?.table === row.table.id ? over : null}
          onPress={onPress}
        />
      )),
    [board, texts, timeZone, selection, places, over, onPress],
  );
}

/** The same function at every drawing, which does what the latest one was given to do. */
function useSteady<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...given: Given) => latest.current(...given), []);
}

function useDragging(grid: { current: Element | null }, carry: Carry, onPoint: (point: Point) => void): void {
  useEffect(() => {
    if (!grid.current) return;
    return dragOnBoard(grid.current, {
      canLift: (element) => isMovable(element) && !carry.held.peek(),
      lift(element, point) {
        const meeting = meetingOf(element);
        if (meeting !== null && carry.pickUp(meeting, 'pointer')) onPoint(point);
      },
      moveOver(element, point) {
        onPoint(point);
        carry.moveOver(placeOf(element));
      },
      drop: (element) => void carry.putDown(placeOf(element)),
      giveUp: carry.giveUp,
    });
  }, [carry]);
}
