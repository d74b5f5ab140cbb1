import type { ReshufflePart } from '../commands/meetings/reshuffle-part.ts';
import type { CompanyId, MeetingId, TableId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A fact that speaks for a proposal; the screens have a sentence for each. */
export type Reason =
  | { code: 'asked'; priority: 1 | 2 | 3 }
  | { code: 'waits'; since: Instant; place: number }
  | { code: 'missed'; start: Instant }
  | { code: 'is-here' }
  | { code: 'comes-at'; at: Instant }
  /** Null: nothing else today. */
  | { code: 'free-until'; until: Instant | null }
  | { code: 'interpreter-speaks'; languages: string[] }
  | { code: 'has-had'; meetings: number }
  /** Somebody else takes the slot that becomes free; what follows speaks for him. */
  | { code: 'then-takes'; guest: CompanyId; start: Instant }
  | { code: 'moves'; meeting: MeetingId; guest: CompanyId; table: TableId; from: Instant; to: Instant };

export type ProposalKind = 'waiting' | 'interest' | 'later' | 'earlier' | 'swap';

/**
 * One way to use a free slot, or to give a party that missed its meeting another: what would be done, as the parts of one
 * reshuffle, and why. `score` ranks proposals of one slot: interest-weighted meetings gained, less what is disturbed.
 */
export type Proposal = {
  id: string;
  kind: ProposalKind;
  table: TableId;
  start: Instant;
  guest: CompanyId;
  host: CompanyId;
  parts: ReshufflePart[];
  reasons: Reason[];
  score: number;
};
