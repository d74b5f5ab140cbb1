import type { Command, CommandKind } from '../../../shared/domain/commands.ts';
import type { ReshufflePart } from '../../../shared/domain/commands/meetings/reshuffle-part.ts';
import { HelpCallId, HoldId, ScanReportId, WaitingId } from '../../../shared/domain/ids.ts';
import type { OutcomeLevel } from '../../../shared/domain/records/outcome.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { unreachable } from '../../../shared/domain/unreachable.ts';
import { aRegistration } from '../an-event.ts';
import {
  type Draw,
  pending,
  someDelegate,
  someGuest,
  someHost,
  someMeeting,
  someSession,
  someSlot,
  someTable,
  someWish,
} from './draw.ts';

/** What is left to the floor: `draw-command.ts` draws the others. */
export type FloorKind = Exclude<
  CommandKind,
  | 'check-in-badge'
  | 'check-in'
  | 'take-back-check-in'
  | 'reissue-badge'
  | 'cancel-badge'
  | 'start-meeting'
  | 'finish-meeting'
  | 'cancel-meeting'
  | 'mark-no-show'
  | 'move-meeting'
  | 'book-walk-in'
  | 'announce'
  | 'withdraw-announcement'
  | 'undo'
  | 'set-up-device'
  | 'revoke-device'
  | 'set-passphrase'
  | 'import-programme'
>;

/** A command of the day's changes, of walk-ins, helpers and devices; null when there is nothing to speak of. */
export function drawOnTheFloor(kind: FloorKind, draw: Draw): Command | null {
  const { state, now, chance, number, pick } = draw;
  const table = someTable(draw);
  const clashing = chance() < 0.5 ? 'refuse' : 'postpone';
  const session = someSession(draw);
  switch (kind) {
    case 'call-meeting': {
      const meeting = someMeeting(draw, ['planned']);
      return meeting ? { kind, meeting } : null;
    }
    case 'expect-late':
      return {
        kind,
        companies: [someGuest(draw), someHost(draw)],
        at: chance() < 0.3 ? null : plusMinutes(now, number(60)),
      };
    case 'ask-for-help':
      return { kind, table, need: chance() < 0.5 ? 'help' : 'interpreter' };
    case 'answer-help':
      return { kind, call: pick(state.helpCalls.values())?.id ?? HelpCallId.parse('C-none') };
    case 'reshuffle':
      return {
        kind,
        parts: Array.from({ length: number(3) }, () => somePart(draw)),
        insist: chance() < 0.7,
      };
    case 'hold-slot':
      return { kind, ...someWish(draw) };
    case 'release-hold':
      return { kind, hold: pick(state.holds.values())?.id ?? HoldId.parse('L-none') };
    case 'join-waiting-list':
      return { kind, guest: someGuest(draw), host: chance() < 0.3 ? null : someHost(draw) };
    case 'leave-waiting-list':
      return { kind, request: pick(state.waiting.values())?.id ?? WaitingId.parse('Q-none') };
    case 'set-walk-ins': {
      const from = someSlot(draw);
      const to = plusMinutes(from, 30 * number(4));
      return { kind, table, from, to, walkIns: chance() < 0.6 ? 'closed' : 'open' };
    }
    case 'register-company':
      return { kind, registration: aRegistration(`Newcomer ${number(8)}`) };
    case 'shift-session':
      if (!session) return null;
      return {
        kind,
        session,
        table: chance() < 0.7 ? table : null,
        from: someSlot(draw),
        minutes: pick([-10, -5, 5, 10, 15]) ?? 5,
        clashing,
      };
    case 'end-early':
      return session ? { kind, session, table: chance() < 0.8 ? table : null, at: someSlot(draw) } : null;
    case 'move-host':
      return { kind, host: someHost(draw), table };
    case 'note-absence': {
      const from = plusMinutes(now, number(90) - 10);
      const company = chance() < 0.5 ? someHost(draw) : someGuest(draw);
      return { kind, company, from, to: plusMinutes(from, number(90)), clashing };
    }
    case 'end-absence':
      return { kind, absence: pick(state.absences.keys()) ?? 'none' };
    case 'assign-interpreter': {
      const interpreter = chance() < 0.2 ? null : (pick(state.interpreters.values())?.id ?? null);
      const meeting = someMeeting(draw, pending);
      if (chance() < 0.5 || !meeting) return { kind, interpreter, to: { kind: 'day', table } };
      return { kind, interpreter, to: { kind: 'meeting', meeting } };
    }
    case 'assign-adviser': {
      const meeting = someMeeting(draw, pending);
      const adviser = chance() < 0.3 ? null : (pick(state.advisers.values())?.id ?? null);
      return meeting ? { kind, meeting, adviser } : null;
    }
    case 'redirect-device': {
      const device = pick(state.devices.values());
      return device ? { kind, device: device.id, table } : null;
    }
    case 'rename-device': {
      const device = pick(state.devices.values());
      return device ? { kind, device: device.id, name: `Screen ${draw.number(9)}` } : null;
    }
    case 'report-scan':
      return {
        kind,
        who: { delegate: someDelegate(draw) },
        scannedAt: now,
        problem: 'badge-cancelled',
      };
    case 'settle-scan':
      return { kind, report: pick(state.scanReports.values())?.id ?? ScanReportId.parse('R-none') };
    case 'answer-outcome': {
      const meeting = someMeeting(draw, ['finished']);
      const level = number(5) as OutcomeLevel;
      const answer = chance() < 0.3 ? null : { level, business: null, note: null };
      return meeting
        ? { kind, meeting, party: pick(['guest', 'host', 'interpreter'] as const) ?? 'guest', answer }
        : null;
    }
    default:
      return unreachable(kind);
  }
}

function somePart(draw: Draw): ReshufflePart {
  const meeting = someMeeting(draw, pending);
  const table = meeting && draw.state.meetings.get(meeting)?.place.table;
  if (!meeting || !table || draw.chance() < 0.4) return { kind: 'book', ...someWish(draw) };
  if (draw.chance() < 0.2) return { kind: 'postpone', meeting };
  if (draw.chance() < 0.2) return { kind: 'no-show', meeting, party: 'guest' };
  return { kind: 'move', meeting, table, start: someSlot(draw) };
}
