import './answers.css';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { ToAnswer } from './answers-flow.ts';
import { QuestionHead } from './QuestionHead.tsx';

type AskAnswerProps = {
  state: State;
  texts: KioskTexts;
  asked: readonly ToAnswer[];
  onAnswer: (meeting: MeetingId) => void;
};

/** On the welcome: the first meeting that can be told about, and how many there are besides. */
export function AskAnswer({ state, texts, asked, onAnswer }: AskAnswerProps) {
  const [first, ...others] = asked;
  if (!first) return null;
  return (
    <section class="kiosk-ask" data-ask={first.meeting.id}>
      <div>
        <QuestionHead state={state} texts={texts} question={first} others={others.length} />
      </div>
      <button type="button" class="button button-big" onClick={() => onAnswer(first.meeting.id)}>
        {texts.say('kiosk.answers.answer')}
      </button>
    </section>
  );
}
