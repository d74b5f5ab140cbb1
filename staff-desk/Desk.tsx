import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { State } from '../shared/domain/state.ts';
import type { Instant } from '../shared/domain/time.ts';
import { type HistoryFilter, noFilter } from '../shared/domain/views/history.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { signOut } from '../shared/screen/venue-routes.ts';
import { createDeskActions, type DeskActions } from './desk-actions.ts';
import type { deskCatalogues, DeskTexts } from './desk-texts.ts';
import { DeskColumns } from './DeskColumns.tsx';
import { DeskHead } from './DeskHead.tsx';
import { News } from './News.tsx';
import { Overlays, type OverlayKind } from './Overlays.tsx';
import type { Selection } from './selection.ts';
import { useEscape } from './use-escape.ts';
import { forNobody, type ToolRequest } from './tools/tool.ts';
import { ToolsDialog } from './tools/ToolsDialog.tsx';
import { UndoButton } from './undo/UndoButton.tsx';

type DeskProps = ScreenProps<(typeof deskCatalogues)['en']>;

/** The floor staff's tool: left what needs a person, middle the board, right whoever is selected; undo always in one place. */
export function Desk({ link, texts, surroundings, leave }: DeskProps) {
  const { base } = surroundings;
  const { selection, history, select } = useSelection();
  const overlay = useSignal<OverlayKind>(null);
  const tool = useSignal<ToolRequest | null>(null);
  const actions = useMemo(() => createDeskActions(link, texts), [link, texts]);
  const state = link.state.value;
  const now = link.now.value;
  const shared = { now, texts, actions, onSelect: select };
  return (
    <main class="desk">
      <Head
        link={link}
        texts={texts}
        base={base}
        leave={leave}
        tool={tool}
        overlay={overlay}
        history={history}
      />
      {state ? (
        <DeskColumns
          state={state}
          now={now}
          texts={texts}
          actions={actions}
          selection={selection.value}
          history={history.value}
          onSelect={select}
          onTool={(request) => (tool.value = request)}
          onHistory={(filter) => (history.value = filter)}
        />
      ) : (
        <p class="desk-loading">{texts.say('common.loading')}</p>
      )}
      <Foot state={state} texts={texts} actions={actions} />
      {state && <OverTheDesk {...shared} state={state} base={base} overlay={overlay} tool={tool} />}
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

type FootProps = { state: State | null; texts: DeskTexts; actions: DeskActions };

/** The last line: undo, and what became of the last thing that was pressed. */
function Foot({ state, texts, actions }: FootProps) {
  return (
    <footer class="desk-foot">
      {state && <UndoButton state={state} texts={texts} actions={actions} />}
      <News texts={texts} actions={actions} />
    </footer>
  );
}

type OverTheDeskProps = FootProps & {
  state: State;
  now: Instant;
  base: URL;
  onSelect: (selection: Selection) => void;
  overlay: Signal<OverlayKind>;
  tool: Signal<ToolRequest | null>;
};

/** What is opened from the first line and the panels, and lies over the desk until it is closed. */
function OverTheDesk({ overlay, tool, base, ...shared }: OverTheDeskProps) {
  return (
    <>
      <Overlays {...shared} overlay={overlay.value} onClose={() => (overlay.value = null)} />
      <ToolsDialog {...shared} base={base} request={tool} />
    </>
  );
}

/** Who or what is selected, and the history in its stead. Escape closes the history first, then nothing is selected. */
function useSelection() {
  const selection = useSignal<Selection>({ kind: 'nothing' });
  const history = useSignal<HistoryFilter | null>(null);
  const closeHistory = () => {
    history.value = null;
  };
  const select = (next: Selection) => {
    selection.value = next;
    // Whatever is selected shows where the history stood.
    closeHistory();
  };
  useEscape(() => {
    if (history.peek()) closeHistory();
    else select({ kind: 'nothing' });
  });
  return { selection, history, select };
}

type HeadProps = Pick<DeskProps, 'link' | 'texts' | 'leave'> & {
  base: URL;
  tool: Signal<ToolRequest | null>;
  overlay: Signal<OverlayKind>;
  history: Signal<HistoryFilter | null>;
};

/** The first line, and what each of its buttons opens. */
function Head({ link, texts, leave, base, tool, overlay, history }: HeadProps) {
  const signOff = () => {
    void signOut(base).then((isOut) => isOut && leave());
  };
  return (
    <DeskHead
      link={link}
      texts={texts}
      base={base}
      badges={new URL('staff-desk/badges/', base).href}
      onTools={() => (tool.value = { tool: 'shift', ...forNobody })}
      onTally={() => (overlay.value = 'tally')}
      onLate={() => (overlay.value = 'late')}
      historyIsOpen={history.value !== null}
      onHistory={() => (history.value = history.value ? null : noFilter)}
      onSignOut={signOff}
    />
  );
}
