import { readBadgeText } from '../../shared/domain/badge-text.ts';
import type { FindingOf } from '../../shared/domain/venue-check/findings.ts';
import type { Measurement } from '../../shared/screen/venue-link.ts';

/** What the browser takes the page to be. */
export function measureSecure(): FindingOf<'secure'> {
  return { check: 'secure', secure: window.isSecureContext };
}

/** Asks for the wake lock and lets it go again. */
export async function measureAwake(): Promise<FindingOf<'awake'>> {
  const secure = window.isSecureContext;
  try {
    const lock = await navigator.wakeLock.request('screen');
    await lock.release();
    return { check: 'awake', held: true, secure };
  } catch {
    // Not there on plain HTTP; refused on a low battery.
    return { check: 'awake', held: false, secure };
  }
}

/** Writes, asks to keep, and asks how much there is. */
export async function measureStorage(): Promise<FindingOf<'storage'>> {
  const key = 'uketsuke venue check';
  let writable = false;
  try {
    window.localStorage.setItem(key, key);
    writable = window.localStorage.getItem(key) === key;
    window.localStorage.removeItem(key);
  } catch {
    // Private browsing, or site data is not allowed.
  }
  // Not there on plain HTTP.
  if (!('storage' in navigator)) return { check: 'storage', writable, persistent: null, freeBytes: null };
  const persistent = await navigator.storage.persist().catch(() => null);
  const { quota, usage } = await navigator.storage
    .estimate()
    .catch(() => ({ quota: undefined, usage: undefined }));
  const freeBytes = quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
  return { check: 'storage', writable, persistent, freeBytes };
}

/** Plays two notes; false when the browser plays none. Call it from a press: before the first one sound is not allowed. */
export async function playTwoNotes(): Promise<boolean> {
  try {
    const context = new AudioContext();
    await context.resume();
    for (const [index, pitch] of [523, 784].entries()) {
      const tone = new OscillatorNode(context, { frequency: pitch });
      const loudness = new GainNode(context, { gain: 0.3 });
      tone.connect(loudness).connect(context.destination);
      tone.start(context.currentTime + index * 0.45);
      tone.stop(context.currentTime + index * 0.45 + 0.35);
      if (index === 1) tone.onended = () => void context.close();
    }
    return context.state === 'running';
  } catch {
    return false;
  }
}

const askedTimes = 10;
const betweenMs = 100;

/** Asks the venue for the time ten times: how long that takes, and how the clocks differ by the fastest answer. */
export async function measureTrips(
  measure: () => Promise<Measurement | null>,
): Promise<[FindingOf<'round-trip'>, FindingOf<'clock'> | null]> {
  const answers: Measurement[] = [];
  for (let asked = 0; asked < askedTimes; asked += 1) {
    const answer = await measure();
    if (answer) answers.push(answer);
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
  }
  const sorted = answers.sort((one, other) => one.roundTripMs - other.roundTripMs);
  const medianMs = sorted[Math.floor(sorted.length / 2)]?.roundTripMs ?? null;
  const fastest = sorted[0];
  return [
    { check: 'round-trip', medianMs, asked: askedTimes, lost: askedTimes - answers.length },
    // The shorter the way, the less can be wrong about the time at its other end.
    fastest ? { check: 'clock', aheadMs: fastest.aheadMs } : null,
  ];
}

/** What a scan into a field arrived as. `composed`: an input method had its hand in it. */
export function scannerFinding(text: string, composed: boolean): FindingOf<'scanner'> {
  const { kind } = readBadgeText(text);
  return { check: 'scanner', arrived: kind === 'token' || kind === 'code' ? 'badge' : kind, composed };
}
