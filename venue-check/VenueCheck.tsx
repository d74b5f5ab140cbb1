import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { VenueCheckDuty } from '../shared/domain/venue-check/findings.ts';
import { judgeDevice, overallVerdict } from '../shared/domain/venue-check/judge-device.ts';
import { shortName } from '../shared/domain/text.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import type { ScreenProps } from '../shared/screen/frame/screen-props.ts';
import { VerdictMark } from '../shared/screen/venue-check/VerdictMark.tsx';
import { FindingRow } from './FindingRow.tsx';
import type { venueCheckCatalogues, VenueCheckPageTexts } from './venue-check-texts.ts';
import { useVenueCheck, type VenueCheckRun } from './use-venue-check.ts';

type VenueCheckProps = ScreenProps<(typeof venueCheckCatalogues)['en']> & {
  /** What the device is, or what the address says that it will be. */
  duty: VenueCheckDuty;
};

/** The venue check of one device: what a person must do for it, and how each part stands. */
export function VenueCheck({ link, texts, token, duty: asked }: VenueCheckProps) {
  const duty = useSignal(asked);
  const name = useSignal('');
  const video = useRef<HTMLVideoElement>(null);
  const given = shortName.safeParse(name.value);
  const run = useVenueCheck(link, duty.value, token === null && given.success ? given.data : null);
  const judged = judgeDevice({ duty: duty.value, findings: run.findings });
  const hasBegun = run.findings.length > 0;
  return (
    <main class="check">
      <Head texts={texts} />
      {token === null ? (
        <WhichDevice
          texts={texts}
          duty={duty.value}
          onDuty={(one) => (duty.value = one)}
          name={name.value}
          onName={(one) => (name.value = one)}
        />
      ) : (
        <ThisDevice link={link} texts={texts} duty={duty.value} />
      )}
      <div class="check-begin">
        <BeginButton
          texts={texts}
          isRunning={run.isRunning}
          hasBegun={hasBegun}
          onBegin={() => run.begin(duty.value === 'kiosk' ? video.current : null)}
        />
        {hasBegun && <Overall texts={texts} run={run} verdict={overallVerdict(judged)} />}
      </div>
      <ul class="check-list">
        {judged.map((one) => (
          <FindingRow key={one.name} judged={one} hasBegun={hasBegun} run={run} texts={texts} video={video} />
        ))}
      </ul>
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

function Head({ texts }: { texts: VenueCheckPageTexts }) {
  return (
    <>
      <header class="check-head">
        <h1>{texts.say('venueCheckPage.title')}</h1>
        <LanguageSwitch texts={texts} />
      </header>
      <p class="check-quiet">{texts.say('venueCheckPage.intro')}</p>
    </>
  );
}

type ThisDeviceProps = Pick<VenueCheckProps, 'link' | 'texts' | 'duty'>;

/** A device that was set up: the venue knows its name. */
function ThisDevice({ link, texts, duty }: ThisDeviceProps) {
  const identity = link.identity.value;
  return (
    <p class="check-who">
      <b>{identity && 'name' in identity ? identity.name : ''}</b> {texts.say(`venueCheck.duties.${duty}`)}
    </p>
  );
}

type BeginButtonProps = {
  texts: VenueCheckPageTexts;
  isRunning: boolean;
  hasBegun: boolean;
  onBegin: () => void;
};

function BeginButton({ texts, isRunning, hasBegun, onBegin }: BeginButtonProps) {
  const toBegin = hasBegun ? 'venueCheckPage.again' : 'venueCheckPage.begin';
  return (
    <button type="button" class="button button-main button-big" disabled={isRunning} onClick={onBegin}>
      {texts.say(isRunning ? 'venueCheckPage.running' : toBegin)}
    </button>
  );
}

type OverallProps = { texts: VenueCheckPageTexts; run: VenueCheckRun; verdict: 'good' | 'bad' | 'open' };

function Overall({ texts, run, verdict }: OverallProps) {
  return (
    <div class="check-overall" role="status" data-overall={verdict} data-told={run.isTold === true}>
      <b>
        <VerdictMark verdict={verdict} /> {texts.say(`venueCheckPage.overall.${verdict}`)}
      </b>
      <span class="check-quiet">
        {texts.say(run.isTold ? 'venueCheckPage.told' : 'venueCheckPage.notTold')}
      </span>
    </div>
  );
}

type WhichDeviceProps = {
  texts: VenueCheckPageTexts;
  duty: VenueCheckDuty;
  onDuty: (duty: VenueCheckDuty) => void;
  name: string;
  onName: (name: string) => void;
};

/** A device that was not set up says what it will be, and what the desk shall call it. */
function WhichDevice({ texts, duty, onDuty, name, onName }: WhichDeviceProps) {
  return (
    <div class="check-which">
      <label class="field">
        <span>{texts.say('venueCheckPage.duty')}</span>
        <select
          class="input"
          name="duty"
          value={duty}
          onChange={(event) => onDuty(VenueCheckDuty.parse(event.currentTarget.value))}
        >
          {VenueCheckDuty.options.map((one) => (
            <option key={one} value={one}>
              {texts.say(`venueCheck.duties.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{texts.say('venueCheckPage.name')}</span>
        <input
          class="input"
          name="device-name"
          maxLength={80}
          value={name}
          onChange={(event) => onName(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
