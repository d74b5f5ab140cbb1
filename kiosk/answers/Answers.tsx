import './answers.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OutcomeAnswer } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import { OutcomeForm } from '../../shared/screen/outcome/OutcomeForm.tsx';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { Stage, StageOf } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { useFocusFirst } from '../use-focus-first.ts';
import { afterAnswer, questionAbout } from './answers-flow.ts';
import { QuestionHead } from './QuestionHead.tsx';

type AnswersProps = {
  link: VenueLink;
  texts: KioskTexts;
  state: State;
  shown: StageOf<'answers'>;
  onStage: (stage: Stage) => void;
};

/** The delegate's company says how a finished meeting was, or that it does not say; then comes the next such meeting. */
export function Answers({ link, texts, state, shown, onStage }: AnswersProps) {
  const answer = useSignal<CommandResult | 'giving' | null>(null);
  const isGone = useRef(false);
  useEffect(() => () => void (isGone.current = true), []);
  useEffect(() => {
    answer.value = null;
  }, [shown.meeting]);
  const section = useFocusFirst('.outcome-level', shown.meeting);
  const question = questionAbout(state, shown.delegate, shown.meeting);
  if (!question) return null;
  const { meeting, party } = question;
  const told = answer.value;
  const isRefused = told !== null && told !== 'giving' && told.kind === 'refused';
  const goOn = () => {
    // What the kiosk knows by now, not what it knew when the question was drawn.
    onStage(afterAnswer(link.state.peek() ?? state, shown, link.now.peek()));
  };

  async function give(said: OutcomeAnswer | null): Promise<void> {
    answer.value = 'giving';
    const came = await link.give({ kind: 'answer-outcome', meeting: meeting.id, party, answer: said });
    answer.value = came;
    // Whoever left meanwhile is not called back: the kiosk may be the next person's.
    if (came.kind === 'accepted' && !isGone.current) goOn();
  }
  return (
    <section class="kiosk-answers" ref={section} data-meeting={meeting.id} data-party={party}>
      <header>
        <div>
          {shown.then.kind === 'ready' && (
            <p class="kiosk-second">{texts.say('kiosk.answers.beforeYouGo')}</p>
          )}
          <QuestionHead state={state} texts={texts} question={question} others={0} />
        </div>
        {/* What was refused stays refused: the way on is past it. */}
        <button
          type="button"
          class="button button-big kiosk-answers-later"
          disabled={told === 'giving'}
          onClick={isRefused ? goOn : () => onStage(shown.then)}
        >
          {texts.say(isRefused ? 'kiosk.answers.next' : 'kiosk.answers.later')}
        </button>
      </header>
      {isRefused && (
        <p class="problem" role="alert">
          {sayRefusal(texts, told.refusal, state)}
        </p>
      )}
      {told !== null && told !== 'giving' && told.kind === 'unanswered' && (
        <p class="problem" role="alert">
          {texts.say('common.unanswered')}
        </p>
      )}
      <OutcomeForm
        key={meeting.id}
        texts={texts}
        isSending={told === 'giving'}
        onAnswer={(said) => void give(said)}
      />
    </section>
  );
}
