import { Instant } from '../../domain/time.ts';

/** The venue's clock as this device can reckon it: its reading at a moment of the device's own steady clock, and its rate. */
export type ClockReading = {
  readonly venueNow: Instant;
  /** `performance.now()` of the device at that moment, in milliseconds: unlike the wall clock nobody sets it. */
  readonly deviceNow: number;
  readonly rate: number;
};

/**
 * Takes the venue's answer to a heartbeat: its clock was read about half a round trip before the answer came.
 */
export function readingFrom(
  answer: { now: Instant; rate: number },
  sentAt: number,
  receivedAt: number,
): ClockReading {
  const travelled = ((receivedAt - sentAt) / 2) * answer.rate;
  return {
    venueNow: Instant.parse(Math.round(answer.now + travelled)),
    deviceNow: receivedAt,
    rate: answer.rate,
  };
}

/** The venue's time at the device's moment `deviceNow`. */
export function venueTime(reading: ClockReading, deviceNow: number): Instant {
  return Instant.parse(Math.round(reading.venueNow + (deviceNow - reading.deviceNow) * reading.rate));
}
