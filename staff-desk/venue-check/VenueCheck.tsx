import './venue-check.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { judgeServer } from '../../shared/domain/venue-check/judge-server.ts';
import type { State } from '../../shared/domain/state.ts';
import { VerdictMark } from '../../shared/screen/venue-check/VerdictMark.tsx';
import { sayServerFinding, sayServerTrouble } from './say-server-finding.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { VenueCheckResults } from '../../shared/wire.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { Overlay } from '../Overlay.tsx';
import { CheckedDeviceRow } from './CheckedDeviceRow.tsx';

type VenueCheckProps = { link: VenueLink; state: State; texts: DeskTexts; base: URL };

/** The header's button to the venue check, and the check itself: the server and every device, in green or red. */
export function VenueCheck(props: VenueCheckProps) {
  const isOpen = useSignal(false);
  const { texts } = props;
  return (
    <>
      <button type="button" class="button" aria-haspopup="dialog" onClick={() => (isOpen.value = true)}>
        {texts.say('venueCheckResults.title')}
      </button>
      {isOpen.value && (
        <Overlay
          title={texts.say('venueCheckResults.title')}
          texts={texts}
          onClose={() => (isOpen.value = false)}
        >
          <Results {...props} />
        </Overlay>
      )}
    </>
  );
}

type Known = { kind: 'loading' } | { kind: 'unanswered' } | { kind: 'known'; reply: VenueCheckResults };
const askEveryMs = 3_000;

/** What the venue last answered; asked again every few seconds. */
function useResults(link: VenueLink): Known {
  const known = useSignal<Known>({ kind: 'loading' });
  useEffect(() => {
    const ask = async () => {
      const reply = await link.venueCheckResults();
      known.value = reply ? { kind: 'known', reply } : { kind: 'unanswered' };
    };
    void ask();
    const timer = setInterval(() => void ask(), askEveryMs);
    return () => clearInterval(timer);
  }, [link]);
  return known.value;
}

function Results({ link, state, texts, base }: VenueCheckProps) {
  const known = useResults(link);
  if (known.kind === 'loading') return <p>{texts.say('venueCheckResults.loading')}</p>;
  if (known.kind === 'unanswered') {
    return (
      <p class="problem" role="alert">
        {texts.say('venueCheckResults.unanswered')}
      </p>
    );
  }
  const { reply } = known;
  return (
    <>
      <ServerFindings reply={reply} texts={texts} />
      <section class="venue-check-part">
        <h3>{texts.say('venueCheckResults.devices')}</h3>
        {reply.devices.length === 0 ? (
          <p>{texts.say('venueCheckResults.none', { address: new URL('staff-desk/check/', base).href })}</p>
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

function ServerFindings({ reply, texts }: { reply: VenueCheckResults; texts: DeskTexts }) {
  return (
    <section class="venue-check-part">
      <h3>{texts.say('venueCheckResults.server')}</h3>
      <ul>
        {reply.server.map(judgeServer).map((judged) => (
          <li
            key={judged.finding.check}
            class="venue-check-line"
            data-server-check={judged.finding.check}
            data-verdict={judged.verdict}
          >
            <span class="venue-check-verdict">
              <VerdictMark verdict={judged.verdict} />{' '}
              {texts.say(
                judged.verdict === 'open' ? 'venueCheckResults.look' : `venueCheck.verdict.${judged.verdict}`,
              )}
            </span>
            <b>{texts.say(`venueCheckResults.check.${judged.finding.check}`)}</b>
            <span>
              <span class="desk-quiet">{sayServerFinding(judged.finding, texts)}</span>
              {judged.trouble && <span class="venue-check-trouble">{sayServerTrouble(judged, texts)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
