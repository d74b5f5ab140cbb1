import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { ScreensReply } from '../../shared/wire.ts';

/** What the desk knows of the screens; `unanswered` keeps what was known last, if anything ever was. */
export type KnownScreens =
  | { kind: 'loading' }
  | { kind: 'known'; reply: ScreensReply }
  | { kind: 'unanswered'; last: ScreensReply | null };

const openEveryMs = 5_000;
/** With the list closed only the number on the button depends on it. */
const closedEveryMs = 15_000;

/** Asks the venue for its screens, oftener while somebody looks at them, and at once when the connection comes back. */
export function useScreens(link: VenueLink, isOpen: boolean): { known: KnownScreens; ask: () => void } {
  const known = useSignal<KnownScreens>({ kind: 'loading' });
  const isConnecting = link.freshness.value.kind === 'loading';
  const isLive = link.freshness.value.kind === 'live';
  const ask = async () => {
    const reply = await link.screens();
    if (reply) known.value = { kind: 'known', reply };
    else if (!isConnecting) known.value = { kind: 'unanswered', last: lastOf(known.value) };
  };
  useEffect(() => {
    void ask();
    const timer = setInterval(() => void ask(), isOpen ? openEveryMs : closedEveryMs);
    return () => clearInterval(timer);
  }, [link, isOpen, isConnecting, isLive]);
  return { known: known.value, ask: () => void ask() };
}

/** The last answer, however old; null when none ever came. */
export function lastOf(known: KnownScreens): ScreensReply | null {
  if (known.kind === 'loading') return null;
  return known.kind === 'known' ? known.reply : known.last;
}
