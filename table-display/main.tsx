import './table.css';
import { TableId } from '../shared/domain/ids.ts';
import { createChime } from '../shared/screen/chime.ts';
import { mountScreen } from '../shared/screen/mount-screen.tsx';
import { TableDisplay } from './TableDisplay.tsx';
import { tableCatalogues } from './table-texts.ts';

const element = document.getElementById('screen');
const asked = TableId.safeParse(new URLSearchParams(window.location.search).get('table')?.trim());
const table = asked.success ? asked.data : null;
const chime = createChime();
if (element) {
  mountScreen({
    element,
    role: 'table',
    table,
    catalogues: tableCatalogues,
    draw: ({ link, texts, token }) => (
      <TableDisplay
        link={link}
        texts={texts}
        own={token?.duty.role === 'table' ? token.duty.table : null}
        asked={table}
        chime={chime}
      />
    ),
  });
}
