import type { Instant } from '../../shared/domain/time.ts';
import { cellKey } from '../../shared/domain/views/lobby-cell.ts';
import type { LobbyRow, SessionTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import type { Marks } from '../changes/changed-cells.ts';
import type { LobbyTexts } from '../lobby-texts.ts';
import { CellContent } from './CellContent.tsx';
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
  const { slots, currentSlot, nextSlot } = timetable;
  const current = currentSlot === null ? undefined : slots[currentSlot];
  const shown = timetable.rows.slice(rows.from, rows.to);
  return (
    <div class="lobby-now-next" data-floating={timetable.rows.every((row) => row.host === null)}>
      <div class="lobby-line lobby-columns">
        <span class="lobby-column-now">
          {texts.say('lobby.now')}{' '}
          {current && <time class="time">{`${time(current.start)} – ${time(current.end)}`}</time>}
        </span>
        <span class="lobby-column-next">
          {texts.say('lobby.next')}{' '}
          {nextSlot && <time class="time">{`${time(nextSlot.start)} – ${time(nextSlot.end)}`}</time>}
        </span>
      </div>
      <div class="lobby-lines">
        {shown.map((row) => (
          <div class="lobby-line" key={row.table}>
            <RowHead row={row} names={names} />
            {(['now', 'next'] as const).map((which) => {
              const cell = row[which];
              const usual = which === 'now' ? current?.start : nextSlot?.start;
              return (
                <div
                  class={`lobby-cell lobby-${which}`}
                  key={which}
                  data-changed={cell !== null && marks.has(cellKey(row.table, cell.start))}
                >
                  {cell && (
                    <CellContent
                      texts={texts}
                      cell={cell}
                      names={names}
                      time={time}
                      isFloating={row.host === null}
                      usual={usual ?? null}
                      isNext={which === 'next'}
                    />
                  )}
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
