import type { AdviserId, CompanyId, MeetingId, TableId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A meeting that somebody would like to have: who, at which table, from when. */
export type WishedMeeting = {
  table: TableId;
  start: Instant;
  host: CompanyId;
  guest: CompanyId;
  adviser: AdviserId | null;
  /** The meeting that would move here: it does not stand in its own way. */
  ignoring: MeetingId | null;
};
