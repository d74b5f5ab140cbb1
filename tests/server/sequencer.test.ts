import { expect, it } from 'vitest';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { createSequencer } from '../../server/sequencer.ts';
import type { CommandEnvelope } from '../../shared/domain/commands.ts';
import { CommandId, noRevision } from '../../shared/domain/ids.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { VenueId } from '../../shared/wire.ts';
import { heldClock } from '../support/a-venue.ts';
import { anEvent, at, delegateId, guestId, organiser, staff } from '../support/an-event.ts';
import { everyCommand } from '../support/role-cases.ts';
import { bytesFrom } from '../support/seeded.ts';

it('LV-5 what a device gave is refused when it was revoked before it is judged, also in the same instant', async () => {
  const sequencer = createSequencer({
    journal: createMemoryJournal(VenueId.parse('0123456789abcdef')),
    clock: heldClock(at('12:30')),
    randomBytes: bytesFrom(1),
    start: { state: emptyState, revision: noRevision },
    judging: (work) => work(),
    afterCommit: () => undefined,
    onFailure: (error) => {
      throw error;
    },
  });
  const envelope = (id: string, command: CommandEnvelope['command']) => ({
    id: CommandId.parse(id),
    command,
  });
  if (staff.role !== 'staff') throw new Error('not of the staff');
  const { device: id, name } = staff;
  const desk = { id, name, duty: { role: 'staff' } } as const;
  const setUp = { kind: 'set-up-device', device: desk, tokenHash: 'hash-of-the-token' } as const;
  // Given in one go, they are judged in one group, before anybody is disconnected.
  const outcomes = await Promise.all([
    sequencer.give(envelope('the-import', everyCommand['import-programme']), organiser),
    sequencer.give(envelope('the-set-up', setUp), organiser),
    sequencer.give(envelope('while-it-may', everyCommand.announce), staff),
    sequencer.give(envelope('revocation', { kind: 'revoke-device', device: desk.id }), organiser),
    sequencer.give(envelope('too-late-now', everyCommand.announce), staff),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual([
    'accepted',
    'accepted',
    'accepted',
    'accepted',
    'refused',
  ]);
  expect(outcomes.at(-1)).toEqual({
    kind: 'refused',
    refusal: { code: 'role-not-allowed', role: 'nobody', command: 'announce' },
  });
  await sequencer.idle();
  expect(sequencer.standing().state.announcements.size).toBe(1);
});

it('JR-23 what a rule makes that could not be read again is refused with its place, and leaves no trace', async () => {
  const failures: unknown[] = [];
  const journal = createMemoryJournal(VenueId.parse('0123456789abcdef'));
  const sequencer = createSequencer({
    journal,
    clock: heldClock(at('12:30')),
    randomBytes: bytesFrom(1),
    start: { state: anEvent({ hosts: 1, guests: 1 }), revision: noRevision },
    judging: async (work) => {
      const decision = await work();
      return isAcceptance(decision) ? Object.assign(decision, { changes: [{ kind: 'no.such' }] }) : decision;
    },
    afterCommit: () => expect.fail('nothing was to be told'),
    onFailure: (error) => void failures.push(error),
  });
  const command = { kind: 'check-in', delegate: delegateId(guestId(1)) } as const;
  const outcome = await sequencer.give({ id: CommandId.parse('the-check-in'), command }, organiser);
  expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'malformed', where: 'changes.0.kind' } });
  expect(failures).toHaveLength(1);
  expect(journal.revision()).toBe(noRevision);
  expect(sequencer.standing().state.attendance.size).toBe(0);
});

function isAcceptance(value: unknown): value is { kind: 'accepted' } {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'accepted';
}

it('JR-24 whoever was answered finds it in the standing at once', async () => {
  const sequencer = createSequencer({
    journal: createMemoryJournal(VenueId.parse('0123456789abcdef')),
    clock: heldClock(at('12:30')),
    randomBytes: bytesFrom(1),
    start: { state: anEvent({ hosts: 1, guests: 1 }), revision: noRevision },
    judging: (work) => work(),
    afterCommit: (_, standing) => expect(sequencer.standing()).toEqual(standing),
    onFailure: (error) => {
      throw error;
    },
  });
  const command = { kind: 'check-in', delegate: delegateId(guestId(1)) } as const;
  const outcome = await sequencer.give({ id: CommandId.parse('the-check-in'), command }, organiser);
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  expect(sequencer.standing().revision).toBe(outcome.revision);
  expect(sequencer.standing().state.attendance.size).toBe(1);
});
