import type { State } from '../../shared/domain/state.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { Notice } from '../welcome/Notice.tsx';
import { Noted } from './Noted.tsx';

type WithoutVenueProps = {
  link: VenueLink;
  state: State;
  texts: KioskTexts;
  stage: Extract<Stage, { kind: 'noted' | 'not-known' | 'unanswered' }>;
  secondsLeft: number | null;
  onDone: () => void;
};

/** What came of a scan that the venue did not answer: noted; not known here; or nothing that could be claimed. */
export function WithoutVenue({ stage, ...props }: WithoutVenueProps) {
  if (stage.kind === 'noted') return <Noted {...props} stage={stage} />;
  const isUnknown = stage.kind === 'not-known';
  const { texts, secondsLeft, onDone } = props;
  return (
    <Notice
      tone="unsure"
      title={texts.say(isUnknown ? 'offline.notKnownTitle' : 'kiosk.unsure')}
      sentence={texts.say(isUnknown ? 'offline.notKnown' : 'common.unanswered')}
      action={{ label: `${texts.say('kiosk.ready')} · ${secondsLeft ?? ''}`, onAct: onDone }}
    />
  );
}
