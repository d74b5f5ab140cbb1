import type { CommandKind } from './commands.ts';
import type { Role } from './device.ts';

/**
 * Who may give which command: the only place that says so. A table display gives commands of its own table alone, which
 * `decide` checks besides. A lobby display, like whoever is nobody, listens alone.
 */
export const whoMay: Record<CommandKind, readonly Role[]> = {
  'check-in-badge': ['kiosk', 'staff', 'organiser'],
  'check-in': ['kiosk', 'staff', 'organiser'],
  'take-back-check-in': ['staff', 'organiser'],
  'start-meeting': ['table', 'staff', 'organiser'],
  'finish-meeting': ['kiosk', 'table', 'staff', 'organiser'],
  'mark-no-show': ['staff', 'organiser'],
  'cancel-meeting': ['staff', 'organiser'],
  'move-meeting': ['staff', 'organiser'],
  'book-walk-in': ['kiosk', 'table', 'staff', 'organiser'],
  announce: ['staff', 'organiser'],
  'withdraw-announcement': ['staff', 'organiser'],
  'reissue-badge': ['staff', 'organiser'],
  'cancel-badge': ['staff', 'organiser'],
  undo: ['staff', 'organiser'],
  'set-up-device': ['organiser'],
  'revoke-device': ['staff', 'organiser'],
  'set-passphrase': ['organiser'],
  'import-programme': ['organiser'],
  'call-meeting': ['table', 'staff', 'organiser'],
  'expect-late': ['staff', 'organiser'],
  'ask-for-help': ['table', 'staff', 'organiser'],
  'answer-help': ['table', 'staff', 'organiser'],
  reshuffle: ['staff', 'organiser'],
  'hold-slot': ['kiosk', 'staff', 'organiser'],
  'release-hold': ['kiosk', 'staff', 'organiser'],
  'join-waiting-list': ['kiosk', 'staff', 'organiser'],
  'leave-waiting-list': ['kiosk', 'staff', 'organiser'],
  'set-walk-ins': ['table', 'staff', 'organiser'],
  'register-company': ['staff', 'organiser'],
  'shift-session': ['staff', 'organiser'],
  'end-early': ['staff', 'organiser'],
  'move-host': ['staff', 'organiser'],
  'note-absence': ['staff', 'organiser'],
  'end-absence': ['staff', 'organiser'],
  'assign-interpreter': ['staff', 'organiser'],
  'assign-adviser': ['staff', 'organiser'],
  'answer-outcome': ['kiosk', 'table', 'staff', 'organiser'],
  'report-scan': ['kiosk', 'staff', 'organiser'],
  'settle-scan': ['staff', 'organiser'],
  'redirect-device': ['staff', 'organiser'],
  'rename-device': ['staff', 'organiser'],
};

/**
 * What the venue server says on its own account alone, after its routes or its command line have seen a passphrase, a code
 * or a workbook: these carry hashes that it makes itself and a programme that it has checked. A socket may send none of
 * them, whoever is behind it.
 */
export const serverAlone: readonly CommandKind[] = ['set-up-device', 'set-passphrase', 'import-programme'];
