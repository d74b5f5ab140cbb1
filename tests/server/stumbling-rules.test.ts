import { expect, it } from 'vitest';
import { createMemoryJournal } from '../../server/journal/memory-journal.ts';
import { createSequencer } from '../../server/sequencer.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { CommandId, noRevision } from '../../shared/domain/ids.ts';
import { VenueId } from '../../shared/wire.ts';
import { heldClock } from '../support/a-venue.ts';
import { anEvent, at, delegateId, guestId, organiser } from '../support/an-event.ts';

it('IN-4 a command on which the rules stumble is refused by itself; those before and after it are carried out', async () => {
  const failures: unknown[] = [];
  const state = anEvent({ hosts: 1, guests: 2 });
  const sequencer = createSequencer({
    journal: createMemoryJournal(VenueId.parse('0123456789abcdef')),
    clock: heldClock(at('12:30')),
    randomBytes: () => {
      throw new Error('no random bytes are left');
    },
    start: { state, revision: noRevision },
    afterCommit: () => undefined,
    judging: (work) => work(),
    onFailure: (error) => failures.push(error),
  });
  const commands: Command[] = [
    { kind: 'check-in', delegate: delegateId(guestId(1)) },
    { kind: 'reissue-badge', delegate: delegateId(guestId(1)) },
    { kind: 'check-in', delegate: delegateId(guestId(2)) },
  ];
  const give = (command: Command, index: number) =>
    sequencer.give({ id: CommandId.parse(`command-${index}`), command }, organiser);
  const outcomes = await Promise.all(commands.map(give));
  expect(outcomes.map((outcome) => (outcome.kind === 'refused' ? outcome.refusal : 'accepted'))).toEqual([
    'accepted',
    { code: 'not-saved' },
    'accepted',
  ]);
  expect(failures).toEqual([new Error('no random bytes are left')]);
  expect(await give({ kind: 'check-in', delegate: delegateId(guestId(2)) }, 9)).toMatchObject({
    kind: 'refused',
  });
});
