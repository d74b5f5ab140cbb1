import './checks.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { judgeServer } from '../../shared/domain/check/judge-server.ts';
import type { State } from '../../shared/domain/state.ts';
import { CheckMark } from '../../shared/screen/check/CheckMark.tsx';
import { sayServerFinding, sayServerTrouble } from '../../shared/screen/check/say-check.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { ChecksReply } from '../../shared/wire.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { Overlay } from '../Overlay.tsx';
import { CheckedDeviceRow } from './CheckedDeviceRow.tsx';

type ChecksProps = { link: VenueLink; state: State; texts: DeskTexts };

/** The header's button to the venue check, and the check itself: the server and every device, in green or red. */
export function Checks(props: ChecksProps) {
  const isOpen = useSignal(false);
  const { texts } = props;
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        {texts.say('check.desk.title')}
      </button>
      {isOpen.value && (
        <Overlay title={texts.say('check.desk.title')} texts={texts} onClose={() => (isOpen.value = false)}>
          <CheckResults {...props} />
        </Overlay>
      )}
    </>
  );
}

type Known = { kind: 'loading' } | { kind: 'unanswered' } | { kind: 'known'; reply: ChecksReply };
const askEveryMs = 3_000;

function CheckResults({ link, state, texts }: ChecksProps) {
  const known = useSignal<Known>({ kind: 'loading' });
  useEffect(() => {
    const ask = async () => {
      const reply = await link.checks();
      known.value = reply ? { kind: 'known', reply } : { kind: 'unanswered' };
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(timer);
  }, [link]);
  if (known.value.kind === 'loading') return <p>{texts.say('check.desk.loading')}</p>;
  if (known.value.kind === 'unanswered') {
    return (
      <p class="problem" role="alert">
        {texts.say('check.desk.unanswered')}
      </p>
    );
  }
  const { reply } = known.value;
  return (
    <>
      <ServerChecks reply={reply} texts={texts} />
      <section class="checks-part">
        <h3>{texts.say('check.desk.devices')}</h3>
        {reply.devices.length === 0 ? (
          <p>{texts.say('check.desk.none', { address: new URL('../check/', window.location.href).href })}</p>
        ) : (
          <ul>
            {reply.devices.map((device) => (
              <CheckedDeviceRow
                key={device.key}
                device={device}
                asOf={reply.now}
                state={state}
                texts={texts}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function ServerChecks({ reply, texts }: { reply: ChecksReply; texts: DeskTexts }) {
  return (
    <section class="checks-part">
      <h3>{texts.say('check.desk.server')}</h3>
      <ul>
        {reply.server.map(judgeServer).map((judged) => (
          <li
            key={judged.finding.check}
            class="checks-line"
            data-server-check={judged.finding.check}
            data-verdict={judged.verdict}
          >
            <span class="checks-verdict">
              <CheckMark verdict={judged.verdict} />{' '}
              {texts.say(judged.verdict === 'open' ? 'check.desk.look' : `check.verdict.${judged.verdict}`)}
            </span>
            <b>{texts.say(`check.server.${judged.finding.check}`)}</b>
            <span>
              <span class="desk-quiet">{sayServerFinding(judged.finding, texts)}</span>
              {judged.trouble && <span class="checks-trouble">{sayServerTrouble(judged, texts)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
