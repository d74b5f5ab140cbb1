import type { DelegateId, MeetingId, TableId } from '../shared/domain/ids.ts';
import type { Instant } from '../shared/domain/time.ts';
import type { Helper } from '../shared/domain/views/own-schedule.ts';

/** What the desk is looking at. */
export type Selection =
  | { kind: 'nothing' }
  | { kind: 'meeting'; meeting: MeetingId }
  | { kind: 'slot'; table: TableId; start: Instant }
  | { kind: 'delegate'; delegate: DelegateId }
  | { kind: 'helper'; helper: Helper };
