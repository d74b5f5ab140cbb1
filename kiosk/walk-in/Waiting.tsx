import type { Schedule } from '../../shared/domain/index/schedule.ts';
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Command } from '../../shared/domain/commands.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Company } from '../../shared/domain/records/company.ts';
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
  const giving = { texts, give, isGiving: answer === 'giving' };
  if (places.length === 0 && hosts.length === 0) return null;
  return (
    <section class="walk-in-waiting">
      <h3>{texts.say('kiosk.walkIn.wait')}</h3>
      <ul class="walk-in-places">
        {places.map((one) => (
          <Place key={one.request} {...giving} one={one} />
        ))}
      </ul>
      {answer !== null && answer !== 'giving' && (
        <Problem answer={answer} texts={texts} state={schedule.state} />
      )}
      <div class="walk-in-any">
        <p class="kiosk-second">{texts.say('kiosk.walkIn.waitHow')}</p>
        {mayJoin && !waitsForAny && (
          <GiveButton {...giving} command={{ kind: 'join-waiting-list', guest, host: null }}>
            {texts.say('kiosk.walkIn.waitAny')}
          </GiveButton>
        )}
      </div>
      {hosts.length > 0 && <h3>{texts.say('kiosk.walkIn.waits')}</h3>}
      <ul class="walk-in-hosts">
        {hosts.map(({ host, waiting }) => (
          <Host key={host.id} {...giving} guest={guest} host={host} waiting={waiting} />
        ))}
      </ul>
    </section>
  );
}

type GivingProps = { texts: KioskTexts; isGiving: boolean; give: (command: Command) => void };

/** One of the guest's own places, and the way to leave it. */
function Place({ one, ...giving }: GivingProps & { one: WaitingPlace }) {
  const { texts } = giving;
  return (
    <li data-place={one.place}>
      <b>{sayPlace(texts, one)}</b>
      <GiveButton {...giving} command={{ kind: 'leave-waiting-list', request: one.request }}>
        {texts.say('kiosk.walkIn.leave')}
      </GiveButton>
    </li>
  );
}

type HostProps = GivingProps & { guest: CompanyId; host: Company; waiting: number };

/** A host that can be waited for, and how many wait already. */
function Host({ guest, host, waiting, ...giving }: HostProps) {
  const { texts } = giving;
  return (
    <li data-host={host.id}>
      <span class="walk-in-host">
        <CompanyHead company={host} texts={texts} />
        <span>
          {waiting === 0
            ? texts.say('kiosk.walkIn.reason.nobody-waits')
            : texts.say(`kiosk.walkIn.reason.others-wait.${grammar(waiting)}`, { number: waiting })}
        </span>
      </span>
      <GiveButton {...giving} command={{ kind: 'join-waiting-list', guest, host: host.id }}>
        {texts.say('kiosk.walkIn.waitFor')}
      </GiveButton>
    </li>
  );
}

type GiveButtonProps = Omit<GivingProps, 'texts'> & { command: Command; children: ComponentChildren };

function GiveButton({ isGiving, give, command, children }: GiveButtonProps) {
  return (
    <button
      type="button"
      class="button button-big"
      disabled={isGiving}
      onClick={singleTap(() => give(command))}
    >
      {children}
    </button>
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
