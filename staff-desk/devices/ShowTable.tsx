import { useSignal } from '@preact/signals';
import { TableId } from '../../shared/domain/ids.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import type { ScreenLineProps } from './screen-line-props.ts';

/** Points a table display at another table: chosen first, then pressed, since arrow keys choose on their way. */
export function ShowTable({ row, state, texts, actions, onDone }: ScreenLineProps) {
  const chosen = useSignal('');
  const { device, table } = row;
  if (device === null || table === null) return null;
  const nameOf = (host: Parameters<typeof state.companies.get>[0] | null) => {
    const company = host === null ? undefined : state.companies.get(host);
    return company ? companyNames(company, texts.language.value).first : null;
  };
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const read = TableId.safeParse(chosen.value);
    if (!read.success || device === null) return;
    if (await actions.give({ kind: 'redirect-device', device, table: read.data })) chosen.value = '';
    onDone();
  }
  return (
    <form class="screens-show" onSubmit={(event) => void submit(event)}>
      <select
        class="input"
        name="show-table"
        aria-label={texts.say('desk.devices.showTable')}
        value={chosen.value}
        onChange={(event) => {
          chosen.value = event.currentTarget.value;
        }}
      >
        <option value="">{texts.say('desk.devices.showTable')}</option>
        {[...state.tables.values()]
          .filter(({ id }) => id !== table)
          .map(({ id, host }) => (
            <option key={id} value={id}>
              {[id, nameOf(host)].filter(Boolean).join('  ')}
            </option>
          ))}
      </select>
      <button class="button" disabled={chosen.value === ''}>
        {texts.say('desk.devices.show')}
      </button>
    </form>
  );
}
