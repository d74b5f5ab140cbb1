import type { WorkbookProblem } from './problem.ts';

/** The problems for a terminal, a line each, such as `Companies row 14, side: "hosts" is not one of host, guest`. */
export function sayProblems(problems: readonly WorkbookProblem[]): string {
  const counts = (['error', 'warning'] as const)
    .map((severity) => ({
      severity,
      count: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`);
  return [...problems.map(sayProblem), counts.join(', ')].join('\n');
}

export function sayProblem(problem: WorkbookProblem): string {
  const { severity, sheet, row, expected } = problem;
  const value = shown(problem.value);
  const column = problem.column === null ? null : shown(problem.column);
  const place = [sheet, row === null ? '' : ` row ${row}`, column === null ? '' : `, ${column}`].join('');
  const what = value === '' ? `expected ${expected}` : `"${value}" is not ${expected}`;
  return severity === 'warning' ? `warning: ${place}: "${value}": expected ${expected}` : `${place}: ${what}`;
}

const longestShown = 120;

/** What stands in a cell goes to a terminal: shortened, and what a terminal would obey or nobody would see as its number. */
function shown(text: string): string {
  const cut = text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
  return cut.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
