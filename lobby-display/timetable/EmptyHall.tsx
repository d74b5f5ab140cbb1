import type { Instant } from '../../shared/domain/time.ts';
import type { Wall } from '../wall.ts';
import type { LobbyTexts } from '../lobby-texts.ts';
import { dayName } from '../../shared/screen/texts/day-name.ts';

type EmptyHallProps = {
  texts: LobbyTexts;
  timetable: Exclude<Wall, { kind: 'session' }>;
  time: (at: Instant) => string;
};

/** A hall without meetings now: says so, and when they go on. */
export function EmptyHall({ texts, timetable, time }: EmptyHallProps) {
  const { next } = timetable;
  return (
    <div class="lobby-empty">
      <p>{texts.say(timetable.kind === 'over-today' ? 'lobby.overToday' : 'lobby.noSession')}</p>
      <p class="lobby-empty-next">
        {next
          ? texts.say('lobby.nextDay', {
              day: dayName(next.day, texts.language.value),
              time: time(next.start),
            })
          : texts.say('lobby.eventOver')}
      </p>
    </div>
  );
}
