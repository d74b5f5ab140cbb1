import type { RefObject } from 'preact';
import type { Judged } from '../shared/domain/venue-check/judge-device.ts';
import { VerdictMark } from '../shared/screen/venue-check/VerdictMark.tsx';
import type { VenueCheckPageTexts } from './venue-check-texts.ts';
import { sayFinding } from '../shared/screen/venue-check/say-finding.ts';
import { ScannerField } from './ScannerField.tsx';
import type { VenueCheckRun } from './use-venue-check.ts';

export type FindingRowProps = {
  judged: Judged;
  hasBegun: boolean;
  run: VenueCheckRun;
  texts: VenueCheckPageTexts;
  video: RefObject<HTMLVideoElement | null>;
};

/** One check: how it stands, what was found, what to do about it. */
export function FindingRow(props: FindingRowProps) {
  const { judged, texts, hasBegun } = props;
  const { name, verdict, trouble, finding } = judged;
  const isUnneeded = verdict === 'unneeded';
  return (
    <li class="check-row" data-check={name} data-verdict={verdict}>
      <span class="check-verdict">
        <VerdictMark verdict={verdict} /> {texts.say(`venueCheck.verdict.${verdict}`)}
      </span>
      <div class="check-what">
        <h2>{texts.say(`venueCheck.check.${name}`)}</h2>
        {finding && !isUnneeded && <p class="check-quiet">{sayFinding(finding, texts)}</p>}
        {trouble && <p class="check-trouble">{texts.say(`venueCheck.trouble.${trouble}`)}</p>}
        {hasBegun && !isUnneeded && <ToDo {...props} />}
        {name === 'camera' && (
          <video ref={props.video} class="check-camera" muted playsInline aria-hidden="true" />
        )}
      </div>
    </li>
  );
}

/** What a person does for a check. */
function ToDo({ judged: { name, verdict, finding }, run, texts, video }: FindingRowProps) {
  if (name === 'sound' && finding?.check === 'sound') {
    return (
      <>
        {verdict === 'open' && <p>{texts.say('venueCheckPage.todo.sound')}</p>}
        <div class="check-actions">
          {finding.played && verdict !== 'good' && (
            <>
              <button
                type="button"
                class="button button-main"
                onClick={() => run.note({ ...finding, heard: true })}
              >
                {texts.say('venueCheckPage.todo.heard')}
              </button>
              <button type="button" class="button" onClick={() => run.note({ ...finding, heard: false })}>
                {texts.say('venueCheckPage.todo.notHeard')}
              </button>
            </>
          )}
          <button type="button" class="button" onClick={run.play}>
            {texts.say('venueCheckPage.todo.play')}
          </button>
        </div>
      </>
    );
  }
  if (name === 'camera' && verdict !== 'good') {
    return (
      <>
        {verdict === 'open' && <p>{texts.say('venueCheckPage.todo.camera')}</p>}
        <div class="check-actions">
          <button type="button" class="button" onClick={() => video.current && run.tryCamera(video.current)}>
            {texts.say('venueCheckPage.todo.startCamera')}
          </button>
        </div>
      </>
    );
  }
  if (name === 'scanner') return <ScannerField texts={texts} onScan={run.note} />;
  return name === 'network' && verdict === 'open' ? <p>{texts.say('venueCheckPage.todo.network')}</p> : null;
}
