import type { Schedule } from '../../shared/domain/index/schedule.ts';
import { useSignal } from '@preact/signals';
import type { Command } from '../../shared/domain/commands.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import {
  type WaitingPlace,
  hostsToWaitFor,
  waitingPlacesOf,
} from '../../shared/domain/views/waiting-places.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { CompanyHead } from './CompanyCard.tsx';
import { singleTap } from './single-tap.ts';
import { grammar } from './walk-in-words.ts';

/** Where the guest stands in the waiting list, in a sentence. */
export function sayPlace(texts: KioskTexts, { host, place }: WaitingPlace): string {
  if (host === null) return texts.say('kiosk.walkIn.placeAny', { place });
  const company = companyNames(host, texts.language.value).first;
  return texts.say('kiosk.walkIn.place', { company, place });
}

type WaitingProps = {
  link: VenueLink;
  texts: KioskTexts;
  schedule: Schedule;
  guest: CompanyId;
  /** The hosts that need not be waited for. */
  free: ReadonlySet<CompanyId>;
  /** Whoever is noted as away cannot be given a slot, and only leaves the list. */
  mayJoin: boolean;
};

/** The waiting list: one's own places, and whom else to wait for. */
export function Waiting({ link, texts, schedule, guest, free, mayJoin }: WaitingProps) {
  const told = useSignal<CommandResult | 'giving' | null>(null);
  const answer = told.value;
  const give = (command: Command) => {
    told.value = 'giving';
    void link.give(command).then((came) => (told.value = came));
  };
  const places = waitingPlacesOf(schedule.state, guest);
  const hosts = mayJoin ? hostsToWaitFor(schedule, guest, free) : [];
  const waitsForAny = places.some(({ host }) => host === null);
  const isGiving = answer === 'giving';
  if (places.length === 0 && hosts.length === 0) return null;
  return (
    <section class="walk-in-waiting">
      <h3>{texts.say('kiosk.walkIn.wait')}</h3>
      <ul class="walk-in-places">
        {places.map((one) => (
          <li key={one.request} data-place={one.place}>
            <b>{sayPlace(texts, one)}</b>
            <button
              type="button"
              class="button button-big"
              disabled={isGiving}
              onClick={singleTap(() => give({ kind: 'leave-waiting-list', request: one.request }))}
            >
              {texts.say('kiosk.walkIn.leave')}
            </button>
          </li>
        ))}
      </ul>
      {answer !== null && answer !== 'giving' && (
        <Problem answer={answer} texts={texts} state={schedule.state} />
      )}
      <div class="walk-in-any">
        <p class="kiosk-second">{texts.say('kiosk.walkIn.waitHow')}</p>
        {mayJoin && !waitsForAny && (
          <button
            type="button"
            class="button button-big"
            disabled={isGiving}
            onClick={singleTap(() => give({ kind: 'join-waiting-list', guest, host: null }))}
          >
            {texts.say('kiosk.walkIn.waitAny')}
          </button>
        )}
      </div>
      {hosts.length > 0 && <h3>{texts.say('kiosk.walkIn.waits')}</h3>}
      <ul class="walk-in-hosts">
        {hosts.map(({ host, waiting }) => (
          <li key={host.id} data-host={host.id}>
            <span class="walk-in-host">
              <CompanyHead company={host} texts={texts} />
              <span>
                {waiting === 0
                  ? texts.say('kiosk.walkIn.reason.nobody-waits')
                  : texts.say(`kiosk.walkIn.reason.others-wait.${grammar(waiting)}`, { number: waiting })}
              </span>
            </span>
            <button
              type="button"
              class="button button-big"
              disabled={isGiving}
              onClick={singleTap(() => give({ kind: 'join-waiting-list', guest, host: host.id }))}
            >
              {texts.say('kiosk.walkIn.waitFor')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whoever waits already, from another kiosk, sees the place and need not be told. */
function Problem({ answer, texts, state }: { answer: CommandResult; texts: KioskTexts; state: State }) {
  if (answer.kind === 'accepted') return null;
  if (answer.kind === 'refused' && answer.refusal.code === 'already-waiting') return null;
  return (
    <p class="problem" role="alert">
      {answer.kind === 'refused' ? sayRefusal(texts, answer.refusal, state) : texts.say('common.unanswered')}
    </p>
  );
}
