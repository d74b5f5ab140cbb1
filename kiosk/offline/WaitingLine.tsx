import './offline.css';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { KioskTexts } from '../kiosk-texts.ts';

/** How many check-ins this kiosk holds for the venue: whoever carries it away must know. */
export function WaitingLine({ count, texts }: { count: number; texts: KioskTexts }) {
  if (count === 0) return null;
  return (
    <p class="kiosk-waiting" role="status" data-waiting={count}>
      <StateMark kind="noted" />{' '}
      {texts.say(count === 1 ? 'offline.waitingOne' : 'offline.waitingMany', { count })}
    </p>
  );
}
