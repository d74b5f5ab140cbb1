import { useMemo } from 'preact/hooks';
import { type BoardPlace, type CellKey, cellKey } from '../../shared/domain/queries/board-place.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { BoardRow } from '../../shared/domain/views/board.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { Cell, isSelected } from './Cell.tsx';

export type GridRowProps = {
  row: BoardRow;
  texts: DeskTexts;
  timeZone: string;
  currentSlot: Instant | null;
  /** What is selected, where that is in this row; null elsewhere, so that a selection draws the rows that it concerns. */
  selection: Selection | null;
  /** Where the meeting in hand may go; empty while none is. */
  places: ReadonlyMap<CellKey, Refusal | null>;
  /** The place that the meeting in hand is held over, where that is in this row. */
  over: BoardPlace | null;
  onPress: (place: BoardPlace, target: Selection) => void;
};

/** A table on the board. It is drawn again when something in it is another: a hall has hundreds, and most stay as they are. */
export function GridRow(props: GridRowProps) {
  const { row, texts, timeZone, currentSlot, selection, places, over, onPress } = props;
  const language = texts.language.value;
  return useMemo(
    () => (
      <tr role="row">
        <th scope="row" role="rowheader">
          <b>{row.table.id}</b>{' '}
          <span class="desk-quiet">
            {row.host && withoutLegalForm(companyNames(row.host, language).first)}
          </span>
        </th>
        {row.cells.map((cell) => {
          const place: BoardPlace = { table: cell.table.id, start: cell.slot.start };
          return (
            <td
              key={place.start}
              role="cell"
              class={classOf(place, props)}
              data-table={place.table}
              data-start={place.start}
            >
              <Cell
                cell={cell}
                texts={texts}
                time={clockTimeOf(place.start, timeZone)}
                selected={selection !== null && isSelected(cell, selection)}
                onPress={(target) => onPress(place, target)}
              />
            </td>
          );
        })}
      </tr>
    ),
    [row, texts, language, timeZone, currentSlot, selection, places, over, onPress],
  );
}

function classOf(place: BoardPlace, { currentSlot, places, over }: GridRowProps): string {
  return [
    place.start === currentSlot ? 'desk-current' : '',
    wayClass(places.get(cellKey(place))),
    over && cellKey(over) === cellKey(place) ? 'desk-over' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** How a cell is marked while a meeting is in hand. */
function wayClass(why: Refusal | null | undefined): string {
  if (why === undefined) return '';
  if (why === null) return 'desk-may';
  return why.code === 'already-there' ? 'desk-from' : 'desk-may-not';
}
