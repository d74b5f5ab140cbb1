import type { TargetedEvent } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { SessionBoard } from '../../shared/domain/views/board.ts';
import { type BoardPlace, type CellKey, cellKey } from '../../shared/domain/views/where-to.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { onArrowKeys } from './arrow-keys.ts';
import { createCarryKeys } from './carry-keys.ts';
import type { Carry } from './carry.ts';
import { Cell, isSelected } from './Cell.tsx';
import { isMovable, meetingOf, placeOf } from './cells.ts';
import { dragOnBoard, type Point } from './drag.ts';
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

/** One hall on one day: a row a table, a column a slot, the current time as a line across. */
export function BoardGrid(props: GridProps) {
  const { board, state, now, texts, selection, carry, places } = props;
  const grid = useRef<HTMLTableElement>(null);
  const keys = useMemo(() => createCarryKeys(carry), [carry]);
  useDragging(grid, carry, props.onPoint);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const language = texts.language.value;
  const line = nowLine(board.slots, now);
  const over = carry.over.value;
  const press = (place: BoardPlace, target: Selection) => {
    if (carry.held.peek()) void carry.putDown(place);
    else props.onSelect(target);
  };
  const onKeyDown = (event: TargetedEvent<HTMLTableElement, KeyboardEvent>) => {
    if (!keys.down(event)) onArrowKeys(event);
  };
  const onFocusIn = (event: FocusEvent) => {
    if (carry.held.peek()?.by === 'keys' && event.target instanceof Element)
      carry.moveOver(placeOf(event.target));
  };
  const classOf = (place: BoardPlace) =>
    [
      place.start === board.currentSlot ? 'desk-current' : '',
      wayClass(places.get(cellKey(place))),
      over && cellKey(over) === cellKey(place) ? 'desk-over' : '',
    ]
      .filter(Boolean)
      .join(' ');
  return (
    <div class="desk-grid-frame">
      <table
        ref={grid}
        class="desk-grid"
        style={{ '--now-share': line ? line.share.toFixed(4) : '0' }}
        onKeyDown={onKeyDown}
        onKeyUp={keys.up}
        onFocusIn={onFocusIn}
      >
        <thead>
          <tr>
            <th scope="col">{board.session.hall}</th>
            {board.slots.map((slot) => (
              <th
                scope="col"
                key={slot.start}
                class={slot.start === board.currentSlot ? 'time desk-current' : 'time'}
              >
                {clockTimeOf(slot.start, timeZone)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.table.id}>
              <th scope="row">
                <b>{row.table.id}</b>{' '}
                <span class="desk-quiet">
                  {row.host && withoutLegalForm(companyNames(row.host, language).first)}
                </span>
              </th>
              {row.cells.map((cell) => {
                const place = { table: cell.table.id, start: cell.slot.start };
                return (
                  <td
                    key={place.start}
                    class={classOf(place)}
                    data-table={place.table}
                    data-start={place.start}
                  >
                    <Cell
                      cell={cell}
                      texts={texts}
                      time={clockTimeOf(place.start, timeZone)}
                      selected={isSelected(cell, selection)}
                      onPress={(target) => press(place, target)}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How a cell is marked while a meeting is in hand. */
function wayClass(why: Refusal | null | undefined): string {
  if (why === undefined) return '';
  if (why === null) return 'desk-may';
  return why.code === 'already-there' ? 'desk-from' : 'desk-may-not';
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
