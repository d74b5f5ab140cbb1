import type { Stage, StageOf } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { Notice } from '../welcome/Notice.tsx';

type ThankedProps = {
  texts: KioskTexts;
  shown: StageOf<'thanked'>;
  secondsLeft: number | null;
  onStage: (stage: Stage) => void;
};

/** Thanks; whoever came from the welcome may go back to it. */
export function Thanked({ texts, shown, secondsLeft, onStage }: ThankedProps) {
  const word = texts.say(shown.then.kind === 'welcome' ? 'kiosk.answers.myDay' : 'kiosk.done');
  return (
    <Notice
      tone="calm"
      title={texts.say('kiosk.answers.thanks')}
      action={{ label: `${word} · ${secondsLeft ?? ''}`, onAct: () => onStage(shown.then) }}
    />
  );
}
