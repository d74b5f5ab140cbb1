import type { Instant } from '../../shared/domain/time.ts';
import type { NextMeeting } from '../../shared/domain/views/table-now.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { TableTexts } from '../table-texts.ts';

type NextLineProps = {
  texts: TableTexts;
  next: NextMeeting | null;
  /** The day is over and says so itself. */
  isOver: boolean;
  now: Instant;
  time: (at: Instant) => string;
};

/** The meeting after this one, and whether its guest is there already. */
export function NextLine({ texts, next, isOver, now, time }: NextLineProps) {
  if (!next) return <p class="table-next table-next-none">{isOver ? '' : texts.say('table.nextNone')}</p>;
  const isDue = next.start <= now;
  return (
    <p class="table-next" data-due={isDue}>
      <span class="table-next-word">{texts.say('table.next')}</span>
      <time class="time">{time(next.start)}</time>
      <span class="table-next-company">{companyNames(next.guest.company, texts.language.value).first}</span>
      <span class="table-here">
        <StateMark kind={next.guest.here ? 'waiting-here' : 'waiting'} />
        {hereWord(texts, next, isDue)}
      </span>
    </p>
  );
}

function hereWord(texts: TableTexts, next: NextMeeting, isDue: boolean): string {
  if (next.elsewhere !== null) return texts.say('table.elsewhere', { table: next.elsewhere });
  if (!next.guest.here) return texts.say('table.notHere');
  return texts.say(isDue ? 'table.nextWaiting' : 'table.here');
}
