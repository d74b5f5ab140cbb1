import { useMemo } from 'preact/hooks';
import { theEvent } from '../shared/domain/queries/the-event.ts';
import type { State } from '../shared/domain/state.ts';
import { followLobbyTimetable, hallsOf } from '../shared/domain/views/lobby-timetable.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { Cover } from '../shared/screen/alone/Cover.tsx';
import { isTooOld } from '../shared/screen/alone/too-old.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { ChooseHall } from './ChooseHall.tsx';
import { LobbyWall } from './LobbyWall.tsx';
import type { LobbyTexts } from './lobby-texts.ts';

export type LobbyDisplayProps = {
  link: VenueLink;
  texts: LobbyTexts;
  /** The hall that was asked for; null leaves the only one, or asks. */
  hall: string | null;
  onHall: (hall: string) => void;
};

/** The wall screen: decides which hall there is to show, and leaves the showing to `LobbyWall`. */
export function LobbyDisplay({ link, texts, hall, onHall }: LobbyDisplayProps) {
  const state = link.state.value;
  const halls = useMemo(() => (state ? hallsOf(state) : []), [state?.tables, state?.sessions]);
  if (!state) return <LobbyNotice link={link} texts={texts} says={texts.say('common.loading')} />;
  if (!theEvent(state)) return <LobbyNotice link={link} texts={texts} says={texts.say('common.noEvent')} />;
  const [only] = halls;
  const shown = hall ?? (halls.length === 1 ? only : undefined);
  if (shown === undefined || !halls.includes(shown)) {
    return (
      <div class="lobby-screen" data-ground="ink">
        <ChooseHall texts={texts} halls={halls} unknown={hall} onHall={onHall} />
        <FreshnessLine link={link} texts={texts} />
      </div>
    );
  }
  return <HallOnWall key={shown} link={link} texts={texts} state={state} hall={shown} />;
}

type HallProps = { link: VenueLink; texts: LobbyTexts; state: State; hall: string };

/** A hall with what is on in it, unless that is too old to be shown. */
function HallOnWall({ link, texts, state, hall }: HallProps) {
  const timetableOf = useMemo(() => followLobbyTimetable(hall), [hall]);
  const now = link.now.value;
  if (isTooOld('lobby', link.freshness.value, now))
    return <CoveredHall link={link} texts={texts} hall={hall} />;
  const timetable = timetableOf(state, now);
  if (timetable.kind === 'no-event')
    return <LobbyNotice link={link} texts={texts} says={texts.say('common.noEvent')} />;
  return <LobbyWall link={link} texts={texts} timetable={timetable} companies={state.companies} />;
}

/** The hall's name and nothing that could be wrong by now, not even a clock that ticks as if all were well. */
function CoveredHall({ link, texts, hall }: { link: VenueLink; texts: LobbyTexts; hall: string }) {
  return (
    <div class="lobby-screen" data-ground="ink">
      <header class="lobby-head">
        <p class="lobby-slot">{hall}</p>
      </header>
      <Cover />
      <FreshnessLine link={link} texts={texts} isCovered />
    </div>
  );
}

/** One sentence in place of a hall. */
function LobbyNotice({ link, texts, says }: { link: VenueLink; texts: LobbyTexts; says: string }) {
  return (
    <div class="lobby-screen" data-ground="ink">
      <main class="lobby-notice">
        <p>{says}</p>
        <LanguageSwitch texts={texts} />
      </main>
      {link.freshness.value.kind !== 'loading' && <FreshnessLine link={link} texts={texts} />}
    </div>
  );
}
