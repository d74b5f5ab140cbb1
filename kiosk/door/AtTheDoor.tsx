import { useSignal } from '@preact/signals';
import type { Registration } from '../../shared/domain/registration.ts';
import type { State } from '../../shared/domain/state.ts';
import { RegisterForm } from '../../shared/screen/registration/RegisterForm.tsx';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { useFocusFirst } from '../use-focus-first.ts';
import { Notice } from '../welcome/Notice.tsx';
import { NewBadges } from './NewBadges.tsx';
import { registeredBy } from './registered.ts';

/** `link` is that of the person of the staff who signed in: what is given on it is that person's doing. */
export type AtTheDoorProps = { link: VenueLink; texts: KioskTexts; onStage: (stage: Stage) => void };

/** What came of the registration; null before it is given. */
type Told = CommandResult | 'giving' | null;

/** The form, and once the company is registered its badges. */
export function AtTheDoor({ link, texts, onStage }: AtTheDoorProps) {
  const answer = useSignal<Told>(null);
  const told = answer.value;
  const state = link.state.value;
  const section = useFocusFirst('input', state !== null);
  const leave = () => onStage({ kind: 'ready' });

  async function register(registration: Registration): Promise<void> {
    answer.value = 'giving';
    answer.value = await link.give({ kind: 'register-company', registration });
  }
  if (link.freshness.value.kind === 'not-let-in') {
    return (
      <Notice
        tone="refused"
        title={texts.say('kiosk.door.signedOut')}
        action={{ label: texts.say('kiosk.ready'), onAct: leave }}
      />
    );
  }
  if (!state) return <Notice tone="calm" title={texts.say('kiosk.asking')} />;
  if (told !== null && told !== 'giving' && told.kind === 'accepted') {
    return (
      <NewBadges state={state} texts={texts} registered={registeredBy(told.changes)} onStage={onStage} />
    );
  }
  return (
    <section class="kiosk-door" ref={section}>
      <Head link={link} texts={texts} />
      <RegisterForm
        state={state}
        texts={texts}
        problem={problemOf(told, texts, state)}
        working={told === 'giving'}
        onRegister={(registration) => void register(registration)}
      >
        <button type="button" class="button kiosk-door-back" onClick={leave}>
          {texts.say('kiosk.door.cancel')}
        </button>
      </RegisterForm>
    </section>
  );
}

/** What the form is for, and who of the staff is signed in. */
function Head({ link, texts }: { link: VenueLink; texts: KioskTexts }) {
  const identity = link.identity.value;
  return (
    <header>
      <h2>{texts.say('kiosk.door.title')}</h2>
      <p class="kiosk-second">
        {identity?.role === 'staff' && texts.say('kiosk.door.by', { name: identity.name })}
      </p>
    </header>
  );
}

function problemOf(told: Told, texts: KioskTexts, state: State): string | null {
  if (told === null || told === 'giving' || told.kind === 'accepted') return null;
  return told.kind === 'refused' ? sayRefusal(texts, told.refusal, state) : texts.say('common.unanswered');
}
