import type { Command } from './commands.ts';
import { announce, withdrawAnnouncement } from './decide/announce.ts';
import { bookWalkIn } from './decide/book-walk-in.ts';
import { cancelBadge, reissueBadge } from './decide/badges.ts';
import { cancelMeeting } from './decide/cancel-meeting.ts';
import { checkIn, checkInBadge, takeBackCheckIn } from './decide/check-in.ts';
import { redirectDevice, revokeDevice, setPassphrase, setUpDevice } from './decide/devices.ts';
import { importProgramme } from './decide/import-programme.ts';
import { markNoShow } from './decide/mark-no-show.ts';
import { moveMeeting } from './decide/move-meeting.ts';
import { finishMeeting, startMeeting } from './decide/run-meeting.ts';
import { undo } from './decide/undo.ts';
import { refused, type Circumstances, type Decision } from './decision.ts';
import { whoMay } from './roles.ts';
import type { State } from './state.ts';
import { unreachable } from './unreachable.ts';

/**
 * Judges a command against the state it would change. Pure: the same state, command and circumstances give the same
 * decision. Whoever may not give the command is refused before anything else is looked at.
 */
export function decide(state: State, command: Command, circumstances: Circumstances): Decision {
  const { role } = circumstances.actor;
  if (!whoMay[command.kind].includes(role)) {
    return refused({ code: 'role-not-allowed', role, command: command.kind });
  }
  switch (command.kind) {
    case 'check-in-badge':
      return checkInBadge(state, command, circumstances);
    case 'check-in':
      return checkIn(state, command, circumstances);
    case 'take-back-check-in':
      return takeBackCheckIn(state, command, circumstances);
    case 'start-meeting':
      return startMeeting(state, command, circumstances);
    case 'finish-meeting':
      return finishMeeting(state, command, circumstances);
    case 'mark-no-show':
      return markNoShow(state, command, circumstances);
    case 'cancel-meeting':
      return cancelMeeting(state, command, circumstances);
    case 'move-meeting':
      return moveMeeting(state, command, circumstances);
    case 'book-walk-in':
      return bookWalkIn(state, command, circumstances);
    case 'announce':
      return announce(command, circumstances);
    case 'withdraw-announcement':
      return withdrawAnnouncement(state, command);
    case 'reissue-badge':
      return reissueBadge(state, command, circumstances);
    case 'cancel-badge':
      return cancelBadge(state, command, circumstances);
    case 'undo':
      return undo(state, command);
    case 'set-up-device':
      return setUpDevice(state, command, circumstances);
    case 'revoke-device':
      return revokeDevice(state, command);
    case 'set-passphrase':
      return setPassphrase(command);
    case 'import-programme':
      return importProgramme(state, command, circumstances);
    case 'redirect-device':
      return redirectDevice(state, command);
    default:
      return unreachable(command);
  }
}
