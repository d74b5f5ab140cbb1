import type { State } from '../shared/domain/state.ts';
import { unreachable } from '../shared/domain/unreachable.ts';
import { sayRefusal } from '../shared/screen/texts/say-refusal.ts';
import { WithoutVenue } from './alone/WithoutVenue.tsx';
import { Answers } from './answers/Answers.tsx';
import { afterWelcome } from './answers/answers-flow.ts';
import { Thanked } from './answers/Thanked.tsx';
import { Door } from './door/Door.tsx';
import { FindName } from './find-name/FindName.tsx';
import { TypeCode } from './find-name/TypeCode.tsx';
import type { Stage, StageOf } from './kiosk-flow.ts';
import type { KioskProps, KioskRun } from './use-kiosk.ts';
import { WalkIn } from './walk-in/WalkIn.tsx';
import { Notice } from './welcome/Notice.tsx';
import { Welcome } from './welcome/Welcome.tsx';

type StageViewProps = Pick<KioskProps, 'link' | 'texts' | 'surroundings'> & {
  kiosk: KioskRun;
  shown: Stage;
  state: State;
};

/** The one thing that the kiosk shows; nothing while it is ready for the next person. */
export function StageView(props: StageViewProps) {
  const { link, texts, surroundings, kiosk, shown, state } = props;
  const secondsLeft = kiosk.secondsLeft.value;
  const own = { link, state, texts, secondsLeft };
  const { show, onPerson } = kiosk;
  const backToReady = () => show({ kind: 'ready' });
  switch (shown.kind) {
    case 'ready':
      return null;
    case 'asking':
      return <Notice tone="calm" title={texts.say('kiosk.asking')} />;
    case 'welcome':
    case 'walk-in':
    case 'walk-in-booked':
      return <OfDelegate {...props} shown={shown} />;
    case 'refused':
      return (
        <Notice
          tone="refused"
          title={texts.say('kiosk.sorry')}
          sentence={sayRefusal(texts, shown.refusal, state)}
          action={{ label: `${texts.say('kiosk.ready')} · ${secondsLeft ?? ''}`, onAct: backToReady }}
        />
      );
    case 'unanswered':
    case 'noted':
    case 'not-known':
      return <WithoutVenue {...own} stage={shown} onDone={backToReady} />;
    case 'find-name':
      return <FindName {...own} onBack={backToReady} onChosen={(delegate) => onPerson({ delegate })} />;
    case 'type-code':
      return <TypeCode texts={texts} onBack={backToReady} onCode={(scanned) => onPerson({ scanned })} />;
    case 'door':
      return <Door surroundings={surroundings} texts={texts} onStage={show} />;
    case 'answers':
      return <Answers link={link} texts={texts} state={state} shown={shown} onStage={show} />;
    case 'thanked':
      return <Thanked texts={texts} shown={shown} secondsLeft={secondsLeft} onStage={show} />;
    default:
      return unreachable(shown);
  }
}

type OfDelegateProps = StageViewProps & { shown: StageOf<'welcome' | 'walk-in' | 'walk-in-booked'> };

/** What whoever is checked in sees: my day, and the way to one more meeting. */
function OfDelegate({ link, texts, kiosk, shown, state }: OfDelegateProps) {
  const own = { link, state, texts, secondsLeft: kiosk.secondsLeft.value };
  const { show, walkIn } = kiosk;
  const leave = () => show(afterWelcome(state, shown.delegate, link.now.value));
  if (shown.kind !== 'welcome') return <WalkIn {...own} stage={shown} actions={walkIn} onDone={leave} />;
  return (
    <Welcome
      {...own}
      now={link.now.value}
      stage={shown}
      onAnswer={(meeting) => show({ kind: 'answers', delegate: shown.delegate, meeting, then: shown })}
      onWalkIn={walkIn.open}
      onDone={leave}
    />
  );
}
