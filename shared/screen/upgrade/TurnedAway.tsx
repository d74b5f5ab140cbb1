import { useEffect } from 'preact/hooks';
import type { Surroundings } from '../frame/surroundings.ts';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';

export type TurnedAwayProps = {
  texts: CommonTexts;
  surroundings: Surroundings;
  kind: 'not-let-in' | 'outdated';
  /** How the way in is called: staff sign in, a screen is set up. */
  enterAgain: 'common.signIn.title' | 'common.setUp.title';
  /** The device gives up its token and is set up anew. */
  onLeave: () => void;
};

/** In place of a screen that the venue does not let in: why, and the way on. */
export function TurnedAway({ texts, surroundings, kind, enterAgain, onLeave }: TurnedAwayProps) {
  const { build, reload, reloadOnce } = surroundings;
  useEffect(() => {
    // A wall has nobody to press: it loads the new page by itself, not all walls in the same second.
    if (kind !== 'outdated') return;
    const timer = setInterval(() => reloadOnce(`wire ${build ?? ''}`), 10_000 + Math.random() * 20_000);
    return () => clearInterval(timer);
  }, [kind]);
  return (
    <main class="centre-card">
      <LanguageSwitch texts={texts} />
      <p class="problem" role="alert">
        {texts.say(kind === 'outdated' ? 'common.freshness.outdated' : 'common.freshness.notLetIn')}
      </p>
      <button
        type="button"
        class="button button-main button-big"
        onClick={kind === 'outdated' ? reload : onLeave}
      >
        {texts.say(kind === 'outdated' ? 'common.freshness.reload' : enterAgain)}
      </button>
    </main>
  );
}
