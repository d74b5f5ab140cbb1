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

export function sayProblem({ severity, sheet, row, column, value, expected }: WorkbookProblem): string {
  const place = [sheet, row === null ? '' : ` row ${row}`, column === null ? '' : `, ${column}`].join('');
  const what = value === '' ? `expected ${expected}` : `"${value}" is not ${expected}`;
  return severity === 'warning' ? `warning: ${place}: "${value}": expected ${expected}` : `${place}: ${what}`;
}
