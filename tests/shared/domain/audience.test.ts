import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/domain/apply.ts';
import { changesFor, stateFor } from '../../../shared/domain/audience.ts';
import { commandTable, type Command } from '../../../shared/domain/commands.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { DeviceId } from '../../../shared/domain/ids.ts';
import { type Audience, audiences } from '../../../shared/domain/records/record.ts';
import { emptyState, recordsOf, stateOf } from '../../../shared/domain/state.ts';
import { roleCases } from '../../support/role-cases.ts';
import {
  anEvent,
  aProgramme,
  at,
  circumstances,
  delegateId,
  guestId,
  hostId,
  meetingId,
  organiser,
  tableId,
} from '../../support/an-event.ts';

const shape = { hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const commands: Command[] = [
  { kind: 'import-programme', programme: aProgramme(shape) },
  { kind: 'set-passphrase', of: 'staff', hash: 'scrypt$hash-of-the-passphrase' },
  {
    kind: 'set-up-device',
    device: { id: DeviceId.parse('kiosk-7'), name: 'Kiosk 7', duty: { role: 'kiosk' } },
    tokenHash: 'hash-of-the-device-token',
  },
  { kind: 'check-in', delegate: delegateId(guestId(1)) },
  { kind: 'start-meeting', meeting: meetingId(1, 1) },
  { kind: 'reissue-badge', delegate: delegateId(guestId(1)) },
];

function live() {
  let state = emptyState;
  const steps = commands.map((command) => {
    const decision = decide(state, command, circumstances({ actor: organiser, now: at('13:00') }));
    if (decision.kind === 'refused') throw new Error(decision.refusal.code);
    state = apply(state, decision.changes);
    return [...decision.changes];
  });
  return { state, steps };
}

describe('audiences', () => {
  it('AU-1 AU-2 AU-3 what each hears names no more than it may', () => {
    const { state, steps } = live();
    const heard = Object.fromEntries(
      audiences.map((audience) => [
        audience,
        JSON.stringify([
          steps.flatMap((step) => changesFor(audience, step)),
          recordsOf(stateFor(audience, state)),
        ]),
      ]),
    );
    const badge = [...state.badges.values()][0]?.token ?? 'no badge';
    const facts = {
      company: 'Guest 1 Ltd.',
      person: '試験 太郎',
      contact: 'secret@',
      badge,
      device: 'Kiosk 7',
      secret: 'hash-of-the-device-token',
      passphrase: 'hash-of-the-passphrase',
    };
    const hears = (audience: string) =>
      Object.entries(facts).flatMap(([name, text]) => (heard[audience]?.includes(text) ? [name] : []));
    expect(hears('hall')).toEqual(['company']);
    expect(hears('floor')).toEqual(['company', 'person']);
    expect(hears('staff')).toEqual(['company', 'person', 'contact', 'badge', 'device']);
    expect(hears('venue')).toEqual(Object.keys(facts));
  });

  it.each(audiences)('AU-4 the changes leave %s with what its snapshot would hold', (audience) => {
    const { state, steps } = live();
    let replica = stateFor(audience, emptyState);
    for (const step of steps) replica = apply(replica, changesFor(audience, step));
    const records = { ...recordsOf(replica), steps: [] };
    const wanted = { ...recordsOf(stateFor(audience, state)), steps: [] };
    expect(records).toEqual(wanted);
  });

  it('CH-3 a state goes through JSON unchanged', () => {
    const state = anEvent(shape);
    expect(stateOf(JSON.parse(JSON.stringify(recordsOf(state))))).toEqual(state);
  });
});

/** A day with everything private in it that the live floor knows. */
function liveFloor() {
  const wish = { table: tableId(1), start: at('15:00'), host: hostId(1), guest: guestId(2) };
  const meeting = meetingId(1, 1);
  const given: [Command, string][] = [
    [{ kind: 'import-programme', programme: aProgramme(privateShape) }, '12:00'],
    [{ kind: 'expect-late', companies: [guestId(2)], at: at('14:44') }, '12:00'],
    [{ kind: 'ask-for-help', table: tableId(1), need: 'interpreter' }, '12:05'],
    [{ kind: 'join-waiting-list', guest: guestId(2), host: null }, '12:10'],
    [{ kind: 'check-in', delegate: delegateId(hostId(1)) }, '12:20'],
    [{ kind: 'hold-slot', ...wish }, '13:20'],
    [{ kind: 'finish-meeting', meeting }, '13:29'],
    [{ kind: 'answer-outcome', meeting, party: 'guest', answer }, '13:30'],
    [{ kind: 'answer-outcome', meeting, party: 'host', answer: null }, '13:31'],
  ];
  let state = emptyState;
  const steps = given.map(([command, clock]) => {
    const decision = decide(state, command, circumstances({ actor: organiser, now: at(clock) }));
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
    state = apply(state, decision.changes);
    return [...decision.changes];
  });
  return { state, steps };
}

const privateShape = { ...shape, interests: [{ host: 1, guest: 2, priority: 1 }] } as const;
const answer = {
  level: 4,
  business: { expected: true, amountJpy: 76_543_210 },
  note: 'a note that nobody else may read',
} as const;

describe('what the live floor keeps to itself', () => {
  const collectionsOf = (audience: Audience) => {
    const records = recordsOf(stateFor(audience, liveFloor().state));
    return privateCollections.filter((name) => records[name].length > 0);
  };
  const privateCollections = [
    'lateness',
    'helpCalls',
    'waiting',
    'holds',
    'answered',
    'outcomes',
    'interests',
  ] as const;

  it('AU-5 lateness, calls for help, the waiting list and holds never reach a wall', () => {
    expect(collectionsOf('hall')).toEqual([]);
    const kinds = liveFloor().steps.flatMap((step) => changesFor('hall', step).map(({ kind }) => kind));
    expect([...new Set(kinds.filter((kind) => !kind.endsWith('.listed')))]).toEqual(['meeting.finished']);
  });

  it('AU-6 kiosks and tables hear that somebody answered, never what; nor who wished for whom', () => {
    expect(collectionsOf('floor')).toEqual(['lateness', 'helpCalls', 'waiting', 'holds', 'answered']);
    expect(collectionsOf('staff')).toEqual(privateCollections);
    const kinds = liveFloor().steps.flatMap((step) => changesFor('floor', step).map(({ kind }) => kind));
    expect(kinds).toContain('answered.kept');
    expect(kinds).not.toContain('outcome.kept');
    expect(kinds).not.toContain('interests.listed');
  });

  it.each(['hall', 'floor'] as const)(
    'AU-6 nothing that %s hears holds a word or a yen of an answer',
    (who) => {
      const { state, steps } = liveFloor();
      const heard = JSON.stringify([
        steps.map((step) => changesFor(who, step)),
        recordsOf(stateFor(who, state)),
      ]);
      expect(heard).not.toMatch(/nobody else may read|76543210|"level"|"priority"/);
    },
  );

  it.each(audiences)('AU-4 its changes leave %s with what its snapshot would hold', (audience) => {
    const { state, steps } = liveFloor();
    let replica = stateFor(audience, emptyState);
    for (const step of steps) replica = apply(replica, changesFor(audience, step));
    expect(recordsOf(replica)).toEqual(recordsOf(stateFor(audience, state)));
  });
});

describe('roles', () => {
  it.each(roleCases())('CH-2 $command by $role: $may', ({ command, actor, may }) => {
    const decision = decide(emptyState, command, circumstances({ actor }));
    const turnedAway = decision.kind === 'refused' && decision.refusal.code === 'role-not-allowed';
    expect(turnedAway).toBe(!may);
  });

  it('CH-2 every command has at least one role that may give it', () => {
    expect(Object.values(commandTable).every(({ mayGive }) => mayGive.length > 0)).toBe(true);
  });
});
