import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { ScanReportId, type DelegateId } from '../ids.ts';
import { badgeOfText } from '../queries/badges.ts';
import type { State } from '../state.ts';

/** A scan that the kiosk had noted was refused: staff are to see to the person. */
export function reportScan(
  state: State,
  { who, scannedAt, problem }: CommandOf<'report-scan'>,
  { now, actor, commandId }: Circumstances,
): Decision {
  const id = ScanReportId.parse(`R-${commandId}`.slice(0, 64));
  const kiosk = 'name' in actor ? actor.name : null;
  const delegate = delegateOf(state, who);
  return accepted({
    kind: 'scan-report.kept',
    was: null,
    now: { id, kiosk, delegate, scannedAt, problem, at: now },
  });
}

/** Staff have seen to it. */
export function settleScan(state: State, { report }: CommandOf<'settle-scan'>): Decision {
  const was = state.scanReports.get(report);
  if (!was) return refused({ code: 'unknown', what: 'scan-report', id: report });
  return accepted({ kind: 'scan-report.kept', was, now: null });
}

function delegateOf(state: State, who: CommandOf<'report-scan'>['who']): DelegateId | null {
  if ('delegate' in who) return state.delegates.has(who.delegate) ? who.delegate : null;
  return badgeOfText(state, who.scanned)?.delegate ?? null;
}
