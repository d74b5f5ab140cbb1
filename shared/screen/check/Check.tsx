import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { CheckDuty } from '../../domain/check/findings.ts';
import { judgeDevice, overallVerdict } from '../../domain/check/judge-check.ts';
import { shortName } from '../../domain/text.ts';
import { FreshnessLine } from '../look/FreshnessLine.tsx';
import { LanguageSwitch } from '../look/LanguageSwitch.tsx';
import type { ScreenProps } from '../mount-screen.tsx';
import { CheckMark } from './CheckMark.tsx';
import { CheckRow } from './CheckRow.tsx';
import type { checkCatalogues, CheckPageTexts } from './check-texts.ts';
import { useCheck, type CheckRun } from './use-check.ts';

type CheckProps = ScreenProps<(typeof checkCatalogues)['en']> & {
  /** What the device is, or what the address says that it will be. */
  duty: CheckDuty;
};

/** The venue check of one device: what a person must do for it, and how each part stands. */
export function Check({ link, texts, token, duty: asked }: CheckProps) {
  const duty = useSignal(asked);
  const name = useSignal('');
  const video = useRef<HTMLVideoElement>(null);
  const given = shortName.safeParse(name.value);
  const run = useCheck(link, duty.value, token === null && given.success ? given.data : null);
  const judged = judgeDevice({ duty: duty.value, findings: run.findings });
  const hasBegun = run.findings.length > 0;
  const identity = link.identity.value;
  return (
    <main class="check">
      <header class="check-head">
        <h1>{texts.say('check.title')}</h1>
        <LanguageSwitch texts={texts} />
      </header>
      <p class="check-quiet">{texts.say('check.intro')}</p>
      {token === null ? (
        <WhichDevice
          texts={texts}
          duty={duty.value}
          onDuty={(one) => (duty.value = one)}
          name={name.value}
          onName={(one) => (name.value = one)}
        />
      ) : (
        <p class="check-who">
          <b>{identity && 'name' in identity ? identity.name : ''}</b>{' '}
          {texts.say(`check.duties.${duty.value}`)}
        </p>
      )}
      <div class="check-begin">
        <button
          type="button"
          class="button button-main button-big"
          disabled={run.isRunning}
          onClick={() => run.begin(duty.value === 'kiosk' ? video.current : null)}
        >
          {texts.say(run.isRunning ? 'check.running' : hasBegun ? 'check.again' : 'check.begin')}
        </button>
        {hasBegun && <Overall texts={texts} run={run} verdict={overallVerdict(judged)} />}
      </div>
      <ul class="check-list">
        {judged.map((one) => (
          <CheckRow key={one.name} judged={one} hasBegun={hasBegun} run={run} texts={texts} video={video} />
        ))}
      </ul>
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

type OverallProps = { texts: CheckPageTexts; run: CheckRun; verdict: 'good' | 'bad' | 'open' };

function Overall({ texts, run, verdict }: OverallProps) {
  return (
    <div class="check-overall" role="status" data-overall={verdict} data-told={run.isTold === true}>
      <b>
        <CheckMark verdict={verdict} /> {texts.say(`check.overall.${verdict}`)}
      </b>
      <span class="check-quiet">{texts.say(run.isTold ? 'check.told' : 'check.notTold')}</span>
    </div>
  );
}

type WhichDeviceProps = {
  texts: CheckPageTexts;
  duty: CheckDuty;
  onDuty: (duty: CheckDuty) => void;
  name: string;
  onName: (name: string) => void;
};

/** A device that was not set up says what it will be, and what the desk shall call it. */
function WhichDevice({ texts, duty, onDuty, name, onName }: WhichDeviceProps) {
  return (
    <div class="check-which">
      <label class="field">
        <span>{texts.say('check.duty')}</span>
        <select
          class="input"
          name="duty"
          value={duty}
          onChange={(event) => onDuty(CheckDuty.parse(event.currentTarget.value))}
        >
          {CheckDuty.options.map((one) => (
            <option key={one} value={one}>
              {texts.say(`check.duties.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{texts.say('check.name')}</span>
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
