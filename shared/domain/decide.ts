import type { Command, CommandOf } from './commands.ts';
import { callMeeting } from './decide/call-meeting.ts';
import { expectLate } from './decide/expect-late.ts';
import { answerHelp, askForHelp } from './decide/help.ts';
import { reshuffle } from './decide/reshuffle.ts';
import { holdSlot, releaseHold } from './decide/hold-slot.ts';
import { joinWaitingList, leaveWaitingList } from './decide/waiting-list.ts';
import { setWalkIns } from './decide/set-walk-ins.ts';
import { registerCompany } from './decide/register-company.ts';
import { shiftSession } from './decide/shift-session.ts';
import { endEarly } from './decide/end-early.ts';
import { moveHost } from './decide/move-host.ts';
import { endAbsence, noteAbsence } from './decide/absences.ts';
import { assignAdviser, assignInterpreter } from './decide/assign-helpers.ts';
import { answerOutcome } from './decide/answer-outcome.ts';
import { announce, withdrawAnnouncement } from './decide/announce.ts';
import { bookWalkIn } from './decide/book-walk-in.ts';
import { cancelBadge, reissueBadge } from './decide/badges.ts';
import { cancelMeeting } from './decide/cancel-meeting.ts';
import { checkIn, checkInBadge, takeBackCheckIn } from './decide/check-in.ts';
import { redirectDevice, renameDevice, revokeDevice, setPassphrase, setUpDevice } from './decide/devices.ts';
import { importProgramme } from './decide/import-programme.ts';
import { markNoShow } from './decide/mark-no-show.ts';
import { moveMeeting } from './decide/move-meeting.ts';
import { finishMeeting, startMeeting } from './decide/run-meeting.ts';
import { reportScan, settleScan } from './decide/scan-reports.ts';
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
      return announce(state, command, circumstances);
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
    case 'rename-device':
      return renameDevice(state, command);
    default:
      return decideOnTheFloor(state, command, circumstances);
  }
}

/** What came with the live floor: reshuffling, walk-ins, times and people, outcomes. */
type FloorCommand = CommandOf<
  | 'call-meeting'
  | 'expect-late'
  | 'ask-for-help'
  | 'answer-help'
  | 'reshuffle'
  | 'hold-slot'
  | 'join-waiting-list'
  | 'set-walk-ins'
  | 'register-company'
  | 'shift-session'
  | 'end-early'
  | 'move-host'
  | 'note-absence'
  | 'end-absence'
  | 'assign-interpreter'
  | 'assign-adviser'
  | 'answer-outcome'
  | 'release-hold'
  | 'leave-waiting-list'
  | 'report-scan'
  | 'settle-scan'
>;

function decideOnTheFloor(state: State, command: FloorCommand, circumstances: Circumstances): Decision {
  switch (command.kind) {
    case 'call-meeting':
      return callMeeting(state, command, circumstances);
    case 'expect-late':
      return expectLate(state, command, circumstances);
    case 'ask-for-help':
      return askForHelp(state, command, circumstances);
    case 'answer-help':
      return answerHelp(state, command, circumstances);
    case 'reshuffle':
      return reshuffle(state, command, circumstances);
    case 'hold-slot':
      return holdSlot(state, command, circumstances);
    case 'join-waiting-list':
      return joinWaitingList(state, command, circumstances);
    case 'set-walk-ins':
      return setWalkIns(state, command, circumstances);
    case 'register-company':
      return registerCompany(state, command, circumstances);
    case 'shift-session':
      return shiftSession(state, command, circumstances);
    case 'end-early':
      return endEarly(state, command, circumstances);
    case 'move-host':
      return moveHost(state, command, circumstances);
    case 'note-absence':
      return noteAbsence(state, command, circumstances);
    case 'end-absence':
      return endAbsence(state, command, circumstances);
    case 'assign-interpreter':
      return assignInterpreter(state, command, circumstances);
    case 'assign-adviser':
      return assignAdviser(state, command, circumstances);
    case 'answer-outcome':
      return answerOutcome(state, command, circumstances);
    case 'release-hold':
      return releaseHold(state, command);
    case 'leave-waiting-list':
      return leaveWaitingList(state, command);
    case 'report-scan':
      return reportScan(state, command, circumstances);
    case 'settle-scan':
      return settleScan(state, command);
    default:
      return unreachable(command);
  }
}
