import { useSignal } from '@preact/signals';
import type { CommandOf } from '../../shared/domain/commands.ts';
import { endOf } from '../../shared/domain/queries/slots.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf, dayOf, plusMinutes } from '../../shared/domain/time.ts';
import { Choice } from '../../shared/screen/look/fields.tsx';
import { Radios } from './fields.tsx';
import { SpanFields, useSpan } from './Span.tsx';
import { tableOptions } from './table-options.ts';
import { sessionsToCome } from './times.ts';
import { ToolForm } from './ToolForm.tsx';
import { shortDay } from './short-day.ts';
import type { ToolProps } from './tool.ts';

/** A table takes walk-ins or not for a time; below, where none are taken. */
export function WalkInsTool(props: ToolProps) {
  const { state, now, texts, subject } = props;
  const [session] = sessionsToCome(state, now);
  const table = useSignal<string>(subject.table ?? '');
  const walkIns = useSignal<CommandOf<'set-walk-ins'>['walkIns']>('closed');
  const model = useSpan(props, now, session ? endOf(state, session) : plusMinutes(now, 60));
  const known = state.tables.get(table.value);
  const command: CommandOf<'set-walk-ins'> | null =
    known && model.span
      ? { kind: 'set-walk-ins', table: known.id, ...model.span, walkIns: walkIns.value }
      : null;
  return (
    <>
      <ToolForm {...props} tool="walkIns" command={command} onGiven={() => (table.value = '')}>
        <div class="tool-row">
          <Choice
            label={texts.say('tools.table')}
            name="tool-table"
            value={table.value}
            options={[{ value: '', label: texts.say('tools.chooseTable') }, ...tableOptions(state, texts)]}
            onChoose={(value) => (table.value = value)}
          />
          <SpanFields {...props} model={model} />
        </div>
        <Radios
          legend={texts.say('tools.walkIns')}
          name="walk-ins"
          shape="row"
          value={walkIns.value}
          options={[
            { value: 'closed', label: texts.say('tools.closed') },
            { value: 'open', label: texts.say('tools.opened') },
          ]}
          onChoose={(value) => (walkIns.value = value)}
        />
      </ToolForm>
      <Closures {...props} />
    </>
  );
}

/** Where no walk-ins are taken, now or later, by time. */
function Closures({ state, now, texts, actions }: ToolProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const closures = [...state.closures.values()]
    .filter(({ end }) => now < end)
    .sort((a, b) => a.start - b.start || a.table.localeCompare(b.table));
  return (
    <section class="tool-list">
      <h3>{texts.say('tools.closures')}</h3>
      {closures.length === 0 && <p class="desk-quiet">{texts.say('tools.noClosures')}</p>}
      <ul>
        {closures.map(({ id, table, start, end }) => (
          <li key={id} class="tool-item" data-closed={table}>
            <b>{table}</b>
            <span>
              {shortDay(dayOf(start, zone), texts.language.value)}{' '}
              <span class="time">
                {texts.say('tools.until', { from: clockTimeOf(start, zone), to: clockTimeOf(end, zone) })}
              </span>
            </span>
            <button
              type="button"
              class="button"
              onClick={() =>
                void actions.give({ kind: 'set-walk-ins', table, from: start, to: end, walkIns: 'open' })
              }
            >
              {texts.say('tools.reopen')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
