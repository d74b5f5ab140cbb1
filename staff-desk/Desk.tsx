import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { type HistoryFilter, noFilter } from '../shared/domain/views/history.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { signOut } from '../shared/screen/venue-routes.ts';
import { createDeskActions } from './desk-actions.ts';
import type { deskCatalogues } from './desk-texts.ts';
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
  const selection = useSignal<Selection>({ kind: 'nothing' });
  const history = useSignal<HistoryFilter | null>(null);
  const overlay = useSignal<OverlayKind>(null);
  const closeHistory = () => {
    history.value = null;
  };
  const tool = useSignal<ToolRequest | null>(null);
  const actions = useMemo(() => createDeskActions(link, texts), [link, texts]);
  const select = (next: Selection) => {
    selection.value = next;
    // Whatever is selected shows where the history stood.
    closeHistory();
  };
  useEscape(() => {
    if (history.peek()) closeHistory();
    else select({ kind: 'nothing' });
  });
  const state = link.state.value;
  const now = link.now.value;
  const shared = { now, texts, actions, onSelect: select };
  const signOff = () => {
    void signOut(base).then((isOut) => isOut && leave());
  };
  return (
    <main class="desk">
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
      <footer class="desk-foot">
        {state && <UndoButton state={state} texts={texts} actions={actions} />}
        <News texts={texts} actions={actions} />
      </footer>
      {state && (
        <Overlays {...shared} state={state} overlay={overlay.value} onClose={() => (overlay.value = null)} />
      )}
      {state && <ToolsDialog {...shared} state={state} base={base} request={tool} />}
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}
