import type { ComponentChildren } from 'preact';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import type { BoardCell } from '../../shared/domain/views/board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { Selection } from '../selection.ts';
import { wordOf } from './mark-words.ts';

/** The element that says how a meeting is moved; the cells of planned meetings are described by it. */
export const moveHintId = 'desk-move-hint';

type CellProps = {
  cell: BoardCell;
  texts: DeskTexts;
  time: string;
  selected: boolean;
  onPress: (target: Selection) => void;
};

/** What a table does in a slot, as a button that selects it; a slot that is over or closed is only a word. */
export function Cell({ cell, texts, time, selected, onPress }: CellProps): ComponentChildren {
  const full = cell.guest ? companyNames(cell.guest, texts.language.value).first : '';
  const name = withoutLegalForm(full);
  const word = wordOf(cell.mark, texts);
  if (cell.mark === 'past' || (cell.mark === 'closed' && !cell.meeting))
    return <span class="desk-cell-idle">{cell.mark === 'closed' ? word : ''}</span>;
  const movable = cell.meeting !== null && isPending(cell.meeting);
  const target: Selection =
    cell.meeting && !(cell.isFree && !movable)
      ? { kind: 'meeting', meeting: cell.meeting.id }
      : { kind: 'slot', table: cell.table.id, start: cell.slot.start };
  return (
    <button
      type="button"
      class={`desk-cell desk-cell-${cell.mark}`}
      data-table={cell.table.id}
      data-time={time}
      data-mark={cell.mark}
      data-meeting={cell.meeting?.id}
      data-movable={movable ? '' : undefined}
      aria-describedby={movable ? moveHintId : undefined}
      aria-pressed={selected}
      aria-label={[cell.table.id, time, name, word].filter(Boolean).join(', ')}
      title={[full, word].filter(Boolean).join(' · ')}
      onClick={() => onPress(target)}
    >
      <StateMark kind={cell.mark} />
      <span class="desk-cell-name">{name === '' ? word : name}</span>
    </button>
  );
}

export function isSelected(cell: BoardCell, selection: Selection): boolean {
  if (selection.kind === 'meeting') return cell.meeting?.id === selection.meeting;
  return (
    selection.kind === 'slot' && selection.table === cell.table.id && selection.start === cell.slot.start
  );
}
