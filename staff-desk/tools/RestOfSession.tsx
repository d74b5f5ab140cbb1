import { useSignal } from '@preact/signals';
import type { Slot } from '../../shared/domain/queries/slots.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Session } from '../../shared/domain/records/session.ts';
import type { Table } from '../../shared/domain/records/table.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { Choice } from '../../shared/screen/look/fields.tsx';
import { tableOptions } from './table-options.ts';
import { shortDay } from './short-day.ts';
import { nextSlotOf, sessionsToCome, slotsToCome } from './times.ts';
import type { ToolProps } from './tool.ts';

/** The part of a session that a change is for: from `slot` on, at one table, or at all when `table` is null. */
export type Rest = {
  sessions: Session[];
  session: Session | null;
  table: Table | null;
  slots: Slot[];
  slot: Slot | null;
  choose: { session(id: string): void; table(id: string): void; slot(start: string): void };
};

/** Which rest is chosen: the session under way or the next, at the table the tool was opened for, from the next slot. */
export function useRest({ state, now, subject }: ToolProps): Rest {
  const sessionId = useSignal('');
  const tableId = useSignal<string>(subject.table ?? '');
  const start = useSignal('');
  const sessions = sessionsToCome(state, now);
  const session = sessions.find(({ id }) => id === sessionId.value) ?? sessions[0] ?? null;
  const known = state.tables.get(tableId.value);
  const table = known && known.hall === session?.hall ? known : null;
  const slots = session ? slotsToCome(state, session, table?.id ?? null, now) : [];
  const slot = slots.find((one) => String(one.start) === start.value) ?? nextSlotOf(slots, now);
  const choose = {
    session: (id: string) => void (sessionId.value = id),
    table: (id: string) => void (tableId.value = id),
    slot: (chosen: string) => void (start.value = chosen),
  };
  return { sessions, session, table, slots, slot, choose };
}

/** The fields of a rest: session where there are several, table or all, the first slot. */
export function RestFields({ state, texts, rest }: ToolProps & { rest: Rest }) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const { session, table, slot, choose } = rest;
  if (!session) return <p class="desk-quiet">{texts.say('tools.noSession')}</p>;
  const tables = tableOptions(state, texts, ({ hall }) => hall === session.hall);
  return (
    <div class="tool-row">
      {rest.sessions.length > 1 && (
        <Choice
          label={texts.say('tools.session')}
          name="tool-session"
          value={session.id}
          options={rest.sessions.map((one) => ({
            value: one.id,
            label: `${shortDay(one.day, texts.language.value)} ${clockTimeOf(one.start, zone)} ${one.hall ?? ''}`,
          }))}
          onChoose={choose.session}
        />
      )}
      <Choice
        label={texts.say('tools.table')}
        name="tool-table"
        value={table?.id ?? ''}
        options={[{ value: '', label: texts.say('tools.allTables') }, ...tables]}
        onChoose={choose.table}
      />
      {slot ? (
        <Choice
          label={texts.say('tools.fromSlot')}
          name="tool-slot"
          value={String(slot.start)}
          options={rest.slots.map(({ start }) => ({ value: String(start), label: clockTimeOf(start, zone) }))}
          onChoose={choose.slot}
        />
      ) : (
        <p class="desk-quiet">{texts.say('tools.noSlots')}</p>
      )}
    </div>
  );
}
