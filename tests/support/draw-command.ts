import { commandKinds, type Command, type CommandKind } from '../../shared/domain/commands.ts';
import type { ReshufflePart } from '../../shared/domain/commands/meetings/reshuffle-part.ts';
import {
  DeviceId,
  HelpCallId,
  HoldId,
  Revision,
  ScanReportId,
  SessionId,
  WaitingId,
} from '../../shared/domain/ids.ts';
import type { OutcomeLevel } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { aProgramme, aRegistration, at, delegateId, guestId, hostId, tableId } from './an-event.ts';

/** The event that random commands are given at: hosts with tables, a floating table, advisers, room to move. */
export const drawnShape = {
  hosts: 3,
  guests: 6,
  floating: 1,
  advisers: 2,
  meetings: [
    { host: 1, guest: 1, start: '13:00', adviser: 1 },
    { host: 2, guest: 2, start: '13:00', adviser: 2 },
    { host: 3, guest: 3, start: '13:30' },
    { host: 1, guest: 4, start: '14:00' },
    { host: 2, guest: 5, start: '14:30' },
    { host: 3, guest: 1, start: '15:00', adviser: 1 },
  ],
} as const;

/** Every kind of command there is. */
export const allKinds = commandKinds;

type Draw = {
  state: State;
  now: Instant;
  chance: () => number;
  number(most: number): number;
  pick<T>(items: Iterable<T>): T | undefined;
};

/** A command of that kind on things that are there, as far as there are any; null when there is nothing to speak of. */
export function drawCommand(
  kind: CommandKind,
  state: State,
  now: Instant,
  chance: () => number,
): Command | null {
  const draw: Draw = {
    state,
    now,
    chance,
    number: (most) => 1 + Math.floor(chance() * most),
    pick(items) {
      const list = [...items];
      return list[Math.floor(chance() * list.length)];
    },
  };
  return drawFirst(kind, draw);
}

/** Half of the times are near, so that something is under way; the others anywhere in the day. */
function someSlot({ now, chance, pick, state }: Draw): Instant {
  if (chance() < 0.4) return pick([...state.meetings.values()].map(({ place }) => place.start)) ?? now;
  return plusMinutes(at('12:30'), 30 * Math.floor(chance() * 11));
}

function someGuest({ pick, number, state, chance }: Draw) {
  if (chance() < 0.7) return guestId(number(6));
  return pick([...state.companies.values()].filter(({ side }) => side === 'guest'))?.id ?? guestId(1);
}

function wished(draw: Draw) {
  const table = draw.pick(draw.state.tables.values());
  const host = table?.host ?? hostId(draw.number(3));
  return { table: table?.id ?? tableId(1), start: someSlot(draw), host, guest: someGuest(draw) };
}

function someMeeting({ state, pick, chance }: Draw, kinds: readonly string[]) {
  const fitting = [...state.meetings.values()].filter(({ status }) => kinds.includes(status.kind));
  return pick(fitting.length > 0 && chance() < 0.9 ? fitting : state.meetings.values())?.id;
}

const pending = ['planned', 'called'];

