import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/domain/apply.ts';
import { collections, rowOf, type Collection } from '../../../shared/domain/collections.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { CommandId } from '../../../shared/domain/ids.ts';
import { stateWith, type State } from '../../../shared/domain/state.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { anEvent, at, circumstances, organiser } from '../../support/an-event.ts';
import { allKinds, drawCommand } from '../../support/draw-command.ts';
import { drawnShape } from '../../support/drawing/drawn-event.ts';
import { bytesFrom, seeded } from '../../support/seeded.ts';

/** Every look-up that any row names, with every key under which anything stands. */
function everything(state: State): Map<string, readonly unknown[]> {
  const found = new Map<string, readonly unknown[]>();
  for (const name of collections) {
    for (const by of Object.keys(rowOf(name).lookups)) {
      for (const key of [...state.index[name].keys(by)].sort())
        found.set(`${name} ${by} ${key}`, state.index[name].find(by, key));
    }
  }
  return found;
}

/** The same, from a look at every record. */
function lookedThrough(state: State): Map<string, readonly unknown[]> {
  return everything(stateWith(state, state.steps));
}

function sorted(found: Map<string, readonly unknown[]>): [string, string[]][] {
  return [...found].map(([key, records]) => [key, records.map((one) => JSON.stringify(one)).sort()]);
}

describe('the index', () => {
  it.each([3, 11, 42, 2027])('CH-6 follows a day of random commands, from seed %i', (seed) => {
    const chance = seeded(seed);
    let state = anEvent(drawnShape);
    everything(state);
    let now = at('12:00');
    const touched = new Set<Collection>();
    for (let turn = 0; turn < 400; turn += 1) {
      now = plusMinutes(now, chance());
      const kind = allKinds[Math.floor(chance() * allKinds.length)] ?? 'undo';
      const command = drawCommand(kind, state, now, chance);
      if (!command) continue;
      const commandId = CommandId.parse(`turn-${seed}-${turn}`);
      const given = circumstances({ now, actor: organiser, commandId, randomBytes: bytesFrom(seed + turn) });
      const decision = decide(state, command, given);
      if (decision.kind === 'refused') continue;
      const before = state;
      state = apply(state, decision.changes);
      for (const name of collections) if (before[name] !== state[name]) touched.add(name);
      if (turn % 20 === 0) expect(sorted(everything(state))).toEqual(sorted(lookedThrough(state)));
    }
    expect(sorted(everything(state))).toEqual(sorted(lookedThrough(state)));
    expect(touched.size).toBeGreaterThan(10);
  });

  it('CH-6 gives what it finds in the order of the row', () => {
    const state = anEvent(drawnShape);
    const moved = state.meetings.get('M-H01-G004');
    if (!moved) throw new Error('no such meeting');
    const to = { ...moved.place, start: at('12:30'), end: at('13:00') };
    const after = apply(state, [{ kind: 'meeting.moved', meeting: moved.id, from: moved.place, to }]);
    for (const one of [state, after]) {
      const starts = one.index.meetings.find('table', 'T01').map(({ place }) => place.start);
      expect(starts.length).toBeGreaterThan(1);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  it('CH-6 a list that nothing touched is the very same one', () => {
    const state = anEvent(drawnShape);
    const before = state.index.meetings.find('table', 'T02');
    const meeting = state.index.meetings.find('table', 'T01')[0];
    if (!meeting) throw new Error('no meeting');
    const was = meeting.status;
    const after = apply(state, [{ kind: 'meeting.called', meeting: meeting.id, was, at: at('12:30') }]);
    expect(after.index.meetings.find('table', 'T02')).toBe(before);
    expect(after.index.meetings.find('table', 'T01')).not.toBe(state.index.meetings.find('table', 'T01'));
  });

  it('CH-6 a list without an order keeps the one of the programme when one of it is another', () => {
    let state = anEvent(drawnShape);
    const tables = () => state.index.tables.find('hall', 'Main hall').map(({ id }) => id);
    const before = tables();
    expect(before.length).toBeGreaterThan(2);
    for (const id of before) {
      const was = state.tables.get(id);
      if (!was) throw new Error('no such table');
      state = apply(state, [{ kind: 'table.kept', was, now: { ...was, interpreter: null } }]);
      expect(tables()).toEqual(before);
      expect(state.index.tables.find('hall', 'Main hall')).toEqual([...state.tables.values()]);
    }
  });

  it('CH-6 a look-up that no row names is a mistake of whoever asks', () => {
    expect(() => anEvent(drawnShape).index.tables.find('colour', 'red')).toThrow('no look-up by colour');
  });
});
