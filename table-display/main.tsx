import './table.css';
import { signal } from '@preact/signals';
import { TableId } from '../shared/domain/ids.ts';
import { createChime } from '../shared/screen/chime.ts';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { TableDisplay } from './TableDisplay.tsx';
import { tableCatalogues } from './table-texts.ts';

const element = document.getElementById('screen');
const named = TableId.safeParse(new URLSearchParams(window.location.search).get('table')?.trim());
const asked = signal(named.success ? named.data : null);
const chime = createChime();

/** Staff pointed the display at another table: an address that names a table follows, so that loading it again agrees. */
function follow(table: TableId): void {
  if (asked.value === null) return;
  const address = new URL(window.location.href);
  address.searchParams.set('table', table);
  window.history.replaceState(null, '', address);
  asked.value = table;
}

if (element) {
  mountScreen({
    element,
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
        chime={chime}
      />
    ),
  });
}
