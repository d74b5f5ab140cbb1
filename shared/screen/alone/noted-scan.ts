import type { Command } from '../../domain/commands.ts';
import { CommandId, type DelegateId } from '../../domain/ids.ts';
import type { ScanProblem } from '../../domain/records/scan-report.ts';
import type { Instant } from '../../domain/time.ts';

/** Who is here: the badge as it was read, or a person found by name. */
export type Who = { scanned: string } | { delegate: DelegateId };

/** A check-in that the kiosk accepted against the list it holds and that the venue has not judged yet. */
export type NotedScan = {
  /** The command's id from the first try on: however often it is sent, it counts once. */
  id: CommandId;
  who: Who;
  delegate: DelegateId;
  /** When it was scanned, by the venue's clock as far as the kiosk could reckon it. */
  at: Instant;
  /** Why the venue refused it, until staff were told. */
  problem: ScanProblem | null;
};

/** The command that checks in; `at` null is now. */
export function checkInCommand(who: Who, at: Instant | null): Command {
  const time = at === null ? {} : { at };
  return 'scanned' in who
    ? { kind: 'check-in-badge', scanned: who.scanned, ...time }
    : { kind: 'check-in', delegate: who.delegate, ...time };
}

/** The command by which staff are told, and its id: made from the scan's own, so that it too counts once. */
export function reportOf(
  { id, who, at }: NotedScan,
  problem: ScanProblem,
): { id: CommandId; command: Command } {
  return {
    id: CommandId.parse(`${id}-report`),
    command: { kind: 'report-scan', who, scannedAt: at, problem },
  };
}
