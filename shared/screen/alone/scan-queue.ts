import type { ReadonlySignal } from '@preact/signals';
import type { CommandEnvelope } from '../../domain/commands.ts';
import { problemOf } from '../../domain/scan-problem.ts';
import type { DeviceStore } from './device-store.ts';
import type { CommandResult } from '../venue-link.ts';
import { createKeptScans } from './kept-scans.ts';
import { checkInCommand, reportOf, type NotedScan } from './noted-scan.ts';

/** The check-ins that wait for the venue, on the device's disk. */
export type ScanQueue = {
  readonly waiting: ReadonlySignal<readonly NotedScan[]>;
  /** Those of them that the venue refused and whose report it refused too: a person must tell the desk. */
  readonly setAside: ReadonlySignal<readonly NotedScan[]>;
  /** Takes in what an earlier page left. */
  load(): Promise<void>;
  /** Resolves when a power cut can no longer take it back; rejects when it cannot be written, and then it is not noted. */
  note(scan: NotedScan): Promise<void>;
  /**
   * Gives everything that waits to the venue, oldest first, and tells staff what was refused. Stops where no answer comes.
   * What cannot even be reported is set aside until the next time, and holds up none behind it.
   */
  deliver(): Promise<void>;
};

export type QueueParts = {
  /** Kept from one pairing of the device to the next. */
  store: DeviceStore;
  /** Sends a command once; `unanswered` when no answer came. */
  send: (envelope: CommandEnvelope) => Promise<CommandResult>;
};

export function createScanQueue({ store, send }: QueueParts): ScanQueue {
  const kept = createKeptScans(store);
  const { waiting, setAside, load, note } = kept;
  let underWay: Promise<void> | null = null;

  /** The scan with why it was refused; null when there is nothing to tell; `later` when it was not judged. */
  async function judged(scan: NotedScan): Promise<NotedScan | null | 'later'> {
    if (scan.problem !== null) return scan;
    const answer = await send({ id: scan.id, command: checkInCommand(scan.who, scan.at) });
    if (answer.kind === 'accepted') return null;
    if (answer.kind === 'unanswered' || isForLater(answer)) return 'later';
    if (isKnownAlready(answer)) return null;
    const problem = problemOf(answer.refusal);
    // Kept before it is told: whatever happens now, staff hear of it.
    return problem === null ? null : kept.refused(scan, problem);
  }

  async function deliverAll(): Promise<void> {
    for (const scan of waiting.value) {
      const refused = await judged(scan);
      if (refused === 'later') return;
      if (refused?.problem) {
        const told = await send(reportOf(refused, refused.problem));
        if (isForLater(told)) return;
        if (told.kind !== 'accepted' && !isKnownAlready(told)) {
          kept.toSetAside(refused);
          continue;
        }
      }
      await kept.settled(scan);
    }
  }

  return {
    waiting,
    setAside,
    load,
    note,
    deliver() {
      underWay ??= deliverAll().finally(() => (underWay = null));
      return underWay;
    },
  };
}

/** No answer, or one about the venue's own moment and not about the scan. */
function isForLater(answer: CommandResult): boolean {
  if (answer.kind !== 'refused') return answer.kind === 'unanswered';
  return answer.refusal.code === 'not-saved' || answer.refusal.code === 'too-many-at-once';
}

/**
 * The venue took a command of this id from the device before it was paired again: the id is made of chance, so it was this
 * very command, and its acknowledgement was lost.
 */
function isKnownAlready(answer: CommandResult): boolean {
  return answer.kind === 'refused' && answer.refusal.code === 'malformed' && answer.refusal.where === 'id';
}
