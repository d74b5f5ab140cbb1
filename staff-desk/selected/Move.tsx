import { useSignal } from '@preact/signals';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { slotsOfTable } from '../../shared/domain/queries/slots.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Table } from '../../shared/domain/records/table.ts';
import { placeProblem } from '../../shared/domain/rules/place-problem.ts';
import { Instant, clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { PanelProps } from './panel-props.ts';

/** The slots of the meeting's table that day, free or with the reason why not. */
export function Move({ state, now, texts, actions, one }: PanelProps & { one: Meeting }) {
  const chosen = useSignal('');
  const event = theEvent(state);
  const table = state.tables.get(one.place.table);
  if (!event || !table) return null;
  const slots = slotsToCome({ state, now, texts, one, table, zone: event.timeZone });
  return (
    <div class="desk-row-of">
      <select
        class="input"
        name="move"
        aria-label={texts.say('desk.moveWhere')}
        value={chosen.value}
        onChange={(event_) => (chosen.value = event_.currentTarget.value)}
      >
        <option value="">{texts.say('desk.moveWhere')}</option>
        {slots.map(({ start, why }) => (
          <option key={start} value={start} disabled={why !== null}>
            {clockTimeOf(start, event.timeZone)} {why ?? ''}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        disabled={chosen.value === ''}
        onClick={() =>
          void actions.give({
            kind: 'move-meeting',
            meeting: one.id,
            table: table.id,
            start: Instant.parse(Number(chosen.value)),
          })
        }
      >
        {texts.say('desk.move')}
      </button>
    </div>
  );
}

type Wish = Pick<PanelProps, 'state' | 'now' | 'texts'> & { one: Meeting; table: Table; zone: string };

/** The other slots of that day that are not over, each with what stands against it, or null. */
function slotsToCome({ state, now, texts, one, table, zone }: Wish) {
  const schedule = scheduleAt(state, now);
  return slotsOfTable(state, table, dayOf(one.place.start, zone))
    .filter((slot) => slot.start !== one.place.start && slot.end > now)
    .map(({ start }) => {
      const problem = placeProblem(schedule, {
        table: table.id,
        start,
        host: one.host,
        guest: one.guest,
        adviser: one.adviser,
        ignoring: one.id,
      });
      return { start, why: problem && sayRefusal(texts, problem, state) };
    });
}
