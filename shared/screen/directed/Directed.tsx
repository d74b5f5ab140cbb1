import './directed.css';
import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ScreenSelf } from '../link/open-venue-link.ts';
import { common } from '../texts/common-texts.ts';
import { createTexts, type Language } from '../texts/create-texts.ts';
import type { VenueLink } from '../venue-link.ts';

/** How long a screen shows who it is, in milliseconds: long enough to walk around a row of tables with the eyes. */
const shownMs = 10_000;

export type DirectedProps = {
  link: VenueLink;
  self: ScreenSelf;
  /** Loads the page again. */
  reload: () => void;
};

/** Does what staff have this screen do: loads the page again, or shows over everything who it is. */
export function Directed({ link, self, reload }: DirectedProps) {
  /** Counts the times it was asked, so that asking again begins the ten seconds anew; 0 shows nothing. */
  const asked = useSignal(0);
  useEffect(
    () =>
      link.onDirection((what) => {
        if (what === 'reload') reload();
        else asked.value += 1;
      }),
    [link],
  );
  if (asked.value === 0) return null;
  const done = () => {
    asked.value = 0;
  };
  return <Identity key={asked.value} link={link} self={self} onDone={done} />;
}

type IdentityProps = Pick<DirectedProps, 'link' | 'self'> & { onDone: () => void };

/** Who this screen is, readable from across the hall and in both languages: whoever looks is staff, not its user. */
function Identity({ link, self, onDone }: IdentityProps) {
  const over = useRef<HTMLDialogElement>(null);
  const end = () => {
    if (over.current?.open) over.current.close();
    else onDone();
  };
  useEffect(() => {
    // Over an open dialog only a dialog lies above and takes the presses; elsewhere a popover, which leaves the keyboard
    // where it is: a kiosk's scanner goes on typing.
    if (over.current?.ownerDocument.querySelector('dialog[open]')) over.current?.showModal();
    else over.current?.showPopover?.();
    const timer = setTimeout(end, shownMs);
    return () => clearTimeout(timer);
  }, []);
  const words = useMemo(() => [wordsIn('ja'), wordsIn('en')], []);
  const identity = link.identity.value;
  const name = identity && 'name' in identity ? identity.name : null;
  const place = identity?.role === 'table' ? identity.table : self.place();
  const pages = words.map(({ say }) => say(`common.page.${self.page}`));
  return (
    <dialog
      ref={over}
      popover="manual"
      class="directed"
      aria-label={words.map(({ say }) => say('common.identify.thisIs')).join(' / ')}
      data-ground="ink"
      data-directed="identify"
      onClick={end}
      onClose={onDone}
    >
      <p>{words.map(({ say }) => say('common.identify.thisIs')).join(' / ')}</p>
      <p class="directed-name">{name ?? place ?? pages.join(' / ')}</p>
      {(name ?? place) !== null && <p>{pages.join(' / ')}</p>}
      {name !== null && place !== null && place !== name && <p class="directed-place">{place}</p>}
    </dialog>
  );
}

function wordsIn(language: Language) {
  return createTexts(common, signal(language));
}
