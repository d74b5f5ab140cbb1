import type { State } from '../../shared/domain/state.ts';
import { BadgeCard, badgesIn } from '../../shared/screen/badge/BadgeCard.tsx';
import { useSurroundings } from '../../shared/screen/frame/use-surroundings.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { Registered } from './registered.ts';

type NewBadgesProps = {
  /** As staff know it: nobody else is told of badges. */
  state: State;
  texts: KioskTexts;
  registered: Registered;
  onStage: (stage: Stage) => void;
};

/** The badges of the company that was just registered, to be printed or photographed; then its delegate's day. */
export function NewBadges({ state, texts, registered, onStage }: NewBadgesProps) {
  const badges = badgesIn(state).filter(({ delegate }) => registered.delegates.includes(delegate.id));
  const company = badges[0]?.company;
  const { welcome } = registered;
  const { print } = useSurroundings();
  const goOn = () =>
    onStage(welcome === null ? { kind: 'ready' } : { kind: 'welcome', delegate: welcome, firstAt: null });
  return (
    <section class="kiosk-door kiosk-new-badges" data-registered={company?.id}>
      <header>
        <h2>{texts.say('register.done')}</h2>
        {company && (
          <p role="status">
            {texts.say('register.doneId', {
              company: companyNames(company, texts.language.value).first,
              id: company.id,
            })}
          </p>
        )}
        <p class="kiosk-second">{texts.say('kiosk.door.take')}</p>
      </header>
      <ul class="badges-sheet">
        {badges.map((facts) => (
          <BadgeCard key={facts.badge.token} {...facts} />
        ))}
      </ul>
      <div class="kiosk-ways">
        <button type="button" class="button button-big" disabled={badges.length === 0} onClick={print}>
          {texts.say('register.print')}
        </button>
        <button type="button" class="button button-main button-big" autofocus onClick={goOn}>
          {texts.say('kiosk.door.goOn')}
        </button>
      </div>
    </section>
  );
}
