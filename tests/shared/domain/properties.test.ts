import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/domain/apply.ts';
import type { Command, CommandKind } from '../../../shared/domain/commands.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { CommandId, DeviceId, Revision } from '../../../shared/domain/ids.ts';
import { holdsPlace } from '../../../shared/domain/queries/meetings.ts';
import { slotAt } from '../../../shared/domain/queries/slots.ts';
import { clashOf } from '../../../shared/domain/rules/clash.ts';
import type { State } from '../../../shared/domain/state.ts';
import { plusMinutes, type Instant } from '../../../shared/domain/time.ts';
import { whoMay } from '../../../shared/domain/roles.ts';
import { unreachable } from '../../../shared/domain/unreachable.ts';
import {
  anEvent,
  aProgramme,
  at,
  circumstances,
  delegateId,
  guestId,
  hostId,
  organiser,
  tableId,
} from '../../support/an-event.ts';
import { historyOf } from '../../support/judge.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';

const shape = {
  hosts: 3,
  guests: 5,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 2, guest: 2, start: '13:00' },
    { host: 3, guest: 3, start: '13:30' },
    { host: 1, guest: 4, start: '14:00' },
    { host: 2, guest: 5, start: '14:30' },
  ],
};

/** Every kind of command there is. */
const allKinds: readonly CommandKind[] = [
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
  'check-in-badge',
  'set-up-device',
  'revoke-device',
  'set-passphrase',
  'import-programme',
  'redirect-device',
];

function pick<T>(list: readonly T[], chance: () => number): T | undefined {
  return list[Math.floor(chance() * list.length)];
}

/** A command of that kind on things that are there, as far as there are any. */
function draw(kind: CommandKind, state: State, chance: () => number): Command | null {
  const meeting = pick([...state.meetings.keys()], chance);
  const id = meeting === undefined ? null : state.meetings.get(meeting)?.id;
  const number = (most: number) => 1 + Math.floor(chance() * most);
  const delegate = delegateId(guestId(number(5)));
  const table = tableId(number(3));
  const start = plusMinutes(at('12:30'), 30 * Math.floor(chance() * 11));
  switch (kind) {
    case 'check-in-badge':
      return { kind, scanned: pick([...state.badges.keys()], chance) ?? 'none' };
    case 'check-in':
    case 'take-back-check-in':
    case 'reissue-badge':
    case 'cancel-badge':
      return { kind, delegate };
    case 'start-meeting':
    case 'finish-meeting':
    case 'cancel-meeting':
      return id ? { kind, meeting: id } : null;
    case 'mark-no-show':
      return id ? { kind, meeting: id, party: chance() < 0.5 ? 'host' : 'guest' } : null;
    case 'move-meeting':
      return id ? { kind, meeting: id, table, start } : null;
    case 'book-walk-in':
      return { kind, table, start, host: hostId(number(3)), guest: guestId(number(5)) };
    case 'announce':
      return { kind, text: { ja: null, en: 'Hello' }, until: null };
    case 'withdraw-announcement': {
      const [announcement] = state.announcements.values();
      return announcement ? { kind, announcement: announcement.id } : null;
    }
    case 'undo': {
      const step = pick([...state.steps.values()], chance);
      return { kind, revision: step?.revision ?? Revision.parse(0) };
    }
    case 'set-up-device': {
      const id = DeviceId.parse(`device-${number(4)}`);
      return {
        kind,
        device: { id, name: 'Door', duty: chance() < 0.5 ? { role: 'kiosk' } : { role: 'table', table } },
        tokenHash: `hash-${number(9)}`.padEnd(20, 'x'),
      };
    }
    case 'revoke-device': {
      const [device] = state.devices.values();
      return device ? { kind, device: device.id } : null;
    }
    case 'set-passphrase':
      return { kind, hash: `scrypt-${number(9)}`.padEnd(20, 'x') };
    case 'import-programme':
      return { kind, programme: aProgramme(chance() < 0.5 ? shape : { ...shape, guests: 6 }) };
    case 'redirect-device': {
      const device = pick([...state.devices.values()], chance);
      return device ? { kind, device: device.id, table } : null;
    }
    default:
      return unreachable(kind);
  }
}

function holdsInvariants(state: State): void {
  for (const meeting of state.meetings.values()) {
    if (!holdsPlace(meeting)) continue;
    expect(clashOf(state, meeting)).toBeNull();
    const twin = [...state.meetings.values()].find(
      (one) => one !== meeting && holdsPlace(one) && one.host === meeting.host && one.guest === meeting.guest,
    );
    expect(twin).toBeUndefined();
    const table = state.tables.get(meeting.place.table);
    expect(table && slotAt(state, table, meeting.place.start)?.end).toBe(meeting.place.end);
  }
  const current = [...state.badges.values()]
    .filter((badge) => badge.cancelledAt === null)
    .map((badge) => badge.delegate);
  expect(new Set(current).size).toBe(current.length);
}

describe('any sequence of commands', () => {
  const given = new Map<CommandKind, { accepted: number; refused: number }>();

  it('CH-1 CH-3 CH-4 nobody is in two places, and replaying gives the same state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (seed) => {
        const chance = seeded(seed);
        const start = anEvent(shape);
        const hall = historyOf(start);
        let now: Instant = at('12:00');
        let replayed = start;
        for (let turn = 0; turn < 60; turn += 1) {
          now = plusMinutes(now, Math.floor(chance() * 8));
          const kind = pick(allKinds, chance) ?? 'check-in';
          const command = draw(kind, hall.state(), chance);
          if (!command) continue;
          const all = () =>
            circumstances({
              now,
              actor: organiser,
              commandId: CommandId.parse(`turn-${seed}-${turn}`),
              randomBytes: bytesFrom(seed + turn),
            });
          const before = hall.state();
          const decision = decide(before, command, all());
          expect(decide(before, command, all())).toEqual(decision);
          const count = given.get(kind) ?? { accepted: 0, refused: 0 };
          count[decision.kind] += 1;
          given.set(kind, count);
          if (decision.kind === 'refused') continue;
          const changes = hall.give(command, { now, actor: organiser, randomBytes: bytesFrom(seed + turn) });
          replayed = apply(replayed, changes);
          holdsInvariants(hall.state());
        }
        expect({ ...replayed, steps: null }).toEqual({ ...hall.state(), steps: null });
      }),
      { numRuns: 60, seed: 20_270_215 },
    );
  });

  it('CH-4 every kind of command was really given and accepted', () => {
    expect([...allKinds].sort()).toEqual(Object.keys(whoMay).sort());
    const never = allKinds.filter((kind) => (given.get(kind)?.accepted ?? 0) === 0);
    expect(never).toEqual([]);
    const total = [...given.values()].reduce((sum, count) => sum + count.accepted + count.refused, 0);
    expect(total).toBeGreaterThan(2_000);
  });
});
