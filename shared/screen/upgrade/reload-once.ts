import type { TextStore } from '../frame/text-store.ts';

/** What a page remembers of having loaded itself again for a reason. */
export type ReloadMemory = Pick<TextStore, 'get' | 'put'>;

const name = 'uketsuke loaded again';
/** A venue of another wire cannot be asked what it serves: after this long one more try costs nothing. */
const againAfterMs = 10 * 60_000;

/**
 * Whether a page may load itself again because of `reason`, and remembers that it does: once for each new build (`build …`),
 * and every ten minutes at most for a wire that does not fit (`wire …`). A page that comes back as it was must not go round
 * and round, so one that cannot remember does not load itself.
 */
export function mayReload(memory: ReloadMemory, reason: string, now: number): boolean {
  const last = lastReload(memory);
  if (last?.reason === reason && (reason.startsWith('build ') || now - last.at < againAfterMs)) return false;
  return memory.put(name, JSON.stringify({ reason, at: now }));
}

function lastReload(memory: ReloadMemory): { reason: string; at: number } | null {
  const text = memory.get(name);
  const read = text === null ? null : /^\{"reason":"(.*)","at":(\d+)\}$/.exec(text);
  return read ? { reason: read[1] ?? '', at: Number(read[2]) } : null;
}
