import type { BoardCell } from '../../shared/domain/views/board.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** The word of a state on the board; the shape and the colour say the same. */
export function wordOf(mark: BoardCell['mark'], texts: DeskTexts): string {
  const words: Record<BoardCell['mark'], string> = {
    planned: texts.say('common.state.planned'),
    called: texts.say('desk.called'),
    'no-walk-ins': texts.say('desk.noWalkIns'),
    waiting: texts.say('desk.state.late'),
    'waiting-here': texts.say('desk.state.late'),
    running: texts.say('common.state.running'),
    'last-minutes': texts.say('common.state.running'),
    'over-time': texts.say('desk.figures.over'),
    finished: texts.say('common.state.finished'),
    'no-show': texts.say('common.state.noShow'),
    cancelled: texts.say('common.state.cancelled'),
    open: texts.say('desk.cellFree'),
    closed: texts.say('desk.cellClosed'),
    past: texts.say('desk.state.past'),
  };
  return words[mark];
}
