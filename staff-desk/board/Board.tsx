import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import { meetingSessions } from '../../shared/domain/queries/slots.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf, minuteMs, type Day, type Instant } from '../../shared/domain/time.ts';
import { floorBoards, type BoardCell, type FloorBoard } from '../../shared/domain/views/floor-board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { onArrowKeys } from './arrow-keys.ts';
import { wordOf } from './mark-words.ts';

export type BoardProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  selection: Selection;
  onSelect: (selection: Selection) => void;
};

/** Tables by slots, for the day under way or one that is chosen; the current slot stands out as a column. */
export function Board({ state, now, texts, selection, onSelect }: BoardProps) {
  const days = [...new Set(meetingSessions(state).map((session) => session.day))];
  const today = todayOf(state, now);
  const chosen = useSignal<Day | null>(null);
  const day = chosen.value ?? days.find((one) => today !== null && one >= today) ?? days.at(-1) ?? null;
  // The board changes with the state and with the minute, not with every second.
  const minute = Math.floor(now / minuteMs);
  const boards = useMemo(() => (day === null ? [] : floorBoards(state, day, now)), [state, day, minute]);
  return (
    <section class="desk-board" aria-label={texts.say('desk.board')}>
      <div class="desk-days" role="group" aria-label={texts.say('desk.day')}>
        {days.map((one) => (
          <button
            type="button"
            class="button"
            key={one}
            aria-pressed={one === day}
            onClick={() => (chosen.value = one)}
          >
            {dayName(one, texts)}
          </button>
        ))}
      </div>
      {boards.length === 0 && <p class="desk-quiet">{texts.say('desk.noMeetings')}</p>}
      {boards.map((board) => (
        <BoardGrid
          key={board.session.id}
          board={board}
          state={state}
          texts={texts}
          selection={selection}
          onSelect={onSelect}
        />
      ))}
    </section>
  );
}

type GridProps = Omit<BoardProps, 'now'> & { board: FloorBoard };

function BoardGrid({ board, state, texts, selection, onSelect }: GridProps) {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const language = texts.language.value;
  return (
    <div class="desk-grid-frame">
      <table class="desk-grid" onKeyDown={onArrowKeys}>
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
              {row.cells.map((cell) => (
                <td key={cell.slot.start} class={cell.slot.start === board.currentSlot ? 'desk-current' : ''}>
                  <Cell
                    cell={cell}
                    texts={texts}
                    time={clockTimeOf(cell.slot.start, timeZone)}
                    selected={isSelected(cell, selection)}
                    onSelect={onSelect}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps = {
  cell: BoardCell;
  texts: DeskTexts;
  time: string;
  selected: boolean;
  onSelect: BoardProps['onSelect'];
};

function Cell({ cell, texts, time, selected, onSelect }: CellProps): ComponentChildren {
  const full = cell.guest ? companyNames(cell.guest, texts.language.value).first : '';
  const name = withoutLegalForm(full);
  const word = wordOf(cell.mark, texts);
  if (cell.mark === 'past' || (cell.mark === 'closed' && !cell.meeting))
    return <span class="desk-cell-idle">{cell.mark === 'closed' ? word : ''}</span>;
  const target: Selection =
    cell.meeting && !(cell.isFree && !isPending(cell.meeting))
      ? { kind: 'meeting', meeting: cell.meeting.id }
      : { kind: 'slot', table: cell.table.id, start: cell.slot.start };
  return (
    <button
      type="button"
      class={`desk-cell desk-cell-${cell.mark}`}
      data-table={cell.table.id}
      data-time={time}
      data-mark={cell.mark}
      aria-pressed={selected}
      aria-label={[cell.table.id, time, name, word].filter(Boolean).join(', ')}
      title={[full, word].filter(Boolean).join(' · ')}
      onClick={() => onSelect(target)}
    >
      <StateMark kind={cell.mark} />
      <span class="desk-cell-name">{name === '' ? word : name}</span>
    </button>
  );
}

function isSelected(cell: BoardCell, selection: Selection): boolean {
  if (selection.kind === 'meeting') return cell.meeting?.id === selection.meeting;
  return (
    selection.kind === 'slot' && selection.table === cell.table.id && selection.start === cell.slot.start
  );
}

function dayName(day: Day, texts: DeskTexts): string {
  const options = { month: 'numeric', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(texts.language.value, options).format(new Date(`${day}T00:00:00Z`));
}
