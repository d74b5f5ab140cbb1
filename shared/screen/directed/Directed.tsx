import './directed.css';
import { signal, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { ScreenSelf } from '../link/open-venue-link.ts';
import { common } from '../texts/common-texts.ts';
import { createTexts, type Language } from '../texts/create-texts.ts';
import type { VenueLink } from '../venue-link.ts';

/** How long a screen shows who it is, in milliseconds: long enough to walk around a row of tables with the eyes. */
const shownMs = 10_000;

export type DirectedProps = { link: VenueLink; self: ScreenSelf };

/** Does what staff have this screen do: loads the page again, or shows over everything who it is. */
export function Directed({ link, self }: DirectedProps) {
  /** Counts the times it was asked, so that asking again begins the ten seconds anew; 0 shows nothing. */
  const asked = useSignal(0);
  useEffect(
    () =>
      link.onDirection((what) => {
        if (what === 'reload') window.location.reload();
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

/** Who this screen is, readable from across the hall and in both languages: whoever looks is staff, not its user. */
function Identity({ link, self, onDone }: DirectedProps & { onDone: () => void }) {
  useEffect(() => {
    const timer = setTimeout(onDone, shownMs);
    return () => clearTimeout(timer);
  }, []);
  const words = useMemo(() => [wordsIn('ja'), wordsIn('en')], []);
  const identity = link.identity.value;
  const name = identity && 'name' in identity ? identity.name : null;
  const place = identity?.role === 'table' ? identity.table : self.place();
  const pages = words.map(({ say }) => say(`common.page.${self.page}`));
  return (
    <div class="directed" role="status" data-ground="ink" data-directed="identify" onClick={onDone}>
      <p>{words.map(({ say }) => say('common.identify.thisIs')).join(' / ')}</p>
      <p class="directed-name">{name ?? place ?? pages.join(' / ')}</p>
      {(name ?? place) !== null && <p>{pages.join(' / ')}</p>}
      {name !== null && place !== null && <p class="directed-place">{place}</p>}
    </div>
  );
}

function wordsIn(language: Language) {
  return createTexts(common, signal(language));
}
