import type { CheckedDevice } from '../../shared/domain/check/findings.ts';
import { judgeDevice, overallVerdict } from '../../shared/domain/check/judge-check.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { CheckMark } from '../../shared/screen/check/CheckMark.tsx';
import { sayFinding } from '../../shared/screen/check/say-check.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { momentName } from '../devices/moment-name.ts';

type RowProps = { device: CheckedDevice; asOf: Instant; state: State; texts: DeskTexts };

/** One device with a mark for each of its checks, and in words what is not right with it. */
export function CheckedDeviceRow({ device, asOf, state, texts }: RowProps) {
  const judged = judgeDevice(device);
  const overall = overallVerdict(judged);
  const nameOf = (check: (typeof judged)[number]) => texts.say(`check.check.${check.name}`);
  const bad = judged.filter(({ verdict }) => verdict === 'bad');
  const open = judged.filter(({ verdict }) => verdict === 'open');
  const sayBad = ({ name, finding, trouble }: (typeof judged)[number]) => {
    const check = texts.say(`check.check.${name}`);
    const what = trouble ? texts.say(`check.trouble.${trouble}`) : '';
    const found = finding ? sayFinding(finding, texts) : '';
    return found === '' ? `${check}: ${what}` : texts.say('check.desk.bad', { check, found, what });
  };
  const between = texts.language.value === 'ja' ? '、' : ', ';
  return (
    <li class="checks-line checks-device" data-device={device.name} data-verdict={overall}>
      <span class="checks-verdict">
        <CheckMark verdict={overall} /> {texts.say(`check.verdict.${overall}`)}
      </span>
      <span class="checks-which">
        <b>{device.name === '' ? texts.say('check.desk.noName') : device.name}</b>
        <span class="desk-quiet">{texts.say(`check.duties.${device.duty}`)}</span>
        <span class="desk-quiet">
          {texts.say('check.desk.at', { time: momentName(device.at, asOf, state, texts.language.value) })}
        </span>
      </span>
      <span class="checks-found">
        <span class="checks-marks">
          {judged
            .filter(({ verdict }) => verdict !== 'unneeded')
            .map((one) => (
              <span key={one.name} class="checks-one" data-check={one.name} data-verdict={one.verdict}>
                <CheckMark verdict={one.verdict} /> {nameOf(one)}
                <span class="hidden-label"> {texts.say(`check.verdict.${one.verdict}`)}</span>
              </span>
            ))}
        </span>
        {bad.map((one) => (
          <span key={one.name} class="checks-trouble">
            {sayBad(one)}
          </span>
        ))}
        {open.length > 0 && (
          <span class="desk-quiet">
            {texts.say('check.desk.toDo', { names: open.map(nameOf).join(between) })}
          </span>
        )}
      </span>
    </li>
  );
}
