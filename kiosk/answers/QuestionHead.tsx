import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { Question } from './answers-flow.ts';

type QuestionHeadProps = {
  state: State;
  texts: KioskTexts;
  question: Question;
  /** How many other meetings can be told about; 0 says nothing of them. */
  others: number;
};

/** Which meeting is meant: with whom, when and where. */
export function QuestionHead({ state, texts, question, others }: QuestionHeadProps) {
  const { place } = question.meeting;
  const company = companyNames(question.counterpart, texts.language.value).first;
  const time = clockTimeOf(place.start, theEvent(state)?.timeZone ?? 'UTC');
  return (
    <>
      <h2 class="kiosk-ask-what">{texts.say('kiosk.answers.howWas', { company })}</h2>
      <p class="kiosk-second">
        {texts.say('kiosk.answers.where', { time, table: place.table })}
        {others > 0 && ` · ${texts.say('kiosk.answers.more', { count: others })}`}
      </p>
    </>
  );
}
