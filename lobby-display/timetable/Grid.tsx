import type { Instant } from '../../shared/domain/time.ts';
import type { SessionTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { cellKey } from '../../shared/domain/queries/board-place.ts';
import type { Marks } from '../changes/changed-cells.ts';
import type { LobbyTexts } from '../lobby-texts.ts';
import { CellContent } from './CellContent.tsx';
import type { Page } from './pages.ts';
import type { WallNames } from './wall-names.ts';

type GridProps = {
  texts: LobbyTexts;
  timetable: SessionTimetable;
  page: Extract<Page, { kind: 'grid' }>;
  names: WallNames;
  marks: Marks;
  time: (at: Instant) => string;
};

/** Tables by slots; the slot that is being played is a column of paper on ink. */
export function Grid({ texts, timetable, page, names, marks, time }: GridProps) {
  const { from, to } = page.slots;
  const slots = timetable.slots.slice(from, to);
  const isCurrent = (index: number) => from + index === timetable.currentSlot;
  const columns = { gridTemplateColumns: `var(--lobby-label) repeat(${slots.length}, minmax(0, 1fr))` };
  return (
    <div class="lobby-grid">
      <div class="lobby-grid-line lobby-grid-head" style={columns}>
        <span />
        {slots.map((slot, index) => (
          <SlotTime key={slot.start} slot={slot} isCurrent={isCurrent(index)} time={time} />
        ))}
      </div>
      {timetable.rows.slice(page.rows.from, page.rows.to).map((row) => (
        <div class="lobby-grid-line" key={row.table} style={columns}>
          <strong class="lobby-table">{row.table}</strong>
          {row.cells.slice(from, to).map((cell, index) => (
            <div
              class="lobby-cell lobby-grid-cell"
              key={cell.start}
              data-ground={isCurrent(index) ? 'paper' : undefined}
              data-changed={marks.has(cellKey({ table: row.table, start: cell.start }))}
            >
              <CellContent
                texts={texts}
                cell={cell}
                names={names}
                time={time}
                isFloating={row.host === null}
                usual={cell.start}
                isNext={false}
              />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

type SlotTimeProps = {
  slot: { start: Instant; end: Instant };
  isCurrent: boolean;
  time: (at: Instant) => string;
};

/** The head of a column. */
function SlotTime({ slot, isCurrent, time }: SlotTimeProps) {
  return (
    <time class="time lobby-grid-time" data-ground={isCurrent ? 'paper' : undefined}>
      {time(slot.start)} – {time(slot.end)}
    </time>
  );
}
