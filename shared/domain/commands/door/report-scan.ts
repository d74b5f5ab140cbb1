import { accepted } from '../../decision.ts';
import { DelegateId, ScanReportId } from '../../ids.ts';
import { madeId } from '../../made-id.ts';
import { badgeOfText } from '../../queries/badges.ts';
import { ScanProblem } from '../../records/scan-report.ts';
import type { State } from '../../state.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';
import { scanned } from '../forms.ts';
import { z } from 'zod';

/** A scan that the kiosk had noted was refused: staff are to see to the person. */
export const reportScan = command(
  'report-scan',
  {
    /** A badge, or a delegate found by name. */
    who: z.union([z.strictObject({ scanned }), z.strictObject({ delegate: DelegateId })]),
    scannedAt: Instant,
    problem: ScanProblem,
  },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { who, scannedAt, problem }, { now, actor, commandId }) {
      const id = ScanReportId.parse(madeId('R', commandId));
      const kiosk = 'name' in actor ? actor.name : null;
      const delegate = delegateOf(state, who);
      return accepted({
        kind: 'scan-report.kept',
        was: null,
        now: { id, kiosk, delegate, scannedAt, problem, at: now },
      });
    },
  },
);

function delegateOf(state: State, who: { scanned: string } | { delegate: DelegateId }): DelegateId | null {
  if ('delegate' in who) return state.delegates.has(who.delegate) ? who.delegate : null;
  return badgeOfText(state, who.scanned)?.delegate ?? null;
}
