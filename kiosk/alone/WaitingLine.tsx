import './noted.css';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { delegateNames } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { NotedScan } from '../../shared/screen/alone/noted-scan.ts';

type WaitingLineProps = {
  waiting: readonly NotedScan[];
  /** Those of them that the venue neither took nor let be reported. */
  setAside: readonly NotedScan[];
  state: State | null;
  texts: KioskTexts;
};

/** How many check-ins this kiosk holds for the venue: who carries it away must know. Those set aside by name and time. */
export function WaitingLine({ waiting, setAside, state, texts }: WaitingLineProps) {
  const count = waiting.length;
  if (count === 0) return null;
  const who = setAside.map((scan) => whoOf(scan, state, texts)).join(' / ');
  return (
    <p class="kiosk-waiting" role="status" data-waiting={count} data-set-aside={setAside.length}>
      <StateMark kind="noted" />{' '}
      {texts.say(count === 1 ? 'offline.waitingOne' : 'offline.waitingMany', { count })}{' '}
      {setAside.length > 0 && texts.say('offline.setAside', { who })}
    </p>
  );
}

/** A person that a restored venue does not know stands by the time alone. */
function whoOf({ delegate, at }: NotedScan, state: State | null, texts: KioskTexts): string {
  const person = state?.delegates.get(delegate);
  const time = clockTimeOf(at, (state && theEvent(state)?.timeZone) ?? 'UTC');
  return person ? `${delegateNames(person, texts.language.value).first} (${time})` : time;
}
