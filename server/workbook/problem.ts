import type { WorkbookProblem } from '../../shared/wire.ts';

export type { WorkbookProblem };

/** Takes note of problems; reading goes on, so that all are told in one go. */
export type Report = (problem: WorkbookProblem) => void;
