import './devices.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { createDeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { News } from '../News.tsx';
import { PairScreen } from './PairScreen.tsx';
import { ReloadAll } from './ReloadAll.tsx';
import { needingSomebody, screenRows, toReload, type ScreenRow } from './screen-list.ts';
import { ScreenLine } from './ScreenLine.tsx';
import { lastOf, useScreens, type KnownScreens } from './use-screens.ts';

export type ScreensProps = { link: VenueLink; state: State; texts: DeskTexts; base: URL };

/** The header's button to the list of screens, with the number of those that need somebody, and the list itself. */
export function Screens({ link, state, texts, base }: ScreensProps) {
  const isOpen = useSignal(false);
  const { known, ask } = useScreens(link, isOpen.value);
  const reply = lastOf(known);
  const rows = useMemo(
    () => (reply ? screenRows(reply, state.devices.values()) : null),
    [reply, state.devices],
  );
  const count = rows ? needingSomebody(rows) : 0;
  return (
    <>
      <button
        type="button"
        class="button"
        aria-haspopup="dialog"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        {texts.say('desk.devices.title')}
        {count > 0 && <CountBadge count={count} texts={texts} />}
      </button>
      {isOpen.value && (
        <ScreensDialog
          link={link}
          state={state}
          texts={texts}
          base={base}
          known={known}
          rows={rows}
          ask={ask}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      )}
    </>
  );
}

/** How many screens need somebody. */
function CountBadge({ count, texts }: { count: number; texts: DeskTexts }) {
  return (
    <span class="screens-badge">
      {count}
      <span class="hidden-label"> {texts.say('desk.devices.needSomebody')}</span>
    </span>
  );
}

type DialogProps = ScreensProps & {
  known: KnownScreens;
  /** Null until the venue answered once. */
  rows: ScreenRow[] | null;
  ask: () => void;
  onClose: () => void;
};

/** The list over the desk. The browser keeps the keyboard inside it and closes it on Escape. */
function ScreensDialog({ link, state, texts, base, known, rows, ask, onClose }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const actions = useMemo(() => createDeskActions(link, texts), [link, texts]);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="screens-dialog" aria-labelledby="screens-title" onClose={onClose}>
      <header class="screens-head">
        <h2 id="screens-title">{texts.say('desk.devices.title')}</h2>
        <News texts={texts} actions={actions} />
        <ReloadAll
          connections={toReload(rows ?? [], (row) => isSelf(row, link))}
          texts={texts}
          actions={actions}
          onDone={ask}
        />
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {texts.say('desk.close')}
        </button>
      </header>
      <PairScreen base={base} state={state} texts={texts} />
      <Unanswered known={known} state={state} texts={texts} ask={ask} />
      {rows === null && known.kind === 'loading' && <p>{texts.say('desk.devices.loading')}</p>}
      {rows?.length === 0 && <p>{texts.say('desk.devices.none')}</p>}
      {rows && rows.length > 0 && (
        <ul class="screens-list">
          {rows.map((row) => (
            <ScreenLine
              key={row.key}
              row={row}
              isSelf={isSelf(row, link)}
              asOf={lastOf(known)?.now ?? link.now.value}
              state={state}
              texts={texts}
              actions={actions}
              onDone={ask}
            />
          ))}
        </ul>
      )}
    </dialog>
  );
}

function isSelf(row: ScreenRow, link: VenueLink): boolean {
  const identity = link.identity.value;
  return row.page === 'desk' && identity !== null && 'device' in identity && row.device === identity.device;
}

/** Says that the list is old, or that there is none, and offers to ask again. */
function Unanswered({ known, state, texts, ask }: Pick<DialogProps, 'known' | 'state' | 'texts' | 'ask'>) {
  if (known.kind !== 'unanswered') return null;
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const sentence = known.last
    ? texts.say('desk.devices.unansweredSince', { time: clockTimeOf(known.last.now, timeZone) })
    : texts.say('desk.devices.unanswered');
  return (
    <p class="problem screens-problem" role="alert">
      <span>{sentence}</span>
      <button type="button" class="button" onClick={ask}>
        {texts.say('desk.retry')}
      </button>
    </p>
  );
}
