/** What a page remembers of having loaded itself again for a reason; `sessionStorage` outlives the loading. */
export type ReloadMemory = Pick<Storage, 'getItem' | 'setItem'>;

const name = 'uketsuke loaded again';
/** A venue of another wire cannot be asked what it serves: after this long one more try costs nothing. */
const againAfterMs = 10 * 60_000;

/**
 * Whether a page may load itself again because of `reason`, and remembers that it does: once for each new build (`build …`),
 * and every ten minutes at most for a wire that does not fit (`wire …`). A page that comes back as it was must not go round
 * and round.
 */
export function mayReload(memory: ReloadMemory, reason: string, now: number): boolean {
  const last = lastReload(memory);
  if (last?.reason === reason && (reason.startsWith('build ') || now - last.at < againAfterMs)) return false;
  memory.setItem(name, JSON.stringify({ reason, at: now }));
  return true;
}

function lastReload(memory: ReloadMemory): { reason: string; at: number } | null {
  const text = memory.getItem(name);
  const read = text === null ? null : /^\{"reason":"(.*)","at":(\d+)\}$/.exec(text);
  return read ? { reason: read[1] ?? '', at: Number(read[2]) } : null;
}
