import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { Shown } from '../shown.ts';
import type { TableTexts } from '../table-texts.ts';
import { callOf, pressOf, type Press } from './press.ts';

/** Seconds for which a refusal stays to be read. */
const readingSeconds = 20;

type ActionsProps = { link: VenueLink; texts: TableTexts; state: State; shown: Shown; now: Instant };

/** The buttons for what can be reported now. What came of it belongs to that meeting and step, so each has its own. */
export function Actions({ link, texts, state, shown, now }: ActionsProps) {
  const presses = [callOf(shown, now), pressOf(shown, now)].flatMap((press) => press ?? []);
  return (
    <div class="table-actions">
      {presses.map((press) => (
        <PressButton
          key={`${press.meeting} ${press.word}`}
          link={link}
          texts={texts}
          state={state}
          press={press}
        />
      ))}
    </div>
  );
}

type PressButtonProps = { link: VenueLink; texts: TableTexts; state: State; press: Press };

function PressButton({ link, texts, state, press }: PressButtonProps) {
  const answer = useSignal<CommandResult | 'giving' | null>(null);
  const told = answer.value;
  useEffect(() => {
    if (told === null || told === 'giving') return;
    const timer = setTimeout(() => {
      answer.value = null;
    }, readingSeconds * 1_000);
    return () => clearTimeout(timer);
  }, [told]);
  const onClick = () => {
    answer.value = 'giving';
    void link.give(press.command).then((came) => {
      answer.value = came;
    });
  };
  const isGiving = told === 'giving';
  return (
    <div class="table-press">
      {told !== null && told !== 'giving' && <WhatCame texts={texts} state={state} answer={told} />}
      <button
        type="button"
        class={
          press.word === 'table.call' ? 'button table-button table-call' : 'button button-main table-button'
        }
        disabled={isGiving}
        aria-busy={isGiving}
        onClick={onClick}
      >
        {texts.say(isGiving ? 'table.giving' : press.word)}
      </button>
    </div>
  );
}

function WhatCame({ texts, state, answer }: { texts: TableTexts; state: State; answer: CommandResult }) {
  if (answer.kind === 'accepted') return null;
  return (
    <p class="problem" role="alert">
      {answer.kind === 'refused' ? sayRefusal(texts, answer.refusal, state) : texts.say('common.unanswered')}
    </p>
  );
}
