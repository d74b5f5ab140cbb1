import type { TableId } from '../../shared/domain/ids.ts';
import type { Interpreter } from '../../shared/domain/records/interpreter.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { languageNames } from './walk-in-words.ts';

type WhenAndWhereProps = {
  texts: KioskTexts;
  place: { start: Instant; table: TableId };
  time: (at: Instant) => string;
};

/** The time and the table of a meeting, to be read in passing. */
export function WhenAndWhere({ texts, place, time }: WhenAndWhereProps) {
  return (
    <p class="kiosk-next-place">
      <span class="time">{time(place.start)}</span>
      <span>{texts.say('common.table', { table: place.table })}</span>
    </p>
  );
}

type WithInterpreterProps = { texts: KioskTexts; interpreter: Interpreter };

/** Who interprets, between which languages. */
export function WithInterpreter({ texts, interpreter }: WithInterpreterProps) {
  return (
    <p>
      {texts.say('kiosk.withInterpreter', {
        name: interpreter.name,
        languages: languageNames(texts, interpreter.languages),
      })}
    </p>
  );
}
