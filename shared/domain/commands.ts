import { z } from 'zod';
import type { Role } from './actor.ts';
import { announce } from './commands/announcements/announce.ts';
import { withdrawAnnouncement } from './commands/announcements/withdraw-announcement.ts';
import { cancelBadge } from './commands/badges/cancel-badge.ts';
import { reissueBadge } from './commands/badges/reissue-badge.ts';
import type { Definition } from './commands/command.ts';
import { endAbsence } from './commands/day/end-absence.ts';
import { endEarly } from './commands/day/end-early.ts';
import { expectLate } from './commands/day/expect-late.ts';
import { moveHost } from './commands/day/move-host.ts';
import { noteAbsence } from './commands/day/note-absence.ts';
import { shiftSession } from './commands/day/shift-session.ts';
import { redirectDevice } from './commands/devices/redirect-device.ts';
import { renameDevice } from './commands/devices/rename-device.ts';
import { revokeDevice } from './commands/devices/revoke-device.ts';
import { setPassphrase } from './commands/devices/set-passphrase.ts';
import { setUpDevice } from './commands/devices/set-up-device.ts';
import { checkInBadge } from './commands/door/check-in-badge.ts';
import { checkIn } from './commands/door/check-in.ts';
import { reportScan } from './commands/door/report-scan.ts';
import { settleScan } from './commands/door/settle-scan.ts';
import { takeBackCheckIn } from './commands/door/take-back-check-in.ts';
import { answerHelp } from './commands/help/answer-help.ts';
import { askForHelp } from './commands/help/ask-for-help.ts';
import { undo } from './commands/history/undo.ts';
import { answerOutcome } from './commands/meetings/answer-outcome.ts';
import { assignAdviser } from './commands/meetings/assign-adviser.ts';
import { assignInterpreter } from './commands/meetings/assign-interpreter.ts';
import { callMeeting } from './commands/meetings/call-meeting.ts';
import { cancelMeeting } from './commands/meetings/cancel-meeting.ts';
import { finishMeeting } from './commands/meetings/finish-meeting.ts';
import { markNoShow } from './commands/meetings/mark-no-show.ts';
import { moveMeeting } from './commands/meetings/move-meeting.ts';
import { reshuffle } from './commands/meetings/reshuffle.ts';
import { startMeeting } from './commands/meetings/start-meeting.ts';
import { importProgramme } from './commands/programme/import-programme.ts';
import { bookWalkIn } from './commands/walk-ins/book-walk-in.ts';
import { holdSlot } from './commands/walk-ins/hold-slot.ts';
import { joinWaitingList } from './commands/walk-ins/join-waiting-list.ts';
import { leaveWaitingList } from './commands/walk-ins/leave-waiting-list.ts';
import { registerCompany } from './commands/walk-ins/register-company.ts';
import { releaseHold } from './commands/walk-ins/release-hold.ts';
import { setWalkIns } from './commands/walk-ins/set-walk-ins.ts';
import type { Circumstances, Decision } from './decision.ts';
import { CommandId } from './ids.ts';
import type { Pieces } from './pieces.ts';
import { unreadableIn } from './readable-command.ts';
import type { State } from './state.ts';
import { readableRule } from './text.ts';

/** Everything that anyone can ask of the venue: a file each. */
const definitions = [
  announce,
  withdrawAnnouncement,
  cancelBadge,
  reissueBadge,
  endAbsence,
  endEarly,
  expectLate,
  moveHost,
  noteAbsence,
  shiftSession,
  redirectDevice,
  renameDevice,
  revokeDevice,
  setPassphrase,
  setUpDevice,
  checkIn,
  checkInBadge,
  reportScan,
  settleScan,
  takeBackCheckIn,
  answerHelp,
  askForHelp,
  undo,
  answerOutcome,
  assignAdviser,
  assignInterpreter,
  callMeeting,
  cancelMeeting,
  finishMeeting,
  markNoShow,
  moveMeeting,
  reshuffle,
  startMeeting,
  importProgramme,
  bookWalkIn,
  holdSlot,
  joinWaitingList,
  leaveWaitingList,
  registerCompany,
  releaseHold,
  setWalkIns,
] as const;

/** The command that a definition is of. */
type Of<D> =
  D extends Definition<infer Kind, infer Shape> ? z.infer<Definition<Kind, Shape>['schema']> : never;

export type Command = Of<(typeof definitions)[number]>;
export type CommandKind = Command['kind'];
export type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

export const Command = z.discriminatedUnion(
  'kind',
  definitions.map(({ schema }) => schema) as never,
) as unknown as z.ZodType<Command>;

/** The definition of a kind, for those who treat all kinds alike. */
export type AnyDefinition = Omit<
  Definition<CommandKind, z.ZodRawShape>,
  'schema' | 'judge' | 'judgeInPieces'
> & {
  readonly schema: z.ZodType<Command>;
  readonly judge: (state: State, command: Command, circumstances: Circumstances) => Decision;
  readonly judgeInPieces:
    ((state: State, command: Command, circumstances: Circumstances) => Pieces<Decision>) | null;
};

/** Every kind of command with its definition. */
export const commandTable = Object.fromEntries(
  definitions.map((definition) => [definition.kind, definition]),
) as unknown as Readonly<Record<CommandKind, AnyDefinition>>;

/** Every kind of command there is. */
export const commandKinds = Object.keys(commandTable) as readonly CommandKind[];

/** Whether a word of the journal or of a refusal names a kind of command that this version knows. */
export function isCommandKind(word: string): word is CommandKind {
  return word in commandTable;
}

/** Who may give which command. */
export function mayGive(role: Role, kind: CommandKind): boolean {
  return commandTable[kind].mayGive.includes(role);
}

/** A command on its way: the same id again is the same intention, answered as the first time. */
export const CommandEnvelope = z
  .strictObject({ id: CommandId, command: Command })
  .check(({ value, issues }) => {
    const path = unreadableIn(value.command);
    if (path)
      issues.push({ code: 'custom', input: value, path: ['command', ...path], message: readableRule });
  });
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;
