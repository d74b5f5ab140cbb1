import { useMemo } from 'preact/hooks';
import type { TableId } from '../shared/domain/ids.ts';
import { theEvent } from '../shared/domain/queries/the-event.ts';
import { tableByTheClock, tableNow } from '../shared/domain/views/table-now.ts';
import { createChime } from '../shared/screen/chime.ts';
import { useSurroundings } from '../shared/screen/frame/use-surroundings.ts';
import { FreshnessLine } from '../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import { Cover } from '../shared/screen/alone/Cover.tsx';
import { isTooOld } from '../shared/screen/alone/too-old.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { useEndChime } from './countdown/use-end-chime.ts';
import { TableHead } from './now/TableHead.tsx';
import { TableScene } from './TableScene.tsx';
import type { TableTexts } from './table-texts.ts';

export type TableDisplayProps = {
  link: VenueLink;
  texts: TableTexts;
  /** The table that this device was set up for; the venue's word about it counts, once it has come. */
  setUpFor: TableId | null;
  /** The table that the address names. The device's own one counts. */
  asked: TableId | null;
};

/** The tablet at a table: decides what there is to show, and leaves the showing to `TableScene`. */
export function TableDisplay({ link, texts, setUpFor, asked }: TableDisplayProps) {
  const { onTouch } = useSurroundings();
  const chime = useMemo(() => createChime(onTouch), [onTouch]);
  const identity = link.identity.value;
  const own = identity?.role === 'table' ? identity.table : setUpFor;
  const state = link.state.value;
  const table = own ?? asked;
  const event = state && theEvent(state);
  const isAlone = link.freshness.value.kind === 'alone';
  const shown = state && table && (isAlone ? tableByTheClock : tableNow)(state, table, link.now.value);
  useEndChime(shown && shown.kind === 'table' ? shown : null, link.now.value, chime);

  if (table === null) return <TableNotice link={link} texts={texts} says={texts.say('table.whichTable')} />;
  if (!state) return <TableNotice link={link} texts={texts} says={texts.say('common.loading')} />;
  if (!shown) return <TableNotice link={link} texts={texts} says={texts.say('table.noTable', { table })} />;
  if (shown.kind === 'no-event' || !event)
    return <TableNotice link={link} texts={texts} says={texts.say('common.noEvent')} />;
  const isCovered = isTooOld('table', link.freshness.value, link.now.value);
  return (
    <div class="table-screen">
      {asked !== null && own !== null && asked !== own && (
        <p class="problem table-mismatch" role="alert">
          {texts.say('table.wrongTable', { own, asked })}
        </p>
      )}
      {isCovered ? (
        <>
          <TableHead link={link} texts={texts} shown={shown} />
          <Cover />
        </>
      ) : (
        <TableScene key={table} link={link} texts={texts} state={state} shown={shown} event={event} />
      )}
      {link.sameTable.value > 0 && (
        <p class="problem table-mismatch" role="status" data-same-table>
          {texts.say('table.sameTable', { count: link.sameTable.value })}
        </p>
      )}
      <FreshnessLine link={link} texts={texts} isCovered={isCovered} />
    </div>
  );
}

/** One sentence in place of a table. */
function TableNotice({ link, texts, says }: { link: VenueLink; texts: TableTexts; says: string }) {
  return (
    <div class="table-screen">
      <header class="table-head table-head-bare">
        <LanguageSwitch texts={texts} />
      </header>
      <main class="table-notice">
        <p>{says}</p>
      </main>
      {link.freshness.value.kind !== 'loading' && <FreshnessLine link={link} texts={texts} />}
    </div>
  );
}
