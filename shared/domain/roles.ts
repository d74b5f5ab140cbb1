import type { CommandKind } from './commands.ts';
import type { Role } from './device.ts';

/**
 * Who may give which command: the only place that says so. A table display gives commands of its own table alone, which
 * `decide` checks besides. Setting up devices and the passphrase go through the venue server's own routes, which ask for
 * the passphrase first and then act as organiser.
 */
export const whoMay: Record<CommandKind, readonly Role[]> = {
  'check-in-badge': ['kiosk', 'staff', 'organiser'],
  'check-in': ['kiosk', 'staff', 'organiser'],
  'take-back-check-in': ['staff', 'organiser'],
  'start-meeting': ['table', 'staff', 'organiser'],
  'finish-meeting': ['table', 'staff', 'organiser'],
  'mark-no-show': ['staff', 'organiser'],
  'cancel-meeting': ['staff', 'organiser'],
  'move-meeting': ['staff', 'organiser'],
  'book-walk-in': ['staff', 'organiser'],
  announce: ['staff', 'organiser'],
  'withdraw-announcement': ['staff', 'organiser'],
  'reissue-badge': ['staff', 'organiser'],
  'cancel-badge': ['staff', 'organiser'],
  undo: ['staff', 'organiser'],
  'set-up-device': ['organiser'],
  'revoke-device': ['staff', 'organiser'],
  'set-passphrase': ['organiser'],
  'import-programme': ['organiser'],
  'redirect-device': ['staff', 'organiser'],
};
