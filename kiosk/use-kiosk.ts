import { useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Who } from '../shared/screen/alone/noted-scan.ts';
import { createChime, type Sound } from '../shared/screen/chime.ts';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { useCheckIn } from './alone/use-check-in.ts';
import { secondsAt, shownFirst, takesBadge, type Stage } from './kiosk-flow.ts';
import type { kioskCatalogues } from './kiosk-texts.ts';
import { listenToScanner } from './scan/listen-to-scanner.ts';
import { useCountdown } from './use-countdown.ts';
import { useEscape } from './use-escape.ts';
import { useWalkIn, type WalkInActions } from './walk-in/use-walk-in.ts';

export type KioskProps = ScreenProps<(typeof kioskCatalogues)['en']>;

/** What the kiosk shows, and what a person at it can do. */
export type KioskRun = {
  stage: Signal<Stage>;
  /** Null on a stage that stays. */
  secondsLeft: ReadonlySignal<number | null>;
  offline: ReturnType<typeof useCheckIn>;
  walkIn: WalkInActions;
  show: (next: Stage) => void;
  /** Checks somebody in; does nothing on a stage that takes no badge. */
  onPerson: (who: Who) => void;
};

/** What is not done sounds not done: a check-in that was only noted has the calm bell. */
const soundOf: Partial<Record<Stage['kind'], Sound>> = { welcome: 'welcome', noted: 'soon' };

/** Goes through the stages: by a badge, a scanner, the Escape key, and the time. */
export function useKiosk({ link, surroundings, token, store, toDeliver }: KioskProps): KioskRun {
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
  const onPerson = (who: Who) => void checkIn(who);

  useEffect(() => listenToScanner(onKey, (scanned) => onPerson({ scanned })), []);
  useEscape(backToReady);
  return { stage, secondsLeft, offline, walkIn, show, onPerson };
}
