import { useEffect, useRef } from 'preact/hooks';
import { holdMinutes } from '../../shared/domain/commands/walk-ins/hold-slot.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, minuteMs } from '../../shared/domain/time.ts';
import { companyOf } from '../../shared/domain/views/meeting-here.ts';
import type { WalkInChoice, WalkInSlot } from '../../shared/domain/views/walk-in-choices.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { CompanyHead } from './CompanyCard.tsx';
import { singleTap } from './single-tap.ts';
import type { WalkInActions } from './use-walk-in.ts';
import type { WalkInStep } from './walk-in-flow.ts';
import { grammar } from './walk-in-words.ts';
import { WhenAndWhere, WithInterpreter } from './WhenAndWhere.tsx';

const heldSeconds = (holdMinutes * minuteMs) / 1_000;

type HeldProps = {
  state: State;
  now: Instant;
  texts: KioskTexts;
  step: Extract<WalkInStep, { kind: 'held' }>;
  /** The host of the held slot with all its free slots; null when it can no longer be met. */
  choice: WalkInChoice | null;
  actions: WalkInActions;
  time: (at: Instant) => string;
};

/** A slot that is kept for a minute: a second tap books it. */
export function Held({ state, now, texts, step, choice, actions, time }: HeldProps) {
  const { wanted, until, isBooking } = step;
  const book = useRef<HTMLButtonElement>(null);
  useEffect(() => book.current?.focus(), [step.hold]);
  const slot = choice?.slots.find(({ start }) => start === wanted.start);
  const others = choice?.slots.filter(({ start }) => start !== wanted.start) ?? [];
  return (
    <section class="walk-in-held">
      <h2>{texts.say('kiosk.walkIn.held')}</h2>
      <Kept texts={texts} now={now} until={until} />
      <div class="walk-in-slot">
        <WhenAndWhere texts={texts} place={wanted} time={time} />
        <CompanyHead company={companyOf(state, wanted.host)} texts={texts} />
        {slot?.interpreter && <WithInterpreter texts={texts} interpreter={slot.interpreter} />}
      </div>
      <button
        ref={book}
        type="button"
        class="button button-main button-big walk-in-book"
        disabled={isBooking}
        onClick={singleTap(actions.book)}
      >
        {texts.say(isBooking ? 'kiosk.walkIn.asking' : 'kiosk.walkIn.book')}
      </button>
      <OtherTimes
        texts={texts}
        slots={others}
        isBooking={isBooking}
        time={time}
        onHold={({ table, start }) => actions.hold({ host: wanted.host, table, start })}
      />
      <button type="button" class="button button-big" disabled={isBooking} onClick={actions.toList}>
        {texts.say('kiosk.ready')}
      </button>
    </section>
  );
}

/** How long the slot is still kept. */
function Kept({ texts, now, until }: { texts: KioskTexts; now: Instant; until: Instant }) {
  // The clock moves once a second, so it may still stand a little before the beginning.
  const seconds = Math.min(heldSeconds, Math.max(0, Math.ceil((until - now) / 1_000)));
  return (
    <div class="walk-in-kept" role="timer">
      <progress max={heldSeconds} value={seconds} />
      <b class="time">{texts.say(`kiosk.walkIn.heldFor.${grammar(seconds)}`, { number: seconds })}</b>
    </div>
  );
}

type OtherTimesProps = Pick<HeldProps, 'texts' | 'time'> & {
  slots: readonly WalkInSlot[];
  isBooking: boolean;
  onHold: (slot: WalkInSlot) => void;
};

/** The other free slots of the same host. */
function OtherTimes({ texts, slots, isBooking, time, onHold }: OtherTimesProps) {
  return (
    <>
      {slots.length > 0 && <h3>{texts.say('kiosk.walkIn.otherTimes')}</h3>}
      <div class="walk-in-times">
        {slots.map((slot) => (
          <button
            type="button"
            key={slot.start}
            class="walk-in-time"
            disabled={isBooking}
            onClick={singleTap(() => onHold(slot))}
          >
            {slot.isNow ? texts.say('kiosk.walkIn.freeNow') : time(slot.start)}
          </button>
        ))}
      </div>
    </>
  );
}
