import { useSignal } from '@preact/signals';
import type { TableId } from '../../shared/domain/ids.ts';
import { takesWalkIns } from '../../shared/domain/queries/away.ts';
import { slotsOfTable } from '../../shared/domain/queries/slots.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { TableTexts } from '../table-texts.ts';

type WalkInSwitchProps = { link: VenueLink; texts: TableTexts; state: State; table: TableId; now: Instant };

/** Opens or closes the table to walk-ins for the rest of the day's session: the host decides. */
export function WalkInSwitch({ link, texts, state, table: id, now }: WalkInSwitchProps) {
  const isGiving = useSignal(false);
  const today = todayOf(state, now);
  const table = state.tables.get(id);
  const left =
    table && today !== null ? slotsOfTable(state, table, today).filter(({ end }) => now < end) : [];
  const [first] = left;
  const last = left.at(-1);
  if (!first || !last) return null;
  const isOpen = left.some((slot) => takesWalkIns(state, id, slot));
  const give = () => {
    isGiving.value = true;
    const from = first.start < now ? first.start : now;
    void link
      .give({ kind: 'set-walk-ins', table: id, from, to: last.end, walkIns: isOpen ? 'closed' : 'open' })
      .then(() => (isGiving.value = false));
  };
  return (
    <button type="button" class="button table-walk-in-switch" disabled={isGiving.value} onClick={give}>
      {texts.say(isOpen ? 'table.walkIns.close' : 'table.walkIns.open')}
    </button>
  );
}
