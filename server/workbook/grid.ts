/**
 * Places in a sheet at most, rows times columns to its last cell: the reader fills all of them. 200,000 rows of the widest
 * sheet there is fit.
 */
const placesAtMost = 4_000_000;

const rule = `sheets of at most ${placesAtMost.toLocaleString('en')} cells, rows times columns`;

/**
 * What is wrong with the size of a sheet, from its XML, before anything is made of it; null when it can be read. A sheet
 * names its rows and cells as it likes, so the places that it names count, not how many it holds.
 */
export function gridProblem(xml: Buffer): string | null {
  const text = xml.toString('latin1');
  let [rows, columns] = [0, 0];
  // `r` is the address of a row (`r="7"`) or a cell (`r="AB7"`), and of nothing else in a sheet.
  for (const [, address = ''] of text.matchAll(/\sr\s*=\s*["']([^"']*)/g)) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(address);
    if (!place)
      return `${rule}, each with its address; there is one at "${address.slice(0, 20).replace(/[^\w&#;]/g, '?')}"`;
    rows = Math.max(rows, Number(place[2]));
    columns = Math.max(columns, columnOf(place[1] ?? ''));
  }
  // Rows and cells may also come without an address, each after the one before.
  rows += count(text, /<(?:\w+:)?row(?=[\s/>])(?![^>]{0,200}\sr\s*=)/g);
  columns += mostCellsWithoutAddress(text);
  if (rows * columns <= placesAtMost) return null;
  return `${rule}; this one reaches to row ${rows.toLocaleString('en')} and column ${columns.toLocaleString('en')}. Delete the rows and columns that hold nothing, and save it again`;
}

/** `A` is 1, `XFD` is 16,384; 0 for no letters. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

function mostCellsWithoutAddress(text: string): number {
  return text
    .split(/<(?:\w+:)?row(?=[\s/>])/)
    .reduce((most, row) => Math.max(most, count(row, /<(?:\w+:)?c(?=[\s/>])(?![^>]{0,200}\sr\s*=)/g)), 0);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
