import './door.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { Directed } from '../../shared/screen/directed/Directed.tsx';
import type { Surroundings } from '../../shared/screen/frame/surroundings.ts';
import { openVenueLink, type ScreenSelf } from '../../shared/screen/link/open-venue-link.ts';
import { SignInForm } from '../../shared/screen/set-up/SignInForm.tsx';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { giveBack, signIn, type Credentials } from '../../shared/screen/venue-routes.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { useFocusFirst } from '../use-focus-first.ts';
import { AtTheDoor } from './AtTheDoor.tsx';
import { createStaffSession, type StaffSession } from './staff-session.ts';

type DoorProps = { surroundings: Surroundings; texts: KioskTexts; onStage: (stage: Stage) => void };

/** What the staff's list of screens says of the link that is open while somebody of them is signed in here. */
const self: ScreenSelf = { page: 'kiosk', place: () => null, build: null };

/**
 * A company that is on no list: a person of the staff signs in and registers it. Whatever takes this stage off the kiosk,
 * or the page off the device, signs that person out.
 */
export function Door({ surroundings, texts, onStage }: DoorProps) {
  const { base, reload, onHide } = surroundings;
  const link = useSignal<VenueLink | null>(null);
  const session = useStaffSession(surroundings);
  const section = useFocusFirst('input', null);
  /** The token stays in this page's memory: a kiosk keeps nobody's cookie. */
  const enter = async (credentials: Credentials) => {
    const answer = await signIn(base, credentials);
    if (answer.kind === 'failed') return answer.code;
    link.value = session.begin(answer.token.token);
    return null;
  };
  const leave = () => onStage({ kind: 'ready' });
  useEffect(() => {
    const stop = onHide(() => {
      // At once: a page that goes is not drawn again, and one that comes back is not to find the form open.
      session.end();
      leave();
    });
    return () => {
      stop();
      session.end();
    };
  }, []);

  if (link.value) {
    return (
      <>
        <AtTheDoor link={link.value} texts={texts} onStage={onStage} />
        <Directed link={link.value} self={self} reload={reload} />
      </>
    );
  }
  return (
    <section class="kiosk-door" ref={section}>
      <SignInForm texts={texts} device="of-everybody" enter={enter}>
        <h2>{texts.say('kiosk.door.title')}</h2>
        <p>{texts.say('kiosk.door.signIn')}</p>
      </SignInForm>
      <button type="button" class="button button-big kiosk-door-back" onClick={leave}>
        {texts.say('kiosk.ready')}
      </button>
    </section>
  );
}

/** The session of whoever of the staff signs in at this kiosk. */
function useStaffSession({ base, onWake }: Surroundings): StaffSession {
  return useMemo(
    () =>
      createStaffSession({
        open: (token) => openVenueLink({ base, token, self, keeper: null, onWake }),
        giveBack: (token) => void giveBack(base, token),
      }),
    [],
  );
}
