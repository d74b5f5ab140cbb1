import { z } from 'zod';
import type { DeviceId, TableId } from '../ids.ts';
import { shortName } from '../text.ts';
import type { Day, Instant } from '../time.ts';

/** What a device is there for: not every check matters to each. */
export const VenueCheckDuty = z.enum(['kiosk', 'table', 'lobby', 'desk']);
export type VenueCheckDuty = z.infer<typeof VenueCheckDuty>;

const milliseconds = z.number().min(-1e13).max(1e13);

/** What one check measured on a device, without a judgement: the device and the desk judge it alike. */
export const Finding = z.discriminatedUnion('check', [
  /** Whether the browser takes the page to be secure, which camera and wake lock ask for. */
  z.strictObject({ check: z.literal('secure'), secure: z.boolean() }),
  /** `light` is the mean brightness of a picture, 0 to 255; null when there was none. */
  z.strictObject({
    check: z.literal('camera'),
    seen: z.enum(['picture', 'insecure', 'refused', 'none', 'failed']),
    light: z.number().min(0).max(255).nullable(),
  }),
  /** What a scan arrived as; never the scan itself. `composed`: an input method had its hand in it. */
  z.strictObject({
    check: z.literal('scanner'),
    arrived: z.enum(['badge', 'kana', 'misread', 'foreign']),
    composed: z.boolean(),
  }),
  /** `heard` is the person's word; null until it was given. */
  z.strictObject({ check: z.literal('sound'), played: z.boolean(), heard: z.boolean().nullable() }),
  /** How far the device's clock is ahead of the venue's. */
  z.strictObject({ check: z.literal('clock'), aheadMs: milliseconds }),
  z.strictObject({ check: z.literal('awake'), held: z.boolean(), secure: z.boolean() }),
  /** Null: the browser does not tell (on plain HTTP it tells neither). */
  z.strictObject({
    check: z.literal('storage'),
    writable: z.boolean(),
    persistent: z.boolean().nullable(),
    freeBytes: z.number().nonnegative().nullable(),
  }),
  z.strictObject({ check: z.literal('version'), page: shortName, venue: shortName }),
  /** `medianMs` of those that were answered; null when none was. */
  z.strictObject({
    check: z.literal('round-trip'),
    medianMs: milliseconds.nullable(),
    asked: z.int().min(1).max(100),
    lost: z.int().min(0).max(100),
  }),
  /** The connection was lost; `backAfterMs` later it was there again with all that had happened; null: not yet. */
  z.strictObject({ check: z.literal('network'), backAfterMs: milliseconds.nullable() }),
]);
export type Finding = z.infer<typeof Finding>;
export type CheckName = Finding['check'];
export type FindingOf<Name extends CheckName> = Extract<Finding, { check: Name }>;

/** In the order in which they are shown. */
export const checkNames: readonly CheckName[] = [
  ...(['secure', 'version', 'clock', 'round-trip', 'storage', 'awake'] as const),
  ...(['sound', 'camera', 'scanner', 'network'] as const),
];

/** All that a device has measured so far; it is sent whole, and takes the place of what the device sent before. */
export const VenueCheckReport = z.strictObject({
  duty: VenueCheckDuty,
  /** What the device is called, where the venue does not know it by a token. */
  name: shortName.nullable(),
  findings: z.array(Finding).max(checkNames.length),
});
export type VenueCheckReport = z.infer<typeof VenueCheckReport>;

/** What a device reported last, and when by the venue's clock. */
export type CheckedDevice = Omit<VenueCheckReport, 'name'> & {
  readonly key: string;
  readonly name: string;
  readonly device: DeviceId | null;
  readonly at: Instant;
};

/** What the venue server measured of itself. */
export type ServerFinding =
  /** `syncMs` is how long the last append took; `refused`: the last one was not kept. Null is what nobody can tell. */
  | { check: 'disk'; freeBytes: number | null; syncMs: number | null; refused: boolean }
  | { check: 'backup'; ageMs: number | null }
  /** `daysLeft` of the certificate that this desk's connection uses; null on plain HTTP. */
  | { check: 'certificate'; daysLeft: number | null }
  /** Minutes that the event's time zone is ahead of the machine's, now; null without an event. */
  | { check: 'time-zone'; event: string | null; machine: string; aheadMinutes: number | null }
  /** Days until the event begins, and since it ended; negative while not yet. Null without an event. */
  | {
      check: 'server-clock';
      today: Day | null;
      daysBefore: number | null;
      daysAfter: number | null;
      rate: number;
    }
  | { check: 'tables'; without: readonly TableId[]; of: number }
  | { check: 'kiosks'; connected: number }
  | { check: 'passphrase'; set: boolean };
export type ServerCheckName = ServerFinding['check'];
