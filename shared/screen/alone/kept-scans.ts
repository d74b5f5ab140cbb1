import { signal, type ReadonlySignal } from '@preact/signals';
import type { ScanProblem } from '../../domain/records/scan-report.ts';
import type { DeviceStore } from './device-store.ts';
import type { NotedScan } from './noted-scan.ts';

/** The check-ins that wait, on the device's disk and in the page alike. */
export type KeptScans = {
  readonly waiting: ReadonlySignal<readonly NotedScan[]>;
  readonly setAside: ReadonlySignal<readonly NotedScan[]>;
  /** Takes in what an earlier page left. */
  load(): Promise<void>;
  /** Resolves when a power cut can no longer take it back; rejects when it cannot be written, and then it is not noted. */
  note(scan: NotedScan): Promise<void>;
  /** Resolves with the scan and its problem when the disk has both. */
  refused(scan: NotedScan, problem: ScanProblem): Promise<NotedScan>;
  /** It goes on waiting, and a person must tell the desk. Only the page knows it. */
  toSetAside(scan: NotedScan): void;
  /** It waits no more. */
  settled(scan: NotedScan): Promise<void>;
};

const prefix = 'scan ';
/** In the order of the scans; an instant has 13 digits until the year 2286. */
const nameOf = ({ id, at }: NotedScan) => `${prefix}${String(at).padStart(15, '0')} ${id}`;

export function createKeptScans(store: DeviceStore): KeptScans {
  const waiting = signal<readonly NotedScan[]>([]);
  const setAside = signal<readonly NotedScan[]>([]);
  return {
    waiting,
    setAside,
    async load() {
      // Only this file writes under these names.
      const kept = (await store.all(prefix)) as NotedScan[];
      const known = new Set(waiting.value.map(({ id }) => id));
      waiting.value = [...kept.filter(({ id }) => !known.has(id)), ...waiting.value];
    },
    async note(scan) {
      await store.put(nameOf(scan), scan, 'durable');
      waiting.value = [...waiting.value, scan];
    },
    async refused(scan, problem) {
      const refused = { ...scan, problem };
      await store.put(nameOf(scan), refused, 'durable');
      waiting.value = waiting.value.map((one) => (one.id === scan.id ? refused : one));
      return refused;
    },
    toSetAside(scan) {
      if (!setAside.value.some(({ id }) => id === scan.id)) setAside.value = [...setAside.value, scan];
    },
    async settled(scan) {
      await store.remove(nameOf(scan));
      const isAnother = ({ id }: NotedScan) => id !== scan.id;
      waiting.value = waiting.value.filter(isAnother);
      setAside.value = setAside.value.filter(isAnother);
    },
  };
}
