import { Instant } from '../../domain/time.ts';

/**
 * A moment by both clocks of the device. `steady` is `performance.now()`: nobody sets it, but it may stand still while the
 * device sleeps and begins anew with every page. `wall` is `Date.now()`: it goes on through both, and may be set wrong.
 */
export type DeviceMoment = { readonly steady: number; readonly wall: number };

/** The venue's clock as this device can reckon it: its reading at a moment of the device, and its rate. */
export type ClockReading = {
  readonly venueNow: Instant;
  readonly at: DeviceMoment;
  readonly rate: number;
  /** `kept`: read by an earlier page and carried on by the device's wall clock. */
  readonly source: 'heartbeat' | 'kept';
};

/** A reading as a device keeps it over a reload: only the wall clock means something to the next page. */
export type KeptReading = { readonly venueNow: Instant; readonly wall: number; readonly rate: number };

/** Two clocks of one device drift apart by less than this in a day; more, and the steady one stood still. */
const sleptMs = 5_000;

/**
 * Takes the venue's answer to a heartbeat: its clock was read about half a round trip before the answer came. `sentAt` is
 * of the steady clock.
 */
export function readingFrom(
  answer: { now: Instant; rate: number },
  sentAt: number,
  received: DeviceMoment,
): ClockReading {
  const travelled = ((received.steady - sentAt) / 2) * answer.rate;
  return {
    venueNow: Instant.parse(Math.round(answer.now + travelled)),
    at: received,
    rate: answer.rate,
    source: 'heartbeat',
  };
}

/** The reading that an earlier page kept, as of now. A device clock that was set back is taken to have stood still. */
export function readingOfKept({ venueNow, wall, rate }: KeptReading, now: DeviceMoment): ClockReading {
  const passed = Math.max(0, now.wall - wall);
  return { venueNow: Instant.parse(Math.round(venueNow + passed * rate)), at: now, rate, source: 'kept' };
}

/** The venue's time at a moment of the device, and whether it is more than the device's own word. */
export type ReckonedTime = { readonly now: Instant; readonly isSure: boolean };

/**
 * The venue's time at `now`. A device that slept while it was alone goes by its wall clock; one that is not is about to be
 * told the time, so a clock that somebody sets does not move the day.
 */
export function reckonedTime(reading: ClockReading, now: DeviceMoment, isAlone: boolean): ReckonedTime {
  const steady = now.steady - reading.at.steady;
  const wall = now.wall - reading.at.wall;
  const slept = isAlone && wall - steady > sleptMs;
  return {
    now: Instant.parse(Math.round(reading.venueNow + (slept ? wall : steady) * reading.rate)),
    isSure: reading.source === 'heartbeat' && !slept,
  };
}
