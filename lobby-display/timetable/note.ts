import type { Instant } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { LobbyCell } from '../../shared/domain/views/lobby-cell.ts';
import type { Mark } from '../../shared/screen/look/StateMark.tsx';
import type { LobbyTexts } from '../lobby-texts.ts';

/** How a meeting stands, as shape and words; `needsPerson` is what the accent is for. */
export type Note = { mark: Mark; words: string; needsPerson: boolean };

/** The note beside a meeting's name; null where the name says all: it is planned, or past. */
export function noteOf(
  texts: LobbyTexts,
  cell: Extract<LobbyCell, { kind: 'meeting' }>,
  time: (at: Instant) => string,
): Note | null {
  const { stage } = cell;
  switch (stage.kind) {
    case 'running':
      return calm('running', texts.say('common.state.running'));
    case 'last-minutes':
      return calm('last-minutes', texts.say('lobby.lastMinutes', { minutes: stage.minutesLeft }));
    case 'over-time':
      if (stage.minutesOver === 0)
        return { mark: 'over-time', words: texts.say('lobby.timeIsUp'), needsPerson: true };
      return {
        mark: 'over-time',
        words: texts.say('lobby.over', { minutes: stage.minutesOver }),
        needsPerson: true,
      };
    case 'waiting':
      if (!stage.isLate) return calm('waiting', texts.say('lobby.waiting'));
      return {
        mark: 'waiting',
        words: texts.say('lobby.notStarted', { minutes: stage.minutesOver }),
        needsPerson: true,
      };
    case 'finished':
      return calm('finished', texts.say('common.state.finished'));
    case 'called':
      return { mark: 'called', words: texts.say('lobby.called'), needsPerson: true };
    case 'planned':
      return plannedNote(texts, cell, time);
    case 'passed':
      return null;
    default:
      return unreachable(stage);
  }
}

function plannedNote(
  texts: LobbyTexts,
  { origin, movedFrom }: Extract<LobbyCell, { kind: 'meeting' }>,
  time: (at: Instant) => string,
): Note | null {
  if (movedFrom)
    return calm(
      'moved',
      texts.say('lobby.movedHere', { table: movedFrom.table, time: time(movedFrom.start) }),
    );
  return origin === 'walk-in' ? calm('planned', texts.say('lobby.walkIn')) : null;
}

function calm(mark: Mark, words: string): Note {
  return { mark, words, needsPerson: false };
}
