import { actorsOf, nameOfActor, noFilter } from '../../shared/domain/views/history.ts';
import { FindParty } from './FindParty.tsx';
import { sayActor } from './say-step.ts';
import type { HistoryFiltersProps } from './history-filters-props.ts';

/** By table, by whoever did it, by company or person. What is chosen stays to be seen and is cleared at once. */
export function HistoryFilters(props: HistoryFiltersProps) {
  const { texts, filter, onFilter } = props;
  const isFiltered = Object.values(filter).some((wanted) => wanted !== null);
  return (
    <div class="history-filters">
      <TableChoice {...props} />
      <ActorChoice {...props} />
      <FindParty {...props} />
      {isFiltered && (
        <button type="button" class="button history-clear" onClick={() => onFilter(noFilter)}>
          {texts.say('desk.history.clear')}
        </button>
      )}
    </div>
  );
}

/** What happened at one table, or at all. */
function TableChoice({ state, texts, filter, onFilter }: HistoryFiltersProps) {
  const tables = [...state.tables.values()].sort((a, b) => a.id.localeCompare(b.id));
  return (
    <label class="field">
      <span>{texts.say('desk.history.table')}</span>
      <select
        class="input"
        name="history-table"
        value={filter.table ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onFilter({ ...filter, table: state.tables.get(value)?.id ?? null });
        }}
      >
        <option value="">{texts.say('desk.history.allTables')}</option>
        {tables.map(({ id }) => (
          <option key={id} value={id}>
            {id}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What one of them did, or everyone. */
function ActorChoice({ state, texts, filter, onFilter }: HistoryFiltersProps) {
  return (
    <label class="field">
      <span>{texts.say('desk.history.by')}</span>
      <select
        class="input"
        name="history-actor"
        value={filter.actor ?? ''}
        onChange={(event) => onFilter({ ...filter, actor: event.currentTarget.value || null })}
      >
        <option value="">{texts.say('desk.history.everyone')}</option>
        {actorsOf(state).map((actor) => (
          <option key={nameOfActor(actor)} value={nameOfActor(actor)}>
            {sayActor(actor, texts)}
          </option>
        ))}
      </select>
    </label>
  );
}
