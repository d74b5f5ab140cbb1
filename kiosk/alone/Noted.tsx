import './noted.css';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { delegateDay } from '../../shared/domain/views/delegate-day.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { isTooOld } from '../../shared/screen/alone/too-old.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { Greeting, Next } from '../welcome/Welcome.tsx';

export type NotedProps = {
  link: VenueLink;
  state: State;
  texts: KioskTexts;
  stage: Extract<Stage, { kind: 'noted' }>;
  secondsLeft: number | null;
  onDone: () => void;
};

/** A check-in that waits for the venue: in amber, never as if it were done; and the next meeting as far as it is known. */
export function Noted({ link, state, texts, stage, secondsLeft, onDone }: NotedProps) {
  const day = delegateDay(state, stage.delegate, link.now.value);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const time = (at: Instant) => clockTimeOf(at, timeZone);
  const freshness = link.freshness.value;
  const asOf = freshness.kind === 'alone' ? freshness.since : link.now.value;
  if (!day) return null;
  return (
    <section class="kiosk-welcome kiosk-noted" data-delegate={stage.delegate} data-noted>
      <Greeting day={day} texts={texts} />
      <div class="kiosk-noted-frame">
        <p class="kiosk-noted-word">
          <StateMark kind="noted" /> {texts.say('offline.noted', { time: time(stage.at) })}
        </p>
        <p>{texts.say('offline.notedHint')}</p>
        <p>{texts.say('offline.noBooking')}</p>
      </div>
      {isTooOld('kiosk', freshness, link.now.value) ? (
        <p class="problem" data-cover>
          {texts.say('offline.planTooOld')}
        </p>
      ) : (
        day.next && (
          <>
            <p class="kiosk-second">{texts.say('offline.planAsOf', { time: time(asOf) })}</p>
            <Next one={day.next} texts={texts} time={time} />
          </>
        )
      )}
      <button type="button" class="button button-main button-big kiosk-done" autofocus onClick={onDone}>
        {texts.say('kiosk.ready')} · {secondsLeft}
      </button>
    </section>
  );
}
