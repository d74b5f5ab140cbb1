import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { OutcomeAnswer } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import { LanguageSwitch } from '../../shared/screen/look/LanguageSwitch.tsx';
import { OutcomeForm } from '../../shared/screen/outcome/OutcomeForm.tsx';
import { createTexts, type Language } from '../../shared/screen/texts/create-texts.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import { tableCatalogues, type TableTexts } from '../table-texts.ts';
import { languageOf, type Asking } from './asking.ts';

type OutcomeQuestionsProps = {
  link: VenueLink;
  texts: TableTexts;
  state: State;
  asking: Asking;
  onLater: () => void;
};

/** Asks one party after the other how the meeting went, each in its language. What was answered is never shown again. */
export function OutcomeQuestions({ link, texts, state, asking, onLater }: OutcomeQuestionsProps) {
  const language = useSignal(languageOf(state, asking, texts.language.value));
  const own = useMemo(() => createTexts(tableCatalogues, language), []);
  const answer = useSignal<CommandResult | 'giving' | null>(null);
  const { meeting, party, number, of } = asking;
  useEffect(() => {
    language.value = languageOf(state, asking, texts.language.peek());
    answer.value = null;
  }, [meeting.id, party]);
  const give = (said: OutcomeAnswer | null) => {
    answer.value = 'giving';
    void link
      .give({ kind: 'answer-outcome', meeting: meeting.id, party, answer: said })
      .then((came) => (answer.value = came));
  };
  const told = answer.value;
  return (
    <section class="table-outcome" lang={language.value} data-party={party}>
      <header class="table-outcome-head">
        <p class="table-outcome-party">
          {own.say(`table.outcome.party.${party}`)} <b>{nameOf(state, asking, language.value)}</b>
        </p>
        <p class="table-outcome-number">{own.say('table.outcome.number', { number, of })}</p>
        <LanguageSwitch texts={own} />
        <button type="button" class="button" onClick={onLater}>
          {own.say('table.outcome.later')}
        </button>
      </header>
      {told !== null && told !== 'giving' && told.kind !== 'accepted' && (
        <p class="problem" role="alert">
          {told.kind === 'refused' ? sayRefusal(own, told.refusal, state) : own.say('common.unanswered')}
        </p>
      )}
      <OutcomeForm key={`${meeting.id} ${party}`} texts={own} isSending={told === 'giving'} onAnswer={give} />
    </section>
  );
}

/** The name of the party that is asked; empty when it is not known here. */
function nameOf(state: State, { meeting, party }: Asking, language: Language): string {
  if (party === 'interpreter') {
    const interpreter = meeting.place.interpreter && state.interpreters.get(meeting.place.interpreter);
    return (interpreter && interpreter.name) || '';
  }
  const company = state.companies.get(party === 'host' ? meeting.host : meeting.guest);
  return company ? companyNames(company, language).first : '';
}