function drawFirst(kind: CommandKind, draw: Draw): Command | null {
  const { state, chance, number, pick } = draw;
  const delegate = delegateId(guestId(number(6)));
  switch (kind) {
    case 'check-in-badge':
      return { kind, scanned: pick(state.badges.keys()) ?? 'none' };
    case 'check-in':
      return { kind, delegate, ...(chance() < 0.3 ? { at: plusMinutes(draw.now, -number(30)) } : {}) };
    case 'take-back-check-in':
    case 'reissue-badge':
    case 'cancel-badge':
      return { kind, delegate: chance() < 0.3 ? delegateId(hostId(number(3))) : delegate };
    case 'start-meeting':
    case 'finish-meeting':
    case 'cancel-meeting': {
      const meeting = someMeeting(draw, kind === 'finish-meeting' ? ['running'] : pending);
      return meeting ? { kind, meeting } : null;
    }
    case 'mark-no-show': {
      const meeting = someMeeting(draw, pending);
      return meeting ? { kind, meeting, party: chance() < 0.5 ? 'host' : 'guest' } : null;
    }
    case 'move-meeting': {
      const meeting = someMeeting(draw, pending);
      const at = meeting && state.meetings.get(meeting)?.place.table;
      return meeting && at ? { kind, meeting, table: at, start: someSlot(draw) } : null;
    }
    case 'book-walk-in':
      return { kind, ...wished(draw), insist: chance() < 0.7 };
    case 'announce':
      return { kind, to: { kind: 'lobby' }, text: { ja: null, en: 'Hello' }, until: null };
    case 'withdraw-announcement': {
      const announcement = pick(state.announcements.values());
      return announcement ? { kind, announcement: announcement.id } : null;
    }
    case 'undo': {
      const latest = [...state.steps.values()].slice(-4);
      const step = pick(chance() < 0.7 ? latest : state.steps.values());
      return { kind, revision: step?.revision ?? Revision.parse(0) };
    }
    case 'set-up-device': {
      const id = DeviceId.parse(`device-${number(4)}`);
      return {
        kind,
        device: {
          id,
          name: 'Door',
          duty: chance() < 0.5 ? { role: 'kiosk' } : { role: 'table', table: tableId(1) },
        },
        tokenHash: `hash-${number(9)}`.padEnd(20, 'x'),
      };
    }
    case 'revoke-device': {
      const device = pick(state.devices.values());
      return device ? { kind, device: device.id } : null;
    }
    case 'set-passphrase':
      return {
        kind,
        of: chance() < 0.5 ? 'staff' : 'organiser',
        hash: `scrypt-${number(9)}`.padEnd(20, 'x'),
      };
    case 'import-programme':
      return { kind, programme: aProgramme(chance() < 0.5 ? drawnShape : { ...drawnShape, guests: 7 }) };
    default:
      return drawOnTheFloor(kind, draw);
  }
}

type FloorKind = Exclude<
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

function drawOnTheFloor(kind: FloorKind, draw: Draw): Command | null {
  const { state, now, chance, number, pick } = draw;
  const table = pick(state.tables.keys()) === undefined ? tableId(1) : tableId(number(4));
  const clashing = chance() < 0.5 ? 'refuse' : 'postpone';
  const session = SessionId.parse('S1');
  switch (kind) {
    case 'call-meeting': {
      const meeting = someMeeting(draw, ['planned']);
      return meeting ? { kind, meeting } : null;
    }
    case 'expect-late':
      return {
        kind,
        companies: [someGuest(draw), hostId(number(3))],
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
      return { kind, ...wished(draw) };
    case 'release-hold':
      return { kind, hold: pick(state.holds.values())?.id ?? HoldId.parse('L-none') };
    case 'join-waiting-list':
      return { kind, guest: someGuest(draw), host: chance() < 0.3 ? null : hostId(number(3)) };
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
      return {
        kind,
        session,
        table: chance() < 0.7 ? table : null,
        from: someSlot(draw),
        minutes: pick([-10, -5, 5, 10, 15]) ?? 5,
        clashing,
      };
    case 'end-early':
      return { kind, session, table: chance() < 0.8 ? table : null, at: someSlot(draw) };
    case 'move-host':
      return { kind, host: hostId(number(3)), table };
    case 'note-absence': {
      const from = plusMinutes(now, number(90) - 10);
      const company = chance() < 0.5 ? hostId(number(3)) : someGuest(draw);
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
        who: { delegate: delegateId(someGuest(draw)) },
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
  if (!meeting || !table || draw.chance() < 0.4) return { kind: 'book', ...wished(draw) };
  if (draw.chance() < 0.2) return { kind: 'postpone', meeting };
  if (draw.chance() < 0.2) return { kind: 'no-show', meeting, party: 'guest' };
  return { kind: 'move', meeting, table, start: someSlot(draw) };
}
