/** Something in a workbook that is wrong (`error`: nothing is imported) or doubtful (`warning`: it is imported all the same). */
export type WorkbookProblem = {
  severity: 'error' | 'warning';
  sheet: string;
  /** As Excel counts: the header is row 1. Null when the whole sheet is meant. */
  row: number | null;
  column: string | null;
  value: string;
  expected: string;
};

/** Takes note of problems; reading goes on, so that all are told in one go. */
export type Report = (problem: WorkbookProblem) => void;
