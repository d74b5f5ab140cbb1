import { type ScreenAudience, stateFor } from '../../shared/domain/audience.ts';
import type { Revision } from '../../shared/domain/ids.ts';
import { type StateRecords, recordsOf } from '../../shared/domain/state.ts';
import type { Standing } from '../sequencer.ts';
import type { SharedJson } from './shared-json.ts';

/** The whole state as an audience may know it, made once for all that ask at one revision. */
export type Snapshots = { of(audience: ScreenAudience, standing: Standing): StateRecords };

/** Keeps the last one of each audience at hand, no more. */
export function createSnapshots(shared: SharedJson): Snapshots {
  const kept = new Map<ScreenAudience, { revision: Revision; records: StateRecords }>();
  return {
    of(audience, { state, revision }) {
      const known = kept.get(audience);
      if (known?.revision === revision) return known.records;
      const records = shared.share(recordsOf(stateFor(audience, state)));
      kept.set(audience, { revision, records });
      return records;
    },
  };
}
