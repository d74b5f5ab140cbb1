import { useEffect, useMemo } from 'preact/hooks';
import { Directed } from '../directed/Directed.tsx';
import type { Surroundings } from '../frame/surroundings.ts';
import { openVenueLink, type ScreenSelf } from '../link/open-venue-link.ts';
import { FreshnessLine } from '../look/FreshnessLine.tsx';
import type { CommonTexts } from '../texts/common-texts.ts';
import { companyNames } from '../texts/names.ts';
import type { VenueLink } from '../venue-link.ts';

type TableChoiceProps = {
  surroundings: Surroundings;
  texts: CommonTexts;
  chosen: string;
  onChoose: (table: string) => void;
};

/** A display of a table that it does not know yet; staff see it in their list as one that waits to be set up. */
const beforeSetUp: ScreenSelf = { page: 'table', place: () => null, build: null };

/** The tables of the event, as anyone on the network may know them. */
export function TableChoice({ surroundings, texts, chosen, onChoose }: TableChoiceProps) {
  const link = useLinkOfNobody(surroundings);
  const state = link.state.value;
  const tables = state ? [...state.tables.values()] : [];
  // The table that the address asks for can be set up before the list of tables has come.
  const isAwaited = chosen !== '' && !tables.some((table) => table.id === chosen);
  const nameOf = (host: (typeof tables)[number]['host']) => {
    const company = host === null ? undefined : state?.companies.get(host);
    return company ? companyNames(company, texts.language.value).first : null;
  };
  return (
    <>
      <label class="field">
        <span>{texts.say('common.setUp.whichTable')}</span>
        <select
          class="input"
          name="table"
          required
          value={chosen}
          onChange={(event) => onChoose(event.currentTarget.value)}
        >
          <option value="" />
          {isAwaited && (
            <option key={chosen} value={chosen}>
              {chosen}
            </option>
          )}
          {tables.map((table) => (
            <option key={table.id} value={table.id}>
              {[table.id, nameOf(table.host)].filter(Boolean).join('  ')}
            </option>
          ))}
        </select>
        <FreshnessLine link={link} texts={texts} />
        {state && tables.length === 0 && <span>{texts.say('common.setUp.noTables')}</span>}
      </label>
      <Directed link={link} self={beforeSetUp} reload={surroundings.reload} />
    </>
  );
}

/** A link that is open for as long as the tables are on offer. */
function useLinkOfNobody({ base, onWake }: Surroundings): VenueLink {
  const link = useMemo(
    () => openVenueLink({ base, token: null, self: beforeSetUp, keeper: null, onWake }),
    [base, onWake],
  );
  useEffect(() => () => link.close(), [link]);
  return link;
}
