import { expect, it } from 'vitest';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { createSequencer } from '../../server/sequencer.ts';
import type { CommandEnvelope } from '../../shared/domain/commands.ts';
import { CommandId, noRevision } from '../../shared/domain/ids.ts';
import { emptyState } from '../../shared/domain/state.ts';
import { VenueId } from '../../shared/wire.ts';
import { heldClock } from '../support/a-venue.ts';
import { at, organiser, staff } from '../support/an-event.ts';
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
