import { useRef } from 'preact/hooks';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import type { HistoryEntry } from '../../shared/domain/views/history.ts';
import { dayName } from '../../shared/screen/texts/day-name.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { sayActor, sayStep, stepDetail } from './say-step.ts';

type HistoryStepProps = {
  entry: HistoryEntry;
  state: State;
  now: Instant;
  texts: DeskTexts;
  actions: DeskActions;
};

/** A step: when, who, what; with Undo, or why not when somebody asks. */
export function HistoryStep({ entry, state, now, texts, actions }: HistoryStepProps) {
  const row = useRef<HTMLLIElement>(null);
  const what = sayStep(entry, state, texts);
  const detail = stepDetail(entry, state, texts);
  function undo(): void {
    // The button goes away with what it undid: the focus stays on the step.
    row.current?.focus();
    void actions.give({ kind: 'undo', revision: entry.revision });
  }
  return (
    <li class="history-step" data-revision={entry.revision} tabIndex={-1} ref={row}>
      <p class="history-when">
        <span class="time">{timeOf(entry.at, now, state, texts)}</span>
        <span class="desk-quiet">{sayActor(entry.by, texts)}</span>
      </p>
      <p class="history-what">
        <b>{what}</b>
        {detail !== '' && <span class="desk-quiet">{detail}</span>}
      </p>
      {entry.undo === 'possible' && (
        <button
          type="button"
          class="button"
          aria-label={texts.say('desk.history.undoThis', { what })}
          onClick={undo}
        >
          {texts.say('desk.history.undo')}
        </button>
      )}
      {typeof entry.undo !== 'string' && (
        <details class="history-why">
          <summary>{texts.say('desk.history.whyNot')}</summary>
          <p>{sayRefusal(texts, entry.undo, state)}</p>
        </details>
      )}
    </li>
  );
}

/** The wall clock at the event, with the day when it is another one than today. */
function timeOf(at: Instant, now: Instant, state: State, texts: DeskTexts): string {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const day = dayOf(at, timeZone);
  const time = clockTimeOf(at, timeZone);
  return day === dayOf(now, timeZone) ? time : `${dayName(day, texts.language.value)} ${time}`;
}
