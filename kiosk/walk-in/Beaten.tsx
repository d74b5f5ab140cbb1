import { useEffect, useRef } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { companyOf } from '../../shared/domain/views/meeting-here.ts';
import type { WalkInChoice } from '../../shared/domain/views/walk-in-choices.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { CompanyHead, Reasons } from './CompanyCard.tsx';
import type { WalkInActions } from './use-walk-in.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { isBeaten, nextBest, type WalkInStep } from './walk-in-flow.ts';

type BeatenProps = {
  state: State;
  texts: KioskTexts;
  step: Extract<WalkInStep, { kind: 'beaten' }>;
  choices: readonly WalkInChoice[];
  actions: WalkInActions;
  time: (at: Instant) => string;
};

/** Somebody else was quicker: that, and at once the next best. */
export function Beaten({ state, texts, step, choices, actions, time }: BeatenProps) {
  const { wanted, refusal } = step;
  const company = companyNames(companyOf(state, wanted.host), texts.language.value).first;
  const next = nextBest(choices, wanted);
  const take = useRef<HTMLButtonElement>(null);
  useEffect(() => take.current?.focus(), [wanted]);
  return (
    <section class="walk-in-beaten">
      <p class="problem" role="alert">
        {isBeaten(refusal)
          ? texts.say('kiosk.walkIn.quicker', { company, time: time(wanted.start) })
          : sayRefusal(texts, refusal, state)}
      </p>
      <h2>{texts.say(next ? 'kiosk.walkIn.instead' : 'kiosk.walkIn.nothingElse')}</h2>
      {next && (
        <div class="walk-in-slot" data-host={next.choice.host.id}>
          <WhenAndWhere texts={texts} place={next.slot} time={time} />
          <CompanyHead company={next.choice.host} texts={texts} />
          <Reasons reasons={next.choice.reasons} texts={texts} time={time} />
          <button
            ref={take}
            type="button"
            class="button button-main button-big walk-in-book"
            onClick={() =>
              actions.hold({
                host: next.choice.host.id,
                table: next.slot.table,
                start: next.slot.start,
              })
            }
          >
            {texts.say('kiosk.walkIn.takeInstead')}
          </button>
        </div>
      )}
      <button type="button" class="button button-big" onClick={actions.toList}>
        {texts.say(next ? 'kiosk.walkIn.allCompanies' : 'kiosk.walkIn.wait')}
      </button>
    </section>
  );
}
