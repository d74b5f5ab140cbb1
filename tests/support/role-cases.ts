import type { Actor } from '../../shared/domain/actor.ts';
import type { Command, CommandKind } from '../../shared/domain/commands.ts';
import {
  AnnouncementId,
  DelegateId,
  DeviceId,
  HelpCallId,
  HoldId,
  MeetingId,
  Revision,
  ScanReportId,
  SessionId,
  WaitingId,
} from '../../shared/domain/ids.ts';
import {
  aProgramme,
  aRegistration,
  at,
  guestId,
  hostId,
  kiosk,
  lobby,
  nobody,
  organiser,
  staff,
  tableActor,
  tableId,
} from './an-event.ts';

const meeting = MeetingId.parse('M-none');
const session = SessionId.parse('S1');
const delegate = DelegateId.parse('D-none');

/** One command of every kind. */
export const everyCommand: { readonly [Kind in CommandKind]: Extract<Command, { kind: Kind }> } = {
  'check-in-badge': { kind: 'check-in-badge', scanned: 'ABC' },
  'check-in': { kind: 'check-in', delegate },
  'report-scan': { kind: 'report-scan', who: { delegate }, scannedAt: at('12:05'), problem: 'badge-unknown' },
  'settle-scan': { kind: 'settle-scan', report: ScanReportId.parse('R-none') },
  'take-back-check-in': { kind: 'take-back-check-in', delegate },
  'start-meeting': { kind: 'start-meeting', meeting },
  'finish-meeting': { kind: 'finish-meeting', meeting },
  'mark-no-show': { kind: 'mark-no-show', meeting, party: 'guest' },
  'cancel-meeting': { kind: 'cancel-meeting', meeting },
  'move-meeting': { kind: 'move-meeting', meeting, table: tableId(1), start: at('13:00') },
  'book-walk-in': {
    kind: 'book-walk-in',
    insist: true,
    table: tableId(1),
    start: at('13:00'),
    host: hostId(1),
    guest: guestId(1),
  },
  announce: { kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en: 'Hello' }, until: null },
  'withdraw-announcement': { kind: 'withdraw-announcement', announcement: AnnouncementId.parse('A-none') },
  'reissue-badge': { kind: 'reissue-badge', delegate },
  'cancel-badge': { kind: 'cancel-badge', delegate },
  undo: { kind: 'undo', revision: Revision.parse(1) },
  'set-up-device': {
    kind: 'set-up-device',
    device: { id: DeviceId.parse('d-1'), name: 'D', duty: { role: 'kiosk' } },
    tokenHash: 'x'.repeat(43),
  },
  'revoke-device': { kind: 'revoke-device', device: DeviceId.parse('d-1') },
  'set-passphrase': { kind: 'set-passphrase', of: 'staff', hash: 'x'.repeat(43) },
  'import-programme': { kind: 'import-programme', programme: aProgramme({ hosts: 1, guests: 1 }) },
  'call-meeting': { kind: 'call-meeting', meeting },
  'expect-late': { kind: 'expect-late', companies: [guestId(1)], at: null },
  'ask-for-help': { kind: 'ask-for-help', table: tableId(1), need: 'help' },
  'answer-help': { kind: 'answer-help', call: HelpCallId.parse('C-none') },
  reshuffle: { kind: 'reshuffle', parts: [{ kind: 'postpone', meeting }], insist: false },
  'hold-slot': {
    kind: 'hold-slot',
    table: tableId(1),
    start: at('13:00'),
    host: hostId(1),
    guest: guestId(1),
  },
  'release-hold': { kind: 'release-hold', hold: HoldId.parse('L-none') },
  'join-waiting-list': { kind: 'join-waiting-list', guest: guestId(1), host: null },
  'leave-waiting-list': { kind: 'leave-waiting-list', request: WaitingId.parse('Q-none') },
  'set-walk-ins': {
    kind: 'set-walk-ins',
    table: tableId(1),
    from: at('13:00'),
    to: at('14:00'),
    walkIns: 'closed',
  },
  'register-company': { kind: 'register-company', registration: aRegistration('Newcomer') },
  'shift-session': {
    kind: 'shift-session',
    session,
    table: null,
    from: at('13:00'),
    minutes: 5,
    clashing: 'refuse',
  },
  'end-early': { kind: 'end-early', session, table: null, at: at('17:00') },
  'move-host': { kind: 'move-host', host: hostId(1), table: tableId(2) },
  'note-absence': {
    kind: 'note-absence',
    company: hostId(1),
    from: at('13:00'),
    to: at('14:00'),
    clashing: 'refuse',
  },
  'end-absence': { kind: 'end-absence', absence: 'none' },
  'assign-interpreter': { kind: 'assign-interpreter', interpreter: null, to: { kind: 'meeting', meeting } },
  'assign-adviser': { kind: 'assign-adviser', meeting, adviser: null },
  'answer-outcome': { kind: 'answer-outcome', meeting, party: 'guest', answer: null },
  'redirect-device': { kind: 'redirect-device', device: DeviceId.parse('d-1'), table: tableId(1) },
  'rename-device': { kind: 'rename-device', device: DeviceId.parse('d-1'), name: 'Door' },
};

const actors: readonly Actor[] = [nobody, lobby, kiosk, tableActor('T01'), staff, organiser];

/** Written out by hand and not read from the code: the commands that each role may give. */
const allowed: Record<Actor['role'], readonly CommandKind[] | 'all'> = {
  nobody: [],
  lobby: [],
  kiosk: [
    'check-in-badge',
    'check-in',
    'finish-meeting',
    'book-walk-in',
    'hold-slot',
    'release-hold',
    'join-waiting-list',
    'leave-waiting-list',
    'answer-outcome',
    'report-scan',
  ],
  table: [
    'start-meeting',
    'finish-meeting',
    'call-meeting',
    'book-walk-in',
    'ask-for-help',
    'answer-help',
    'set-walk-ins',
    'answer-outcome',
  ],
  staff: [
    'check-in-badge',
    'check-in',
    'take-back-check-in',
    'start-meeting',
    'finish-meeting',
    'mark-no-show',
    'cancel-meeting',
    'move-meeting',
    'book-walk-in',
    'announce',
    'withdraw-announcement',
    'reissue-badge',
    'cancel-badge',
    'undo',
    'revoke-device',
    'call-meeting',
    'expect-late',
    'ask-for-help',
    'answer-help',
    'reshuffle',
    'hold-slot',
    'release-hold',
    'join-waiting-list',
    'leave-waiting-list',
    'set-walk-ins',
    'register-company',
    'shift-session',
    'end-early',
    'move-host',
    'note-absence',
    'end-absence',
    'assign-interpreter',
    'assign-adviser',
    'answer-outcome',
    'redirect-device',
    'rename-device',
    'report-scan',
    'settle-scan',
  ],
  organiser: 'all',
};

export type RoleCase = { command: Command; actor: Actor; role: Actor['role']; may: boolean };

/** Every command by every role, with whether it may be given. */
export function roleCases(): RoleCase[] {
  return Object.values(everyCommand).flatMap((command: Command) =>
    actors.map((actor) => {
      const list = allowed[actor.role];
      return { command, actor, role: actor.role, may: list === 'all' || list.includes(command.kind) };
    }),
  );
}
