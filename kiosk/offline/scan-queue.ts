import { signal, type ReadonlySignal } from '@preact/signals';
import type { CommandEnvelope } from '../../shared/domain/commands.ts';
import { problemOf } from '../../shared/domain/scan-problem.ts';
import type { DeviceStore } from '../../shared/screen/kept/device-store.ts';
import type { CommandResult } from '../../shared/screen/venue-link.ts';
import { checkInCommand, reportOf, type NotedScan } from './noted-scan.ts';

/** The check-ins that wait for the venue, on the device's disk. */
export type ScanQueue = {
  readonly waiting: ReadonlySignal<readonly NotedScan[]>;
  /** Takes in what an earlier page left. */
  load(): Promise<void>;
  /** Resolves when a power cut can no longer take it back; rejects when it cannot be written, and then it is not noted. */
  note(scan: NotedScan): Promise<void>;
  /** Gives everything that waits to the venue, oldest first, and tells staff what was refused. Stops where no answer comes. */
  deliver(): Promise<void>;
};

export type QueueParts = {
  store: DeviceStore;
  /** Sends a command once; `unanswered` when no answer came. */
  send: (envelope: CommandEnvelope) => Promise<CommandResult>;
};

const prefix = 'scan ';
/** In the order of the scans; an instant has 13 digits until the year 2286. */
const nameOf = ({ id, at }: NotedScan) => `${prefix}${String(at).padStart(15, '0')} ${id}`;

export function createScanQueue({ store, send }: QueueParts): ScanQueue {
  const waiting = signal<readonly NotedScan[]>([]);
  let underWay: Promise<void> | null = null;

  async function load(): Promise<void> {
    // Only `note` and `deliver` write under these names.
    const kept = (await store.all(prefix)) as NotedScan[];
    const known = new Set(waiting.value.map(({ id }) => id));
    waiting.value = [...kept.filter(({ id }) => !known.has(id)), ...waiting.value];
  }

  async function note(scan: NotedScan): Promise<void> {
    await store.put(nameOf(scan), scan, 'durable');
    waiting.value = [...waiting.value, scan];
  }

  async function settled(scan: NotedScan): Promise<void> {
    await store.remove(nameOf(scan));
    waiting.value = waiting.value.filter(({ id }) => id !== scan.id);
  }

  /** The scan with why it was refused; null when there is nothing to tell; `later` when it was not judged. */
  async function judged(scan: NotedScan): Promise<NotedScan | null | 'later'> {
    if (scan.problem !== null) return scan;
    const answer = await send({ id: scan.id, command: checkInCommand(scan.who, scan.at) });
    if (answer.kind === 'accepted') return null;
    if (isForLater(answer)) return 'later';
    const problem = problemOf(answer.refusal);
    if (problem === null) return null;
    // Kept before it is told: whatever happens now, staff hear of it.
    const refused = { ...scan, problem };
    await store.put(nameOf(scan), refused, 'durable');
    waiting.value = waiting.value.map((one) => (one.id === scan.id ? refused : one));
    return refused;
  }

  async function deliverAll(): Promise<void> {
    for (const scan of waiting.value) {
      const refused = await judged(scan);
      if (refused === 'later') return;
      if (refused?.problem) {
        const told = await send(reportOf(refused, refused.problem));
        if (told.kind !== 'accepted') return;
      }
      await settled(scan);
    }
  }

  return {
    waiting,
    load,
    note,
    deliver() {
      underWay ??= deliverAll().finally(() => (underWay = null));
      return underWay;
    },
  };
}

/** No answer, or one about the venue's own moment and not about the scan. */
function isForLater(
  answer: Exclude<CommandResult, { kind: 'accepted' }>,
): answer is Extract<CommandResult, { kind: 'unanswered' }> {
  if (answer.kind === 'unanswered') return true;
  return answer.refusal.code === 'not-saved' || answer.refusal.code === 'too-many-at-once';
}
