import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { theEvent } from '../shared/domain/queries/the-event.ts';
import type { Table } from '../shared/domain/records/table.ts';
import type { State } from '../shared/domain/state.ts';
import type { Language } from '../shared/screen/texts/create-texts.ts';
import { companyNames } from '../shared/screen/texts/names.ts';
import { PairDevice, type PairingParts } from './PairDevice.tsx';
import type { startTexts } from './start-texts.ts';

type StartProps = ScreenProps<(typeof startTexts)['en']> & {
  isEncrypted: boolean;
  pairing: PairingParts;
};

/** Offers the screens, for setting up a tablet by hand. */
export function Start({ link, texts, surroundings, isEncrypted, pairing }: StartProps) {
  const { base, setUpCode } = surroundings;
  const state = link.state.value;
  const language = texts.language.value;
  const event = state && theEvent(state);
  const go = (path: string) => {
    const address = new URL(path, base);
    address.searchParams.set('lang', language);
    return address.href;
  };
  return (
    <main class="start">
      <header class="start-head">
        <p class="start-product">受付 Uketsuke</p>
        <LanguageSwitch texts={texts} />
      </header>
      <h1>{texts.say('start.title')}</h1>
      <p class="start-event">{event && (language === 'ja' ? (event.nameJa ?? event.name) : event.name)}</p>
      <p>{texts.say(setUpCode.code === null ? 'start.intro' : 'start.setUpNow')}</p>
      <ul class="start-list">
        <li>
          <Offer title={texts.say('start.pair')} what={texts.say('start.pairWhat')} />
          <PairDevice {...pairing} base={base} texts={texts} />
        </li>
        <CertificateOffer isEncrypted={isEncrypted} base={base} texts={texts} />
        <HallOffers state={state} texts={texts} go={go} />
        <StaffOffers texts={texts} go={go} />
      </ul>
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

type HallOffersProps = { state: State | null; texts: StartProps['texts']; go: (path: string) => string };

/** The screens that stand in the hall; which table and which hall is chosen here. */
function HallOffers({ state, texts, go }: HallOffersProps) {
  const tables = state ? [...state.tables.values()] : [];
  const halls = [...new Set(tables.map((table) => table.hall))];
  return (
    <>
      <li>
        <Offer title={texts.say('start.kiosk')} what={texts.say('start.kioskWhat')} />
        <a class="button button-main button-big" href={go('kiosk/')}>
          {texts.say('start.open')}
        </a>
      </li>
      <li>
        <Offer title={texts.say('start.table')} what={texts.say('start.tableWhat')} />
        <Choice
          label={texts.say('start.chooseTable')}
          options={tables.map((table) => ({
            value: table.id,
            text: [table.id, hostName(state, table, texts.language.value)].filter(Boolean).join('  '),
          }))}
          open={texts.say('start.open')}
          hrefOf={(table) => go(`table-display/?table=${encodeURIComponent(table)}`)}
        />
      </li>
      <li>
        <Offer title={texts.say('start.lobby')} what={texts.say('start.lobbyWhat')} />
        <Choice
          label={texts.say('start.chooseHall')}
          options={halls.map((hall) => ({ value: hall, text: hall }))}
          open={texts.say('start.open')}
          hrefOf={(hall) => go(`lobby-display/?hall=${encodeURIComponent(hall)}`)}
        />
      </li>
    </>
  );
}

function hostName(state: State | null, { host }: Table, language: Language): string | null {
  const company = host === null ? undefined : state?.companies.get(host);
  return company ? companyNames(company, language).first : null;
}

/** The pages of the staff. */
function StaffOffers({ texts, go }: Omit<HallOffersProps, 'state'>) {
  return (
    <>
      <li>
        <Offer title={texts.say('start.desk')} what={texts.say('start.deskWhat')} />
        <a class="button button-big" href={go('staff-desk/')}>
          {texts.say('start.open')}
        </a>
      </li>
      <li>
        <Offer title={texts.say('start.badges')} what={texts.say('start.badgesWhat')} />
        <a class="button button-big" href={go('staff-desk/badges/')}>
          {texts.say('start.open')}
        </a>
      </li>
      <li>
        <Offer title={texts.say('start.check')} what={texts.say('start.checkWhat')} />
        <a class="button button-big" href={go('staff-desk/check/')}>
          {texts.say('start.open')}
        </a>
      </li>
    </>
  );
}

type CertificateOfferProps = Pick<StartProps, 'isEncrypted' | 'texts'> & { base: URL };

/** Leads to the venue's own certificate, where it has one: a tablet must trust it before it gives its camera. */
function CertificateOffer({ isEncrypted, base, texts }: CertificateOfferProps) {
  const isThere = useSignal(false);
  useEffect(() => {
    if (!isEncrypted) return;
    fetch(new URL('ca.crt', base), { method: 'HEAD' }).then(
      ({ ok }) => (isThere.value = ok),
      () => undefined,
    );
  }, [isEncrypted, base]);
  if (!isThere.value) return null;
  return (
    <li>
      <Offer title={texts.say('start.certificate')} what={texts.say('start.certificateWhat')} />
      <a
        class="button button-big"
        href={new URL(`staff-desk/certificate/?lang=${texts.language.value}`, base).href}
      >
        {texts.say('start.open')}
      </a>
    </li>
  );
}

function Offer({ title, what }: { title: string; what: string }) {
  return (
    <div>
      <h2>{title}</h2>
      <p class="start-what">{what}</p>
    </div>
  );
}

type ChoiceProps = {
  label: string;
  open: string;
  options: { value: string; text: string }[];
  hrefOf: (value: string) => string;
};

/** Choosing goes nowhere by itself: arrow keys on a closed list would open the first table there is. */
function Choice({ label, open, options, hrefOf }: ChoiceProps) {
  const chosen = useSignal('');
  return (
    <div class="start-choice">
      <select
        class="input input-big"
        aria-label={label}
        value={chosen.value}
        disabled={options.length === 0}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        <option value="">{label}</option>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {chosen.value !== '' && (
        <a class="button button-main button-big" href={hrefOf(chosen.value)}>
          {open}
        </a>
      )}
    </div>
  );
}
