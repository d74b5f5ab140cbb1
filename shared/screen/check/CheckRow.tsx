import type { RefObject } from 'preact';
import type { Judged } from '../../domain/check/judge-check.ts';
import { CheckMark } from './CheckMark.tsx';
import type { CheckPageTexts } from './check-texts.ts';
import { sayFinding } from './say-check.ts';
import { ScannerField } from './ScannerField.tsx';
import type { CheckRun } from './use-check.ts';

export type CheckRowProps = {
  judged: Judged;
  hasBegun: boolean;
  run: CheckRun;
  texts: CheckPageTexts;
  video: RefObject<HTMLVideoElement | null>;
};

/** One check: how it stands, what was found, what to do about it. */
export function CheckRow(props: CheckRowProps) {
  const { judged, texts, hasBegun } = props;
  const { name, verdict, trouble, finding } = judged;
  const isUnneeded = verdict === 'unneeded';
  return (
    <li class="check-row" data-check={name} data-verdict={verdict}>
      <span class="check-verdict">
        <CheckMark verdict={verdict} /> {texts.say(`check.verdict.${verdict}`)}
      </span>
      <div class="check-what">
        <h2>{texts.say(`check.check.${name}`)}</h2>
        {finding && !isUnneeded && <p class="check-quiet">{sayFinding(finding, texts)}</p>}
        {trouble && <p class="check-trouble">{texts.say(`check.trouble.${trouble}`)}</p>}
        {hasBegun && !isUnneeded && <ToDo {...props} />}
        {name === 'camera' && (
          <video ref={props.video} class="check-camera" muted playsInline aria-hidden="true" />
        )}
      </div>
    </li>
  );
}

/** What a person does for a check. */
function ToDo({ judged: { name, verdict, finding }, run, texts, video }: CheckRowProps) {
  if (name === 'sound' && finding?.check === 'sound') {
    return (
      <>
        {verdict === 'open' && <p>{texts.say('check.todo.sound')}</p>}
        <div class="check-actions">
          {finding.played && verdict !== 'good' && (
            <>
              <button
                type="button"
                class="button button-main"
                onClick={() => run.note({ ...finding, heard: true })}
              >
                {texts.say('check.todo.heard')}
              </button>
              <button type="button" class="button" onClick={() => run.note({ ...finding, heard: false })}>
                {texts.say('check.todo.notHeard')}
              </button>
            </>
          )}
          <button type="button" class="button" onClick={run.play}>
            {texts.say('check.todo.play')}
          </button>
        </div>
      </>
    );
  }
  if (name === 'camera' && verdict !== 'good') {
    return (
      <>
        {verdict === 'open' && <p>{texts.say('check.todo.camera')}</p>}
        <div class="check-actions">
          <button type="button" class="button" onClick={() => video.current && run.tryCamera(video.current)}>
            {texts.say('check.todo.startCamera')}
          </button>
        </div>
      </>
    );
  }
  if (name === 'scanner') return <ScannerField texts={texts} onScan={run.note} />;
  return name === 'network' && verdict === 'open' ? <p>{texts.say('check.todo.network')}</p> : null;
}
