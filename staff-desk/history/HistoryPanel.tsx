import './history.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { stepsKept } from '../../shared/domain/apply.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type HistoryFilter, followHistory } from '../../shared/domain/views/history.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { useFollowed } from '../use-followed.ts';
import { HistoryFilters } from './HistoryFilters.tsx';
import { HistoryStep } from './HistoryStep.tsx';

export type HistoryPanelProps = {
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
  filter: HistoryFilter;
  onFilter: (filter: HistoryFilter) => void;
  onClose: () => void;
};

const pageOf = 30;
/** Of so many changes it is looked at in one turn whether they can be undone: a few milliseconds' work. */
const changesAtOnce = 200;

/** Who did what and when, over the right column; the board stays in reach. */
export function HistoryPanel(props: HistoryPanelProps) {
  const { state, now, texts, actions, filter, onFilter, onClose } = props;
  const pages = useSignal(1);
  const panel = useFocusWhileOpen();
  const most = pages.value * pageOf;
  const viewOf = useMemo(() => followHistory(filter, most, changesAtOnce), [filter, most]);
  const { entries, more } = useFollowed(viewOf, state, now);
  const choose = (next: HistoryFilter) => {
    pages.value = 1;
    onFilter(next);
  };
  return (
    <section class="history" role="dialog" aria-labelledby="history-title" tabIndex={-1} ref={panel}>
      <HistoryHead texts={texts} count={entries.length + more} onClose={onClose} />
      <HistoryFilters state={state} texts={texts} filter={filter} onFilter={choose} />
      <div class="history-list">
        {entries.length === 0 && (
          <p class="desk-quiet">
            {texts.say(state.steps.size === 0 ? 'desk.history.nothing' : 'desk.history.noneMatch')}
          </p>
        )}
        <ol>
          {entries.map((entry) => (
            <HistoryStep
              key={entry.revision}
              entry={entry}
              state={state}
              now={now}
              texts={texts}
              actions={actions}
            />
          ))}
        </ol>
        <OlderSteps state={state} texts={texts} more={more} onMore={() => (pages.value += 1)} />
      </div>
    </section>
  );
}

type HistoryHeadProps = Pick<HistoryPanelProps, 'texts' | 'onClose'> & { count: number };

/** How many steps were found, and the way back to what is selected. */
function HistoryHead({ texts, count, onClose }: HistoryHeadProps) {
  return (
    <header class="history-head">
      <h2 id="history-title">{texts.say('desk.history.title')}</h2>
      <span class="desk-quiet" role="status">
        {texts.say('desk.history.found', { count })}
      </span>
      <button type="button" class="button" onClick={onClose}>
        {texts.say('desk.close')}
      </button>
    </header>
  );
}

type OlderStepsProps = Pick<HistoryPanelProps, 'state' | 'texts'> & { more: number; onMore: () => void };

/** Shows more of them, or says that older ones are not kept. */
function OlderSteps({ state, texts, more, onMore }: OlderStepsProps) {
  return (
    <>
      {more > 0 && (
        <button type="button" class="button" onClick={onMore}>
          {texts.say('desk.history.more', { count: more })}
        </button>
      )}
      {more === 0 && state.steps.size >= stepsKept && (
        <p class="desk-quiet">{texts.say('desk.history.onlyNewest', { count: stepsKept })}</p>
      )}
    </>
  );
}

/**
 * Takes the focus when it opens, and gives it back when it closes to whatever opened it, unless somebody has put it
 * elsewhere in the meantime.
 */
function useFocusWhileOpen() {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const own = panel.current;
    if (!own) return;
    const page = own.ownerDocument;
    const opener = page.activeElement;
    own.focus();
    return () => {
      const focused = page.activeElement;
      const isOurs = focused === null || focused === page.body || own.contains(focused);
      if (isOurs && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return panel;
}
