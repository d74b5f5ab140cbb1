import { useMemo, useRef } from 'preact/hooks';
import type { Company } from '../shared/domain/records/company.ts';
import { type Instant, clockTimeOf } from '../shared/domain/time.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { useChangeMarks } from './changes/use-change-marks.ts';
import { LobbyFoot } from './announcements/LobbyFoot.tsx';
import type { LobbyTexts } from './lobby-texts.ts';
import { EmptyHall } from './timetable/EmptyHall.tsx';
import { Grid } from './timetable/Grid.tsx';
import { LobbyHead } from './timetable/LobbyHead.tsx';
import { NowNext } from './timetable/NowNext.tsx';
import { pageAt, pagesOf, pageSeconds, type Page } from './timetable/pages.ts';
import { fitOn } from './timetable/fit.ts';
import { useSize } from './timetable/use-size.ts';
import { useTurn } from './timetable/use-turn.ts';
import { wallNamesOf } from './timetable/wall-names.ts';
import type { Wall } from './wall.ts';

type LobbyWallProps = {
  link: VenueLink;
  texts: LobbyTexts;
  timetable: Wall;
  companies: ReadonlyMap<string, Company>;
};

/** A hall on the wall: one page after the other, with the hall's name, the clock and what is announced around them. */
export function LobbyWall({ link, texts, timetable, companies }: LobbyWallProps) {
  const body = useRef<HTMLElement>(null);
  const size = useSize(body);
  const turn = useTurn(pageSeconds);
  const language = texts.language.value;
  const names = useMemo(() => wallNamesOf(companies, language), [companies, language]);
  const marks = useChangeMarks(timetable, link.now.value);
  const time = (at: Instant) => clockTimeOf(at, timetable.event.timeZone);
  const page = size === null ? null : pageOf(timetable, fitOn(size), turn);
  return (
    <div class="lobby-screen" data-ground="ink">
      <LobbyHead link={link} texts={texts} timetable={timetable} time={time} />
      <main class="lobby-body" ref={body}>
        {timetable.kind !== 'session' && <EmptyHall texts={texts} timetable={timetable} time={time} />}
        {timetable.kind === 'session' && timetable.rows.length === 0 && (
          <p class="lobby-empty">{texts.say('lobby.noTables')}</p>
        )}
        {timetable.kind === 'session' && page?.kind === 'now-next' && (
          <NowNext
            texts={texts}
            timetable={timetable}
            rows={page.rows}
            names={names}
            marks={marks}
            time={time}
          />
        )}
        {timetable.kind === 'session' && page?.kind === 'grid' && (
          <Grid texts={texts} timetable={timetable} page={page} names={names} marks={marks} time={time} />
        )}
      </main>
      <LobbyFoot texts={texts} announcements={timetable.announcements} page={page} turn={turn} />
      <FreshnessLine link={link} texts={texts} />
    </div>
  );
}

function pageOf(timetable: Wall, fit: ReturnType<typeof fitOn>, turn: number): Page | null {
  if (timetable.kind !== 'session') return null;
  return pageAt(pagesOf(timetable.rows.length, timetable.slots.length, timetable.currentSlot, fit), turn);
}
