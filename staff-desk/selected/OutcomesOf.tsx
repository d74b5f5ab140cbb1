import { meetingsOf } from '../../shared/domain/queries/meetings.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { OutcomeAnswer } from '../../shared/domain/records/outcome.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { PanelProps } from './panel-props.ts';

/** What a company answered of its meetings, by start; nothing while it has answered none. */
export function OutcomesOf({ state, texts, onSelect, company }: PanelProps & { company: Company }) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const answers = meetingsOf(state, company.id).flatMap((meeting) => {
    const isGuest = meeting.guest === company.id;
    const outcome = state.outcomes.get(`${meeting.id} ${isGuest ? 'guest' : 'host'}`);
    const other = state.companies.get(isGuest ? meeting.host : meeting.guest);
    return outcome ? [{ meeting, other, answer: outcome.answer }] : [];
  });
  if (answers.length === 0) return null;
  return (
    <div class="desk-party">
      <h3>{texts.say('tools.outcome.title')}</h3>
      <ul>
        {answers.map(({ meeting, other, answer }) => (
          <li key={meeting.id} data-outcome={meeting.id}>
            <button
              type="button"
              class="desk-row desk-outcome"
              onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
            >
              <span>
                <span class="time">{clockTimeOf(meeting.place.start, zone)}</span> {meeting.place.table}{' '}
                {other && withoutLegalForm(companyNames(other, texts.language.value).first)}
              </span>
              <span class="desk-quiet">{sentenceOf(answer, texts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf({ level, business, note }: OutcomeAnswer, texts: DeskTexts): string {
  const amount =
    business?.amountJpy == null
      ? null
      : texts.say('tools.outcome.yen', {
          amount: new Intl.NumberFormat(texts.language.value).format(business.amountJpy),
        });
  return [
    level === null ? texts.say('tools.outcome.noLevel') : texts.say('tools.outcome.level', { level }),
    business && texts.say(business.expected ? 'tools.outcome.business' : 'tools.outcome.noBusiness'),
    amount,
    note,
  ]
    .filter(Boolean)
    .join(' · ');
}
