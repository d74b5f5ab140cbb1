import type { Instant } from '../../shared/domain/time.ts';
import type { LobbyRow, SessionTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { cellKey } from '../../shared/domain/queries/board-place.ts';
import type { Marks } from '../changes/changed-cells.ts';
import type { LobbyTexts } from '../lobby-texts.ts';
import { CellContent } from './CellContent.tsx';
import { columnsOf } from './columns.ts';
import { NameText } from './NameText.tsx';
import type { Span } from './pages.ts';
import type { WallNames } from './wall-names.ts';

type NowNextProps = {
  texts: LobbyTexts;
  timetable: SessionTimetable;
  rows: Span;
  names: WallNames;
  marks: Marks;
  time: (at: Instant) => string;
};

/** The page that most people look for: a line for each table, who is there now and who is next. */
export function NowNext({ texts, timetable, rows, names, marks, time }: NowNextProps) {
  const columns = columnsOf(timetable);
  return (
    <div class="lobby-now-next" data-floating={timetable.rows.every((row) => row.host === null)}>
      <div class="lobby-line lobby-columns">
        {columns.map(({ word, slot, place }) => (
          <span class={`lobby-column-${place}`} key={place}>
            {texts.say(word)} {slot && <time class="time">{`${time(slot.start)} – ${time(slot.end)}`}</time>}
          </span>
        ))}
      </div>
      <div class="lobby-lines">
        {timetable.rows.slice(rows.from, rows.to).map((row) => (
          <div class="lobby-line" key={row.table}>
            <RowHead row={row} names={names} />
            {columns.map(({ slot, place, cellOf }) => {
              const cell = cellOf(row);
              const isChanged = cell !== null && marks.has(cellKey({ table: row.table, start: cell.start }));
              const shared = { texts, names, time, isFloating: row.host === null, isNext: place === 'next' };
              return (
                <div class={`lobby-cell lobby-${place}`} key={place} data-changed={isChanged}>
                  {cell && <CellContent {...shared} cell={cell} usual={slot?.start ?? null} />}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function RowHead({ row, names }: { row: LobbyRow; names: WallNames }) {
  return (
    <>
      <strong class="lobby-table">{row.table}</strong>
      <div class="lobby-host">{row.host && <NameText name={names(row.host)} kind="host" />}</div>
    </>
  );
}
