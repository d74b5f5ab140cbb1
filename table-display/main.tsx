import './table.css';
import { signal } from '@preact/signals';
import { TableId } from '../shared/domain/ids.ts';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { askedByAddress, haveAddressAsk } from '../shared/screen/page/page-address.ts';
import { TableDisplay } from './TableDisplay.tsx';
import { tableCatalogues } from './table-texts.ts';

const named = TableId.safeParse(askedByAddress('table'));
const asked = signal(named.success ? named.data : null);

/** Staff pointed the display at another table: an address that names a table follows, so that loading it again agrees. */
function follow(table: TableId): void {
  if (asked.value === null) return;
  haveAddressAsk('table', table);
  asked.value = table;
}

mountScreen({
  role: 'table',
  page: 'table',
  table: asked.value,
  onRedirected: follow,
  catalogues: tableCatalogues,
  draw: ({ link, texts, token }) => (
    <TableDisplay
      link={link}
      texts={texts}
      setUpFor={token?.duty.role === 'table' ? token.duty.table : null}
      asked={asked.value}
    />
  ),
});
