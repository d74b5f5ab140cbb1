import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, remember } from '../../../shared/domain/apply.ts';
import type { CommandKind } from '../../../shared/domain/commands.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { CommandId, Revision } from '../../../shared/domain/ids.ts';
import type { Step } from '../../../shared/domain/records/step.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { undoOf } from '../../../shared/domain/undo/undo-of.ts';
import { anEvent, at, circumstances, organiser } from '../../support/an-event.ts';
import { allKinds, drawCommand, drawnShape } from '../../support/draw-command.ts';
import { brokenInvariants, differences } from '../../support/invariants.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';

const runs = 500;
const turns = 240;
/** An import lists everything anew and costs as much as all the others together, so it is drawn more rarely. */
const oftenDrawn = allKinds.filter((kind) => kind !== 'import-programme');

type Tally = { given: number; accepted: Map<CommandKind, number>; undone: Map<CommandKind, number> };

/** A day of random commands; returns what went wrong first, in words. */
function randomDay(seed: number, tally: Tally): string | null {
  const chance = seeded(seed);
  const start = anEvent(drawnShape);
  let state = start;
  let replayed = start;
  let revision = 0;
  let now: Instant = at('12:00');
  for (let turn = 0; turn < turns; turn += 1) {
    now = plusMinutes(now, chance() * 3);
    const kind = chance() < 0.005 ? 'import-programme' : oftenDrawn[Math.floor(chance() * oftenDrawn.length)];
    const command = kind && drawCommand(kind, state, now, chance);
    if (!command) continue;
    tally.given += 1;
    const all = () =>
      circumstances({
        now,
        actor: organiser,
        commandId: CommandId.parse(`turn-${seed}-${turn}`),
        randomBytes: bytesFrom(1_000_000 + seed * turns + turn),
      });
    const decision = decide(state, command, all());
    const where = `turn ${turn}, ${JSON.stringify(command).slice(0, 300)}`;
    if (JSON.stringify(decide(state, command, all())) !== JSON.stringify(decision)) {
      return `${where}: judged twice, it is not the same`;
    }
    if (decision.kind === 'refused' || decision.changes.length === 0) continue;
    tally.accepted.set(kind, (tally.accepted.get(kind) ?? 0) + 1);
    const after = apply(state, decision.changes);
    replayed = apply(replayed, decision.changes);
    revision += decision.changes.length;
    const step: Step = {
      revision: Revision.parse(revision),
      at: now,
      by: organiser,
      command: kind,
      changes: decision.changes,
    };
    const broken = brokenInvariants(after, now);
    if (broken.length > 0) return `${where}: ${broken.join('; ')}`;
    const undo = undoOf(after, step);
    if (undo.kind === 'possible') {
      tally.undone.set(kind, (tally.undone.get(kind) ?? 0) + 1);
      const differs = differences(apply(after, undo.changes), state);
      if (differs.length > 0) return `${where}: undone, these differ: ${differs.join(', ')}`;
    }
    state = remember(after, step);
  }
  const differs = differences(replayed, state);
  return differs.length > 0 ? `replayed, these differ: ${differs.join(', ')}` : null;
}

/** What a tap does not take back: badges and devices have gone out into the hall, a workbook is put right by another. */
const notUndone: readonly CommandKind[] = [
  'reissue-badge',
  'cancel-badge',
  'set-up-device',
  'revoke-device',
  'set-passphrase',
  'import-programme',
  'redirect-device',
  'rename-device',
];

describe('any sequence of commands', () => {
  const tally: Tally = { given: 0, accepted: new Map(), undone: new Map() };

  it('CH-1 CH-3 CH-4 UN-1 nobody is in two places, replaying and undoing give the same state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000_000 }), (seed) => {
        expect(randomDay(seed, tally)).toBeNull();
      }),
      { numRuns: runs, seed: 20_270_215, endOnFailure: true },
    );
  }, 240_000);

  it('CH-4 UN-1 every kind was given, accepted and, where it can be, undone, in 100,000 commands', () => {
    expect(tally.given).toBeGreaterThanOrEqual(100_000);
    expect(allKinds.filter((kind) => (tally.accepted.get(kind) ?? 0) === 0)).toEqual([]);
    const undoable = allKinds.filter((kind) => !notUndone.includes(kind));
    expect(undoable.filter((kind) => (tally.undone.get(kind) ?? 0) === 0)).toEqual([]);
  });
});
