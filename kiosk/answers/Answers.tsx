import './answers.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Command } from '../../shared/domain/commands.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
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

/** What came of the answer that was given; null before one is. */
type Told = CommandResult | 'giving' | null;

/** The delegate's company says how a finished meeting was, or that it does not say; then comes the next such meeting. */
export function Answers({ link, texts, state, shown, onStage }: AnswersProps) {
  const { told, give } = useGiving(link, shown.meeting);
  const section = useFocusFirst('.outcome-level', shown.meeting);
  const question = questionAbout(state, shown.delegate, shown.meeting);
  if (!question) return null;
  const { meeting, party } = question;
  const isRefused = told !== null && told !== 'giving' && told.kind === 'refused';
  const goOn = () => {
    // What the kiosk knows by now, not what it knew when the question was drawn.
    onStage(afterAnswer(link.state.peek() ?? state, shown, link.now.peek()));
  };
  const answer = (said: OutcomeAnswer | null) =>
    void give({ kind: 'answer-outcome', meeting: meeting.id, party, answer: said }, goOn);
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
      <Problem told={told} texts={texts} state={state} />
      <OutcomeForm key={meeting.id} texts={texts} isSending={told === 'giving'} onAnswer={answer} />
    </section>
  );
}

/** Gives what is said of a meeting, and tells what came of it until another meeting is asked about. */
function useGiving(link: VenueLink, meeting: MeetingId) {
  const answer = useSignal<Told>(null);
  const isGone = useRef(false);
  useEffect(() => () => void (isGone.current = true), []);
  useEffect(() => {
    answer.value = null;
  }, [meeting]);

  async function give(command: Command, onTaken: () => void): Promise<void> {
    answer.value = 'giving';
    const came = await link.give(command);
    answer.value = came;
    // Whoever left meanwhile is not called back: the kiosk may be the next person's.
    if (came.kind === 'accepted' && !isGone.current) onTaken();
  }
  return { told: answer.value, give };
}

function Problem({ told, texts, state }: { told: Told; texts: KioskTexts; state: State }) {
  if (told === null || told === 'giving' || told.kind === 'accepted') return null;
  return (
    <p class="problem" role="alert">
      {told.kind === 'refused' ? sayRefusal(texts, told.refusal, state) : texts.say('common.unanswered')}
    </p>
  );
}
