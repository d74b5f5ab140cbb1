import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { DelegateId } from '../shared/domain/ids.ts';
import { unreachable } from '../shared/domain/unreachable.ts';
import { createChime, type Sound } from '../shared/screen/chime.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { WallClock } from '../shared/screen/look/WallClock.tsx';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { sayRefusal } from '../shared/screen/texts/say-refusal.ts';
import { Answers } from './answers/Answers.tsx';
import { afterWelcome } from './answers/answers-flow.ts';
import { Thanked } from './answers/Thanked.tsx';
import { Door } from './door/Door.tsx';
import { FindName } from './find-name/FindName.tsx';
import type { kioskCatalogues } from './kiosk-texts.ts';
import { secondsAt, shownFirst, takesBadge, type Stage } from './kiosk-flow.ts';
import type { Who } from '../shared/screen/alone/noted-scan.ts';
import { useCheckIn } from './alone/use-check-in.ts';
import { WaitingLine } from './alone/WaitingLine.tsx';
import { WithoutVenue } from './alone/WithoutVenue.tsx';
import { Ready } from './ready/Ready.tsx';
import { TypeCode } from './find-name/TypeCode.tsx';
import { listenToScanner } from './scan/listen-to-scanner.ts';
import { useCountdown } from './use-countdown.ts';
import { useEscape } from './use-escape.ts';
import { useWalkIn } from './walk-in/use-walk-in.ts';
import { WalkIn } from './walk-in/WalkIn.tsx';
import { Notice } from './welcome/Notice.tsx';
import { Welcome } from './welcome/Welcome.tsx';

/** What is not done sounds not done: a check-in that was only noted has the calm bell. */
const soundOf: Partial<Record<Stage['kind'], Sound>> = { welcome: 'welcome', noted: 'soon' };

/** The check-in kiosk: a badge, a code or a name in; a welcome and the delegate's day out. */
export function Kiosk(props: ScreenProps<(typeof kioskCatalogues)['en']>) {
  const { link, texts, surroundings, token, store, toDeliver } = props;
  const { base, onTouch, onKey } = surroundings;
  const stage = useSignal<Stage>({ kind: 'ready' });
  const offline = useCheckIn({ link, base, token: token?.token ?? '', store, toDeliver });
  const chime = useMemo(() => createChime(onTouch), []);
  const show = (next: Stage) => void (stage.value = next);
  const backToReady = () => show({ kind: 'ready' });
  const walkIn = useWalkIn(link, stage);
  const secondsLeft = useCountdown(stage, secondsAt, backToReady);

  async function checkIn(who: Who): Promise<void> {
    if (!takesBadge(stage.value)) return;
    stage.value = { kind: 'asking' };
    const after = await offline.checkIn(who);
    stage.value = shownFirst(after, link.state.peek(), link.now.peek());
    chime(soundOf[after.kind] ?? 'refused');
  }
  const onScan = (scanned: string) => void checkIn({ scanned });

  useEffect(() => listenToScanner(onKey, onScan), []);
  useEscape(backToReady);

  const state = link.state.value;
  return (
    <main class="kiosk">
      <header class="kiosk-head">
        <h1>{texts.say('kiosk.title')}</h1>
        <LanguageSwitch texts={texts} />
        <WallClock link={link} />
      </header>
      <div class={`kiosk-stage kiosk-stage-${stage.value.kind}`}>
        <Ready
          texts={texts}
          away={stage.value.kind !== 'ready'}
          onText={onScan}
          onFindName={() => (stage.value = { kind: 'find-name' })}
          onTypeCode={() => (stage.value = { kind: 'type-code' })}
          onDoor={() => show({ kind: 'door' })}
        />
        {state && stageView(stage.value, state)}
      </div>
      <footer>
        <WaitingLine waiting={offline.waiting} setAside={offline.setAside} state={state} texts={texts} />
        <FreshnessLine link={link} texts={texts} />
      </footer>
    </main>
  );

  function stageView(shown: Stage, known: NonNullable<typeof state>) {
    const own = { link, state: known, texts, secondsLeft: secondsLeft.value };
    const leave = (delegate: DelegateId) => show(afterWelcome(known, delegate, link.now.value));
    switch (shown.kind) {
      case 'ready':
        return null;
      case 'asking':
        return <Notice tone="calm" title={texts.say('kiosk.asking')} />;
      case 'welcome':
        return (
          <Welcome
            {...own}
            now={link.now.value}
            stage={shown}
            onAnswer={(meeting) => show({ kind: 'answers', delegate: shown.delegate, meeting, then: shown })}
            onWalkIn={walkIn.open}
            onDone={() => leave(shown.delegate)}
          />
        );
      case 'walk-in':
      case 'walk-in-booked':
        return <WalkIn {...own} stage={shown} actions={walkIn} onDone={() => leave(shown.delegate)} />;
      case 'refused':
        return (
          <Notice
            tone="refused"
            title={texts.say('kiosk.sorry')}
            sentence={sayRefusal(texts, shown.refusal, known)}
            action={{ label: `${texts.say('kiosk.ready')} · ${secondsLeft.value ?? ''}`, onAct: backToReady }}
          />
        );
      case 'unanswered':
      case 'noted':
      case 'not-known':
        return <WithoutVenue {...own} stage={shown} onDone={backToReady} />;
      case 'find-name':
        return <FindName {...own} onBack={backToReady} onChosen={(delegate) => void checkIn({ delegate })} />;
      case 'type-code':
        return <TypeCode texts={texts} onBack={backToReady} onCode={onScan} />;
      case 'door':
        return <Door surroundings={surroundings} texts={texts} onStage={show} />;
      case 'answers':
        return <Answers link={link} texts={texts} state={known} shown={shown} onStage={show} />;
      case 'thanked':
        return <Thanked texts={texts} shown={shown} secondsLeft={secondsLeft.value} onStage={show} />;
      default:
        return unreachable(shown);
    }
  }
}
