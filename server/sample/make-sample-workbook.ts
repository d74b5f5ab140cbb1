import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { packageRoot } from '../package-root.ts';
import { sampleSheets } from './sample-sheets.ts';

/**
 * Writes the bundled sample event again, after its names or its shape were changed: `npm run sample`. It always makes the
 * same event.
 */
const file = join(packageRoot(), 'server', 'sample', 'sample-event.xlsx');
const sheets = sampleSheets();
await writeXlsxFile(
  sheets.map(({ sheet, rows }) => ({
    sheet,
    data: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  })),
).toFile(file);
process.stdout.write(
  `${file}: ${sheets.map(({ sheet, rows }) => `${sheet} ${rows.length - 1}`).join(', ')}\n`,
);
