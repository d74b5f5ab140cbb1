import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { WallClock } from '../shared/screen/look/WallClock.tsx';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import type { DeskTexts } from './desk-texts.ts';
import { VenueCheck } from './venue-check/VenueCheck.tsx';
import { Screens } from './devices/Screens.tsx';
import { Figures } from './figures/Figures.tsx';

type DeskHeadProps = {
  link: VenueLink;
  texts: DeskTexts;
  base: URL;
  /** The address of the page with the badges. */
  badges: string;
  onTools: () => void;
  onTally: () => void;
  onLate: () => void;
  historyIsOpen: boolean;
  onHistory: () => void;
  onSignOut: () => void;
};

/** The desk's first line: the figures of the moment, and the way to what is not needed all the time. */
export function DeskHead(props: DeskHeadProps) {
  const { link, texts, base, badges, historyIsOpen, onHistory, onTools, onTally, onLate, onSignOut } = props;
  const state = link.state.value;
  return (
    <header class="desk-head">
      <h1>{texts.say('desk.title')}</h1>
      {state && <Figures state={state} now={link.now.value} texts={texts} />}
      <WallClock link={link} />
      <LanguageSwitch texts={texts} />
      <button type="button" class="button" aria-haspopup="dialog" disabled={!state} onClick={onTools}>
        {texts.say('tools.title')}
      </button>
      <button type="button" class="button" disabled={!state} onClick={onTally}>
        {texts.say('tally.title')}
      </button>
      <button type="button" class="button" disabled={!state} onClick={onLate}>
        {texts.say('late.title')}
      </button>
      <button
        type="button"
        class="button"
        aria-expanded={historyIsOpen}
        disabled={!state}
        onClick={onHistory}
      >
        {texts.say('desk.history.title')}
      </button>
      {state && <Screens link={link} state={state} texts={texts} base={base} />}
      {state && <VenueCheck link={link} state={state} texts={texts} base={base} />}
      <a class="button" href={badges}>
        {texts.say('desk.badges')}
      </a>
      <button type="button" class="button" onClick={onSignOut}>
        {texts.say('desk.signOut')}
      </button>
    </header>
  );
}
