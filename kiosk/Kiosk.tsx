import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { WallClock } from '../shared/screen/look/WallClock.tsx';
import { WaitingLine } from './alone/WaitingLine.tsx';
import { Ready } from './ready/Ready.tsx';
import { StageView } from './StageView.tsx';
import { useKiosk, type KioskProps } from './use-kiosk.ts';

/** The check-in kiosk: a badge, a code or a name in; a welcome and the delegate's day out. */
export function Kiosk(props: KioskProps) {
  const { link, texts, surroundings } = props;
  const kiosk = useKiosk(props);
  const { offline, show } = kiosk;
  const stage = kiosk.stage.value;
  const state = link.state.value;
  return (
    <main class="kiosk">
      <header class="kiosk-head">
        <h1>{texts.say('kiosk.title')}</h1>
        <LanguageSwitch texts={texts} />
        <WallClock link={link} />
      </header>
      <div class={`kiosk-stage kiosk-stage-${stage.kind}`}>
        <Ready
          texts={texts}
          away={stage.kind !== 'ready'}
          onText={(scanned) => kiosk.onPerson({ scanned })}
          onFindName={() => show({ kind: 'find-name' })}
          onTypeCode={() => show({ kind: 'type-code' })}
          onDoor={() => show({ kind: 'door' })}
        />
        {state && (
          <StageView
            link={link}
            texts={texts}
            surroundings={surroundings}
            kiosk={kiosk}
            shown={stage}
            state={state}
          />
        )}
      </div>
      <footer>
        <WaitingLine waiting={offline.waiting} setAside={offline.setAside} state={state} texts={texts} />
        <FreshnessLine link={link} texts={texts} />
      </footer>
    </main>
  );
}
