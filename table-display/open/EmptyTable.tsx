import type { Company } from '../../shared/domain/records/company.ts';
import type { Day, Instant } from '../../shared/domain/time.ts';
import { dayName } from '../../shared/screen/texts/day-name.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { TableTexts } from '../table-texts.ts';

type OpenPanelProps = {
  texts: TableTexts;
  isFloating: boolean;
  insteadOf: { guest: Company; why: 'no-show' | 'cancelled' } | null;
};

/** A free table invites: the dashed frame with a plus that the lobby shows too. */
export function OpenPanel({ texts, isFloating, insteadOf }: OpenPanelProps) {
  return (
    <div class="table-open">
      <svg class="table-plus" viewBox="0 0 48 48" aria-hidden="true">
        <path d="M24 8v32M8 24h32" fill="none" stroke="currentColor" stroke-width="4" />
      </svg>
      <h2 class="table-empty-title">{texts.say('table.openHere')}</h2>
      <p class="table-empty-text">{texts.say(isFloating ? 'table.openHowFloating' : 'table.openHow')}</p>
      {insteadOf && (
        <p class="table-instead">
          {texts.say(insteadOf.why === 'no-show' ? 'table.insteadNoShow' : 'table.insteadCancelled', {
            company: companyNames(insteadOf.guest, texts.language.value).first,
          })}
        </p>
      )}
    </div>
  );
}

/** Free, but its host takes no walk-ins: nobody is invited to sit down. */
export function NoWalkInsPanel({ texts }: { texts: TableTexts }) {
  return (
    <div class="table-empty">
      <h2 class="table-empty-title">{texts.say('table.noWalkInsHere')}</h2>
      <p class="table-empty-text">{texts.say('table.noWalkInsHow')}</p>
    </div>
  );
}

export function ClosedPanel({ texts, until }: { texts: TableTexts; until: Instant | null }) {
  return (
    <div class="table-empty">
      <h2 class="table-empty-title">{texts.say('table.closedHere')}</h2>
      {until === null && <p class="table-empty-text">{texts.say('table.closedRest')}</p>}
    </div>
  );
}

type NothingPanelProps = {
  texts: TableTexts;
  nextDay: { day: Day; start: Instant } | null;
  time: (at: Instant) => string;
};

export function NothingPanel({ texts, nextDay, time }: NothingPanelProps) {
  return (
    <div class="table-empty">
      <h2 class="table-empty-title">{texts.say('table.nothingHere')}</h2>
      {nextDay && (
        <p class="table-empty-text">
          {texts.say('table.nextDay', {
            day: dayName(nextDay.day, texts.language.value),
            time: time(nextDay.start),
          })}
        </p>
      )}
    </div>
  );
}
