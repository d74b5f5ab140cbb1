/** What a cell can hold, as the reading library gives it; formulas arrive as the values that Excel kept for them. */
export type Cell = string | number | boolean | Date | null;

/** A cell as a person sees it, without white space at its ends; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, '');
  return String(cell).trim();
}

/** The same for ids, numbers, dates and choices: full-width letters and digits count as the half-width ones. */
export function plainText(cell: Cell | undefined): string {
  const text = cellText(cell);
  return text.length > longestPlain ? text : text.normalize('NFKC').trim();
}

/** No id, number, choice or list of languages comes near: what is longer is refused as it stands, without more work. */
const longestPlain = 1_000;

/** `YYYY-MM-DD` of a date cell or of text such as `2027-02-15` or `2027/2/15`; null when it is no day. */
export function dayText(cell: Cell | undefined): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const parts = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plainText(cell));
  if (!parts) return null;
  const [year = '', month = '', day = ''] = parts.slice(1);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const minutesADay = 24 * 60;

/** `HH:MM` of a time cell (a fraction of a day) or of text such as `9:30`; null when it is no time of day. */
export function clockText(cell: Cell | undefined): string | null {
  if (cell instanceof Date) return cell.toISOString().slice(11, 16);
  if (typeof cell === 'number' && cell >= 0 && cell < 1)
    return clockOfMinutes(Math.round(cell * minutesADay));
  const parts = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(plainText(cell));
  if (!parts) return null;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  return hours < 24 && minutes < 60 ? clockOfMinutes(hours * 60 + minutes) : null;
}

function clockOfMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The words of a list that is separated by commas or semicolons, the Japanese ones too. */
export function wordsIn(text: string): string[] {
  return text
    .split(/[,、;]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
