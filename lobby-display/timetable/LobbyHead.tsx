import type { Instant } from '../../shared/domain/time.ts';
import type { SessionTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { WallClock } from '../../shared/screen/look/WallClock.tsx';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { Wall } from '../wall.ts';
import type { LobbyTexts } from '../lobby-texts.ts';

/** So many tables are named in the head; of more it says how many. */
const mostNamed = { late: 6, free: 9 };

type LobbyHeadProps = { link: VenueLink; texts: LobbyTexts; timetable: Wall; time: (at: Instant) => string };

/** Where and when: hall, city, slot, clock; and in two lines what is late and what is free. */
export function LobbyHead({ link, texts, timetable, time }: LobbyHeadProps) {
  const city = timetable.kind === 'session' ? timetable.session.city : null;
  return (
    <header class="lobby-head">
      <div class="lobby-where">
        <h1>
          {[texts.say('lobby.meetings'), timetable.hall, city].filter((part) => part !== null).join(' · ')}
        </h1>
        {timetable.kind === 'session' && <p class="lobby-slot">{slotWords(texts, timetable, time)}</p>}
      </div>
      {timetable.kind === 'session' && <Summary texts={texts} timetable={timetable} />}
      <WallClock link={link} />
    </header>
  );
}

function slotWords(
  texts: LobbyTexts,
  { slots, currentSlot, nextSlot }: SessionTimetable,
  time: (at: Instant) => string,
): string {
  const slot = currentSlot === null ? undefined : slots[currentSlot];
  if (currentSlot !== null && slot) {
    const words = texts.say('lobby.slot', { number: currentSlot + 1, of: slots.length });
    return `${words} · ${time(slot.start)} – ${time(slot.end)}`;
  }
  return nextSlot ? texts.say('lobby.startsAt', { time: time(nextSlot.start) }) : texts.say('lobby.lastOver');
}

function Summary({ texts, timetable: { late, free } }: { texts: LobbyTexts; timetable: SessionTimetable }) {
  return (
    <ul class="lobby-summary">
      {late.length > 0 && (
        <li class="lobby-late">
          <StateMark kind="over-time" />
          {texts.say('lobby.late')}{' '}
          {named(
            texts,
            late.map((one) => one.table),
            mostNamed.late,
          )}
        </li>
      )}
      {free.length > 0 && (
        <li class="lobby-free">
          <StateMark kind="open" />
          {texts.say('lobby.free')} {named(texts, free, mostNamed.free)}
        </li>
      )}
    </ul>
  );
}

function named(texts: LobbyTexts, tables: readonly string[], most: number): string {
  const more = tables.length - most;
  const names = tables.slice(0, most).join(' ');
  return more > 0 ? `${names} ${texts.say('lobby.andMore', { count: more })}` : names;
}
