import type { Instant } from '../../shared/domain/time.ts';
import type { FellThrough, LobbyCell } from '../../shared/domain/views/lobby-cell.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { LobbyTexts } from '../lobby-texts.ts';
import { NameText } from './NameText.tsx';
import { noteOf } from './note.ts';
import type { WallNames } from './wall-names.ts';

type CellContentProps = {
  texts: LobbyTexts;
  cell: LobbyCell;
  names: WallNames;
  time: (at: Instant) => string;
  /** At a table of nobody the host is told too. */
  isFloating: boolean;
  /** The start that the column promises; a cell with another one says its own. */
  usual: Instant | null;
  /** Whoever comes next waits for the meeting before: that it has not begun is not told of it. */
  isNext: boolean;
};

/** What is in a cell: whom to look for, how it stands, and what became of whoever was to be here. */
export function CellContent({ texts, cell, names, time, isFloating, usual, isNext }: CellContentProps) {
  if (cell.kind === 'empty' && !cell.fellThrough) return null;
  const ownTime = usual !== null && cell.start !== usual && (
    <time class="time lobby-own-time">{time(cell.start)}</time>
  );
  if (cell.kind !== 'meeting') {
    return (
      <div class="lobby-content" data-kind={cell.kind} data-fell-through={cell.fellThrough !== null}>
        {ownTime}
        {cell.fellThrough && (
          <FellThroughWords texts={texts} fellThrough={cell.fellThrough} names={names} time={time} />
        )}
        {cell.kind === 'open' && <Open texts={texts} />}
        {cell.kind === 'closed' && cell.fellThrough === null && (
          <span class="lobby-note">
            <StateMark kind="closed" />
            {texts.say('lobby.closed')}
          </span>
        )}
      </div>
    );
  }
  const note = isNext && cell.stage.kind === 'waiting' ? null : noteOf(texts, cell, time);
  return (
    <div class="lobby-content" data-kind={cell.stage.kind} data-noted={note !== null}>
      {ownTime}
      <span class="lobby-names">
        <NameText name={names(cell.guest)} kind="guest" />
        {isFloating && <NameText name={names(cell.host)} kind="with" />}
      </span>
      {note && (
        <span class="lobby-note" data-needs={note.needsPerson}>
          <StateMark kind={note.mark} />
          {note.words}
        </span>
      )}
    </div>
  );
}

/** A free slot: a plus, and that it can be had. */
function Open({ texts }: { texts: LobbyTexts }) {
  return (
    <span class="lobby-open">
      <svg class="lobby-plus" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2v12M2 8h12" fill="none" stroke="currentColor" stroke-width="2" />
      </svg>
      {texts.say('lobby.open')}
    </span>
  );
}

type FellThroughWordsProps = {
  texts: LobbyTexts;
  fellThrough: FellThrough;
  names: WallNames;
  time: (at: Instant) => string;
};

/** Whose meeting is not here any more, struck through, and why. */
function FellThroughWords({ texts, fellThrough, names, time }: FellThroughWordsProps) {
  return (
    <span class="lobby-fell-through">
      <s class="lobby-name company-name">{names(fellThrough.guest).name}</s>
      <span class="lobby-note">
        <StateMark kind={fellThrough.kind} />
        {wordsOfFellThrough(texts, fellThrough, time)}
      </span>
    </span>
  );
}

function wordsOfFellThrough(
  texts: LobbyTexts,
  fellThrough: FellThrough,
  time: (at: Instant) => string,
): string {
  if (fellThrough.kind === 'moved')
    return texts.say('lobby.movedTo', { table: fellThrough.to.table, time: time(fellThrough.to.start) });
  if (fellThrough.kind === 'cancelled') return texts.say('lobby.cancelled');
  return texts.say(fellThrough.party === 'host' ? 'lobby.hostAbsent' : 'lobby.absent');
}
