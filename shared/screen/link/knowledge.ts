import { signal, type Signal } from '@preact/signals';
import { Instant } from '../../domain/time.ts';
import type { Build, Identity } from '../../wire.ts';
import type { Resumed } from '../alone/kept-day.ts';
import type { Freshness } from '../venue-link.ts';
import { readingOfKept, reckonedTime, type ClockReading, type DeviceMoment } from './corrected-clock.ts';
import type { Replica } from './replica.ts';

/** What a link knows, as signals. */
export type Knowledge = {
  replica: Signal<Replica | null>;
  identity: Signal<Identity | null>;
  freshness: Signal<Freshness>;
  reading: Signal<ClockReading | null>;
  now: Signal<Instant>;
  /** When the venue last confirmed what is shown, by its own clock. */
  lastHeard: Signal<Instant>;
  /** The build that the venue serves; null until it has said. */
  venueBuild: Signal<Build>;
  sameTable: Signal<number>;
};

export const deviceNow = (): DeviceMoment => ({ steady: performance.now(), wall: Date.now() });
const deviceTime = () => Instant.parse(Date.now());

export function nothingKnown(): Knowledge {
  return {
    replica: signal(null),
    identity: signal(null),
    freshness: signal<Freshness>({ kind: 'loading' }),
    reading: signal(null),
    now: signal(deviceTime()),
    lastHeard: signal(deviceTime()),
    venueBuild: signal(null),
    sameTable: signal(0),
  };
}

/** Moves the clock on, and says how sure it is while the screen is alone. */
export function tick({ reading, now, freshness }: Knowledge): void {
  const shown = freshness.value;
  if (!reading.value) {
    now.value = deviceTime();
    return;
  }
  const time = reckonedTime(reading.value, deviceNow(), shown.kind === 'alone');
  now.value = time.now;
  if (shown.kind === 'alone' && shown.isTimeSure !== time.isSure)
    freshness.value = { ...shown, isTimeSure: time.isSure };
}

/** The venue answered, and what is shown is all there is. */
export function isCurrent(known: Knowledge): void {
  known.lastHeard.value = known.now.value;
  known.freshness.value = { kind: 'live' };
}

/** The venue does not answer. What was never received cannot be shown as old. */
export function isAlone(known: Knowledge): void {
  const { freshness, replica, reading, lastHeard } = known;
  const isLiveOrLoading = freshness.value.kind === 'live' || freshness.value.kind === 'loading';
  if (!replica.value || !isLiveOrLoading) return;
  const isTimeSure = reading.value?.source === 'heartbeat';
  freshness.value = { kind: 'alone', since: lastHeard.value, isTimeSure };
  tick(known);
}

/** Starts from what the device kept, alone until the venue answers; unless the venue was faster. */
export function resume(known: Knowledge, { replica, asOf, reading, identity }: Resumed): void {
  if (known.replica.value) return;
  known.replica.value = replica;
  known.identity.value ??= identity;
  known.lastHeard.value = asOf;
  known.reading.value ??= readingOfKept(reading, deviceNow());
  isAlone(known);
}
