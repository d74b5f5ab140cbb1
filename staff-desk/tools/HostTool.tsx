import { useSignal } from '@preact/signals';
import { Choice } from '../../shared/screen/look/fields.tsx';
import { tableOptions } from './table-options.ts';
import { ToolForm } from './ToolForm.tsx';
import type { ToolProps } from './tool.ts';

/** A host goes to a table that belongs to nobody. */
export function HostTool(props: ToolProps) {
  const { state, texts, subject } = props;
  const from = useSignal<string>(subject.table ?? '');
  const to = useSignal('');
  const host = state.tables.get(from.value)?.host ?? null;
  const target = state.tables.get(to.value);
  const free = tableOptions(state, texts, (table) => table.host === null);
  const command = host !== null && target ? { kind: 'move-host' as const, host, table: target.id } : null;
  return (
    <ToolForm {...props} tool="host" command={command} onGiven={props.onClose}>
      <div class="tool-row">
        <Choice
          label={texts.say('tools.host')}
          name="tool-host"
          value={host === null ? '' : from.value}
          options={[
            { value: '', label: texts.say('tools.chooseHost') },
            ...tableOptions(state, texts, (table) => table.host !== null),
          ]}
          onChoose={(value) => (from.value = value)}
        />
        {free.length > 0 ? (
          <Choice
            label={texts.say('tools.toTable')}
            name="tool-to"
            value={to.value}
            options={[{ value: '', label: texts.say('tools.chooseTable') }, ...free]}
            onChoose={(value) => (to.value = value)}
          />
        ) : (
          <p class="desk-quiet">{texts.say('tools.noFloating')}</p>
        )}
      </div>
    </ToolForm>
  );
}
