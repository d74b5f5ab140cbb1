import type { Role } from './actor.ts';
import type { CompanyId, DelegateId, DeviceId, MeetingId, TableId } from './ids.ts';
import type { MeetingStatus } from './records/meeting.ts';
import type { Day, Instant } from './time.ts';

/** The kind of a command by its own word; which there are says `commands.ts`, and an older version knew others. */
type CommandWord = string;

/** A busy party: in which meeting, at which table, from when. */
type Busy = { meeting: MeetingId; table: TableId; start: Instant };

/** `by` is the later command that stands on the step, and what it is about; nulls when it is older than the steps at hand. */
type UndoBlocked = {
  code: 'undo-blocked';
  by: CommandWord | null;
  at: Instant | null;
  table: TableId | null;
  company: CompanyId | null;
  delegate: DelegateId | null;
};

/**
 * Why a command was not carried out: a closed union, each with the facts that let a person act. Every screen has a
 * sentence for each code in every language.
 */
export type Refusal =
  | { code: 'role-not-allowed'; role: Role; command: CommandWord }
  | { code: 'not-your-table'; table: TableId; yours: TableId }
  | { code: 'no-event' }
  | { code: 'badge-typed-in-kana' }
  | { code: 'badge-misread' }
  | { code: 'badge-foreign' }
  | { code: 'badge-unknown' }
  | { code: 'badge-cancelled'; delegate: DelegateId }
  | { code: 'already-checked-in'; delegate: DelegateId; at: Instant }
  | { code: 'not-checked-in'; delegate: DelegateId }
  | { code: 'not-today'; today: Day; next: Day | null }
  /** A scan that is judged later: of a time that has not come, or of a day that is over. */
  | { code: 'scan-in-future'; at: Instant }
  | { code: 'scan-of-another-day'; day: Day; today: Day }
  | {
      code: 'unknown';
      what:
        | 'delegate'
        | 'meeting'
        | 'table'
        | 'company'
        | 'announcement'
        | 'device'
        | 'hall'
        | 'step'
        | 'session'
        | 'interpreter'
        | 'adviser'
        | 'absence'
        | 'help-call'
        | 'request'
        | 'hold'
        | 'scan-report';
      id: string;
    }
  | { code: 'meeting-not-open'; meeting: MeetingId; status: MeetingStatus['kind'] }
  | { code: 'too-early'; from: Instant }
  | { code: 'table-busy'; by: MeetingId }
  | ({ code: 'host-busy' } & Busy)
  | ({ code: 'guest-busy' } & Busy)
  | ({ code: 'interpreter-busy' } & Busy)
  | ({ code: 'adviser-busy' } & Busy)
  | { code: 'company-absent'; company: CompanyId; from: Instant; to: Instant }
  | { code: 'not-a-slot'; table: TableId; start: Instant }
  | { code: 'slot-over'; end: Instant }
  | { code: 'wrong-side'; company: CompanyId; expected: 'host' | 'guest' }
  | { code: 'table-of-another-host'; table: TableId; host: CompanyId }
  | { code: 'already-met'; meeting: MeetingId; table: TableId; start: Instant }
  | { code: 'slot-held'; table: TableId; until: Instant }
  | { code: 'closed-to-walk-ins'; table: TableId; from: Instant; to: Instant }
  | { code: 'not-here'; company: CompanyId }
  | { code: 'expected-later'; company: CompanyId; at: Instant }
  | { code: 'no-common-language'; host: CompanyId; guest: CompanyId }
  | { code: 'staff-must-insist' }
  /** `count` meetings could not take place any more, `meeting` the first of them, because of `with`. */
  | { code: 'would-clash'; meeting: MeetingId; with: MeetingId | null; count: number }
  | { code: 'table-has-host'; table: TableId; host: CompanyId }
  | { code: 'already-waiting'; company: CompanyId; since: Instant }
  | { code: 'already-registered'; company: CompanyId }
  | { code: 'already-answered'; meeting: MeetingId }
  | { code: 'nothing-to-do' }
  | { code: 'ends-before-it-begins' }
  | { code: 'already-there' }
  | { code: 'until-is-past'; until: Instant }
  | { code: 'cannot-undo'; command: CommandWord }
  | { code: 'already-undone'; at: Instant }
  | UndoBlocked
  | { code: 'another-event'; loaded: string }
  | { code: 'programme-clash'; meeting: MeetingId; with: MeetingId }
  /** The venue server itself says these: the disk refused, one screen asked too much at once, or it was no command. */
  | { code: 'not-saved' }
  | { code: 'too-many-at-once' }
  | { code: 'malformed'; where: string }
  | { code: 'device-not-a-table'; device: DeviceId }
  | { code: 'device-is-a-person'; device: DeviceId };
export type RefusalCode = Refusal['code'];
export type RefusalOf<Code extends RefusalCode> = Extract<Refusal, { code: Code }>;
