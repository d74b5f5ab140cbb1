import type { ScanProblem } from './records/scan-report.ts';
import type { Refusal } from './refusals.ts';

/** What a refusal of a noted scan is reported as; null when there is nothing to report: the delegate is checked in. */
export function problemOf({ code }: Refusal): ScanProblem | null {
  switch (code) {
    case 'already-checked-in':
      return null;
    case 'badge-cancelled':
      return code;
    case 'badge-unknown':
    case 'unknown':
      return 'badge-unknown';
    case 'not-today':
    case 'scan-of-another-day':
      return 'another-day';
    case 'scan-in-future':
      return 'in-future';
    default:
      return 'other';
  }
}
