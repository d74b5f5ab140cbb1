import type { CheckedDevice } from '../../shared/domain/venue-check/findings.ts';
import { judgeDevice, overallVerdict } from '../../shared/domain/venue-check/judge-device.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { VerdictMark } from '../../shared/screen/venue-check/VerdictMark.tsx';
import { sayFinding } from '../../shared/screen/venue-check/say-finding.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { momentName } from '../devices/moment-name.ts';

type RowProps = { device: CheckedDevice; asOf: Instant; state: State; texts: DeskTexts };

/** One device with a mark for each of its checks, and in words what is not right with it. */
export function CheckedDeviceRow({ device, asOf, state, texts }: RowProps) {
  const judged = judgeDevice(device);
  const overall = overallVerdict(judged);
  return (
    <li class="venue-check-line venue-check-device" data-device={device.name} data-verdict={overall}>
      <span class="venue-check-verdict">
        <VerdictMark verdict={overall} /> {texts.say(`venueCheck.verdict.${overall}`)}
      </span>
      <span class="venue-check-which">
        <b>{device.name === '' ? texts.say('venueCheckResults.noName') : device.name}</b>
        <span class="desk-quiet">{texts.say(`venueCheck.duties.${device.duty}`)}</span>
        <span class="desk-quiet">
          {texts.say('venueCheckResults.at', {
            time: momentName(device.at, asOf, state, texts.language.value),
          })}
        </span>
      </span>
      <FoundOnDevice judged={judged} texts={texts} />
    </li>
  );
}

type Judged = ReturnType<typeof judgeDevice>;

/** A mark for each check that is needed, what is wrong, and what is still to do. */
function FoundOnDevice({ judged, texts }: { judged: Judged; texts: DeskTexts }) {
  const nameOf = (check: Judged[number]) => texts.say(`venueCheck.check.${check.name}`);
  const bad = judged.filter(({ verdict }) => verdict === 'bad');
  const open = judged.filter(({ verdict }) => verdict === 'open');
  return (
    <span class="venue-check-found">
      <span class="venue-check-marks">
        {judged
          .filter(({ verdict }) => verdict !== 'unneeded')
          .map((one) => (
            <span key={one.name} class="venue-check-one" data-check={one.name} data-verdict={one.verdict}>
              <VerdictMark verdict={one.verdict} /> {nameOf(one)}
              <span class="hidden-label"> {texts.say(`venueCheck.verdict.${one.verdict}`)}</span>
            </span>
          ))}
      </span>
      {bad.map((one) => (
        <span key={one.name} class="venue-check-trouble">
          {sayBad(one, texts)}
        </span>
      ))}
      {open.length > 0 && (
        <span class="desk-quiet">
          {texts.say('venueCheckResults.toDo', {
            names: open.map(nameOf).join(texts.say('common.listComma')),
          })}
        </span>
      )}
    </span>
  );
}

function sayBad({ name, finding, trouble }: Judged[number], texts: DeskTexts): string {
  const check = texts.say(`venueCheck.check.${name}`);
  const what = trouble ? texts.say(`venueCheck.trouble.${trouble}`) : '';
  const found = finding ? sayFinding(finding, texts) : '';
  return found === '' ? `${check}: ${what}` : texts.say('venueCheckResults.bad', { check, found, what });
}
