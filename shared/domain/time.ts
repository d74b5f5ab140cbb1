import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** 9999-12-01T00:00Z: a day after it has no four digits for its year, and no calendar of an event reaches so far. */
const latestInstant = Date.UTC(9999, 11, 1);

/**
 * A point in time: milliseconds since 1970-01-01T00:00Z, not before that and not after the year 9999, so that every one of
 * them falls on a day. Minus zero, which JSON can carry and a journal cannot keep, is zero.
 */
export const Instant = z
  .int()
  .overwrite((at) => at + 0)
  .refine((at) => at >= 0 && at <= latestInstant, { error: 'is no time of an event' })
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in the event's time zone, `YYYY-MM-DD`. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

export const minuteMs = 60_000;

/**
 * The instant `minutes` after `at` (before, when negative), to the millisecond. Throws a RangeError where it is no time of an
 * event. The bounds are compared here and not read by the schema, which takes 1 µs: the slots of a hall of 400 tables are
 * 26,400 instants.
 */
export function plusMinutes(at: Instant, minutes: number): Instant {
  const moved = at + Math.round(minutes * minuteMs);
  if (!(moved >= 0 && moved <= latestInstant)) throw new RangeError(`${moved} is no time of an event`);
  return moved as Instant;
}

/** Whole minutes from `from` to `to`, rounded up, so that the last started minute still counts as one. */
export function minutesUntil(from: Instant, to: Instant): number {
  return Math.ceil((to - from) / minuteMs);
}

/** The calendar day on which `at` falls in `timeZone` (an IANA name). Refuses an unknown zone by throwing a RangeError. */
export function dayOf(at: Instant, timeZone: string): Day {
  return Day.parse(zoned(at, timeZone).toPlainDate().toString());
}

/** The midnight in `timeZone` with which the calendar day of `at` ends, in milliseconds; it need be no time of an event. */
export function endOfDay(at: Instant, timeZone: string): number {
  return zoned(at, timeZone).startOfDay().add({ days: 1 }).epochMilliseconds;
}

/** The wall clock in `timeZone` at `at`, as `HH:MM` on a 24-hour clock. */
export function clockTimeOf(at: Instant, timeZone: string): string {
  return zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant of a wall clock reading. A reading that daylight saving skips or repeats is taken as Temporal's
 * `compatible` rule takes it. Throws a RangeError on a day, time or zone that does not exist.
 */
export function instantOf(day: string, clockTime: string, timeZone: string): Instant {
  const plain = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(clockTime));
  return Instant.parse(plain.toZonedDateTime(timeZone).epochMilliseconds);
}

/** `day` moved by whole days (backwards when negative). */
export function plusDays(day: Day, days: number): Day {
  return Day.parse(Temporal.PlainDate.from(day).add({ days }).toString());
}

/** How many days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Whether the runtime knows the IANA time zone `name`. */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** Minutes that the wall clock in `timeZone` is ahead of UTC at `at`; negative west of Greenwich. */
export function offsetMinutes(at: Instant, timeZone: string): number {
  return zoned(at, timeZone).offsetNanoseconds / 60e9;
}

function zoned(at: Instant, timeZone: string) {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
