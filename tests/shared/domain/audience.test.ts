import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/domain/apply.ts';
import { audiences, changesFor, stateFor } from '../../../shared/domain/audience.ts';
import { decide } from '../../../shared/domain/decide.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { DeviceId } from '../../../shared/domain/ids.ts';
import { roleCases } from '../../support/role-cases.ts';
import { whoMay } from '../../../shared/domain/roles.ts';
import { emptyState, recordsOf, stateOf } from '../../../shared/domain/state.ts';
import {
  anEvent,
  aProgramme,
  at,
  circumstances,
  delegateId,
  guestId,
  meetingId,
  organiser,
} from '../../support/an-event.ts';

const shape = { hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const commands: Command[] = [
  { kind: 'import-programme', programme: aProgramme(shape) },
  { kind: 'set-passphrase', hash: 'scrypt$hash-of-the-passphrase' },
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

describe('roles', () => {
  it.each(roleCases())('CH-2 $command by $role: $may', ({ command, actor, may }) => {
    const decision = decide(emptyState, command, circumstances({ actor }));
    const turnedAway = decision.kind === 'refused' && decision.refusal.code === 'role-not-allowed';
    expect(turnedAway).toBe(!may);
  });

  it('CH-2 every command has at least one role that may give it', () => {
    expect(Object.values(whoMay).every((roles) => roles.length > 0)).toBe(true);
  });
});
