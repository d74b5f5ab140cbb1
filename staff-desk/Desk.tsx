import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { State } from '../shared/domain/state.ts';
import { floorFigures, needsYou } from '../shared/domain/views/needs-you.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { WallClock } from '../shared/screen/look/WallClock.tsx';
import type { ScreenProps } from '../shared/screen/mount-screen.tsx';
import { signOut } from '../shared/screen/venue-routes.ts';
import { Announcements } from './announce/Announcements.tsx';
import { Board } from './board/Board.tsx';
import { createDeskActions, type DeskActions } from './desk-actions.ts';
import type { deskCatalogues, DeskTexts } from './desk-texts.ts';
import { FindAnyone } from './find/FindAnyone.tsx';
import { Needs } from './needs/Needs.tsx';
import { Selected } from './selected/Selected.tsx';
import type { Selection } from './selection.ts';
import type { ToolRequest } from './tools/tool.ts';
import { Tools } from './tools/ToolsDialog.tsx';
import { UndoButton } from './undo/UndoButton.tsx';

type DeskProps = ScreenProps<(typeof deskCatalogues)['en']>;

/** The floor staff's tool: left what needs a person, middle the board, right whoever is selected; undo always in one place. */
export function Desk({ link, texts, base, token, leave }: DeskProps) {
  const selection = useSignal<Selection>({ kind: 'nothing' });
  const tool = useSignal<ToolRequest | null>(null);
  const actions = useMemo(() => createDeskActions(link, texts), [link, texts]);
  const select = (next: Selection) => {
    selection.value = next;
  };
  useEffect(() => {
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') select({ kind: 'nothing' });
    };
    document.addEventListener('keydown', onEscape);
    return () => document.removeEventListener('keydown', onEscape);
  }, []);
  const state = link.state.value;
  const now = link.now.value;
  const signOff = () => {
    if (token) void signOut(base, token.token);
    leave();
  };
  return (
    <main class="desk">
      <header class="desk-head">
        <h1>{texts.say('desk.title')}</h1>
        {state && <Figures state={state} now={now} texts={texts} />}
        <WallClock link={link} />
        <LanguageSwitch texts={texts} />
        {state && (
          <Tools
            state={state}
            now={now}
            texts={texts}
            actions={actions}
            base={base}
            request={tool}
            onSelect={select}
          />
        )}
        <a class="button" href={new URL('staff-desk/badges/', base).href}>
          {texts.say('desk.badges')}
        </a>
        <button type="button" class="button" onClick={signOff}>
          {texts.say('common.signIn.leave')}
        </button>
      </header>
      {state ? (
        <div class="desk-columns">
          <section class="desk-left">
            <Needs
              state={state}
              needs={needsYou(state, now)}
              texts={texts}
              actions={actions}
              onSelect={select}
            />
            <Announcements state={state} now={now} texts={texts} actions={actions} />
          </section>
          <Board state={state} now={now} texts={texts} selection={selection.value} onSelect={select} />
          <section class="desk-right">
            <FindAnyone state={state} texts={texts} onSelect={select} />
            <Selected
              state={state}
              now={now}
              texts={texts}
              actions={actions}
              selection={selection.value}
              onSelect={select}
              onTool={(request) => (tool.value = request)}
            />
          </section>
        </div>
      ) : (
        <p class="desk-loading">{texts.say('common.loading')}</p>
      )}
      <footer class="desk-foot">
        {state && <UndoButton state={state} texts={texts} actions={actions} />}
        <News texts={texts} actions={actions} />
      </footer>
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

function Figures({
  state,
  now,
  texts,
}: {
  state: State;
  now: Parameters<typeof floorFigures>[1];
  texts: DeskTexts;
}) {
  const figures = floorFigures(state, now);
  const shown = [
    [`${figures.delegatesHere}/${figures.delegates}`, texts.say('desk.figures.here')],
    [figures.running, texts.say('desk.figures.running')],
    [figures.overTime, texts.say('desk.figures.over')],
    [figures.absent, texts.say('desk.figures.absent')],
    [figures.freeNow, texts.say('desk.figures.free')],
  ] as const;
  return (
    <ul class="desk-figures">
      {shown.map(([value, word]) => (
        <li key={word}>
          <b>{value}</b> {word}
        </li>
      ))}
    </ul>
  );
}

/** What became of the last thing pressed, in words, where it is always looked for. */
function News({ texts, actions }: { texts: DeskTexts; actions: DeskActions }) {
  const news = actions.news.value;
  if (news.kind === 'none') return <p class="desk-news" role="status" />;
  const sentence =
    news.kind === 'problem'
      ? news.sentence
      : texts.say(news.kind === 'working' ? 'desk.working' : 'desk.done');
  return (
    <p class={`desk-news desk-news-${news.kind}`} role={news.kind === 'problem' ? 'alert' : 'status'}>
      {sentence}
    </p>
  );
}
