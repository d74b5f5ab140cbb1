import { commandKinds, type Command, type CommandKind } from '../../shared/domain/commands.ts';
import { DeviceId, Revision } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { drawOnTheFloor } from './drawing/draw-on-the-floor.ts';
import { drawProgramme } from './drawing/draw-programme.ts';
import {
  type Draw,
  drawFrom,
  pending,
  someDelegate,
  someMeeting,
  someSlot,
  someTable,
  someWish,
} from './drawing/draw.ts';

/** Every kind of command there is. */
export const allKinds = commandKinds;

/** A command of that kind on things that are there, as far as there are any; null when there is nothing to speak of. */
export function drawCommand(
  kind: CommandKind,
  state: State,
  now: Instant,
  chance: () => number,
): Command | null {
  return drawFirst(kind, drawFrom(state, now, chance));
}

function drawFirst(kind: CommandKind, draw: Draw): Command | null {
  const { state, chance, number, pick } = draw;
  const delegate = someDelegate(draw);
  switch (kind) {
    case 'check-in-badge':
      return { kind, scanned: pick(state.badges.keys()) ?? 'none' };
    case 'check-in':
      return { kind, delegate, ...(chance() < 0.3 ? { at: plusMinutes(draw.now, -number(30)) } : {}) };
    case 'take-back-check-in':
    case 'reissue-badge':
    case 'cancel-badge':
      return { kind, delegate };
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
      return { kind, ...someWish(draw), insist: chance() < 0.7 };
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
          duty: chance() < 0.5 ? { role: 'kiosk' } : { role: 'table', table: someTable(draw) },
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
      return { kind, programme: drawProgramme(draw) };
    default:
      return drawOnTheFloor(kind, draw);
  }
}
