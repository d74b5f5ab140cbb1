import { z } from 'zod';
import { DelegateId, ScanReportId } from '../ids.ts';
import { shortName } from '../text.ts';
import { Instant } from '../time.ts';
import { row } from './record.ts';

/** Why a scan that a kiosk had noted could not be confirmed. `other`: the venue's own refusals, such as an event taken away. */
export const ScanProblem = z.enum(['badge-cancelled', 'badge-unknown', 'another-day', 'in-future', 'other']);
export type ScanProblem = z.infer<typeof ScanProblem>;

/**
 * A scan that a kiosk noted while it was alone and that the venue refused afterwards: the person was told that it would be
 * confirmed, so somebody has to look. Open until staff settle it.
 */
export const ScanReport = z.strictObject({
  id: ScanReportId,
  /** The kiosk's name; null when it was no kiosk. */
  kiosk: shortName.nullable(),
  /** Whose badge it is, as far as the venue knows. */
  delegate: DelegateId.nullable(),
  scannedAt: Instant,
  problem: ScanProblem,
  /** When the venue heard of it. */
  at: Instant,
});
export type ScanReport = z.infer<typeof ScanReport>;

export const scanReportRow = row(ScanReport, {
  key: ({ id }) => id,
  audience: 'staff',
  personal: {},
  lookups: {},
  kept: 'scan-report.kept',
});
