import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { markOf } from '../../domain/badge-marks.ts';
import { readBadgeText } from '../../domain/badge-text.ts';
import type { DelegateId } from '../../domain/ids.ts';
import type { RefusalCode } from '../../domain/refusals.ts';
import type { DeviceStore } from './device-store.ts';
import { BadgeMarksReply } from '../../wire.ts';

/** What the list says of a text that was read. */
export type Looked =
  | { kind: 'known'; delegate: DelegateId }
  /** Not on the list as it was last fetched. */
  | { kind: 'unknown' }
  | {
      kind: 'unreadable';
      code: Extract<RefusalCode, 'badge-typed-in-kana' | 'badge-misread' | 'badge-foreign'>;
    }
  /** The kiosk was never given a list. */
  | { kind: 'no-list' };

/** The badges that a kiosk knows without the venue. */
export type BadgeList = {
  /** Takes the list that an earlier page kept. */
  load(): Promise<void>;
  /** Fetches it anew and keeps it; without an answer the old one stays. */
  refresh(): Promise<void>;
  look(scanned: string): Looked;
};

const name = 'badge marks';

export function createBadgeList(
  store: DeviceStore,
  fetchMarks: () => Promise<BadgeMarksReply | null>,
): BadgeList {
  let held: { salt: string; marks: ReadonlyMap<string, DelegateId> } | null = null;
  const hold = ({ salt, marks }: BadgeMarksReply) => (held = { salt, marks: new Map(marks) });
  return {
    async load() {
      const kept = BadgeMarksReply.safeParse(await store.get(name).catch(() => null));
      if (kept.success && held === null) hold(kept.data);
    },
    async refresh() {
      const fetched = await fetchMarks();
      if (!fetched) return;
      hold(fetched);
      // A device that cannot keep it has it until the page is closed.
      await store.put(name, fetched, 'soon').catch(() => undefined);
    },
    look(scanned) {
      const read = readBadgeText(scanned);
      if (read.kind === 'kana') return { kind: 'unreadable', code: 'badge-typed-in-kana' };
      if (read.kind === 'misread' || read.kind === 'foreign')
        return { kind: 'unreadable', code: `badge-${read.kind}` };
      if (!held) return { kind: 'no-list' };
      const text = read.kind === 'token' ? read.token : read.code;
      const delegate = held.marks.get(markOf(read.kind, text, held.salt, sha256Hex));
      return delegate === undefined ? { kind: 'unknown' } : { kind: 'known', delegate };
    },
  };
}

/** A page on plain HTTP has no `crypto.subtle`. */
function sha256Hex(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
