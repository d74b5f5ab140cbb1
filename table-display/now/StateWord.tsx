import type { TableState } from '../../shared/domain/views/table-now.ts';
import { StateMark, type Mark } from '../../shared/screen/look/StateMark.tsx';
import type { TableTexts } from '../table-texts.ts';
import { wordOf } from './state-words.ts';

/** The state as shape and word. */
export function StateWord({ texts, state }: { texts: TableTexts; state: TableState }) {
  return (
    <p class="table-state" data-kind={state.kind}>
      <StateMark kind={markOf(state)} />
      {texts.say(wordOf(state))}
      {'meeting' in state && state.meeting.isWalkIn && (
        <span class="table-walk-in">{texts.say('table.walkIn')}</span>
      )}
    </p>
  );
}

function markOf(state: TableState): Mark {
  switch (state.kind) {
    case 'waiting':
      return state.meeting.guest.here ? 'waiting-here' : 'waiting';
    case 'break-until':
      return 'planned';
    case 'nothing-more-today':
      return 'finished';
    default:
      return state.kind;
  }
}
