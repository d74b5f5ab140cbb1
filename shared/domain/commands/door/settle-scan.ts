import { accepted, refused } from '../../decision.ts';
import { ScanReportId } from '../../ids.ts';
import { command } from '../command.ts';

/** Staff have seen to it. */
export const settleScan = command(
  'settle-scan',
  { report: ScanReportId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { report }) {
      const was = state.scanReports.get(report);
      if (!was) return refused({ code: 'unknown', what: 'scan-report', id: report });
      return accepted({ kind: 'scan-report.kept', was, now: null });
    },
  },
);
