import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOfMap } from '../../../shared/domain/layered-map.ts';

const keys = Array.from({ length: 120 }, (_, index) => `K${index}`);
const step = fc.record({ key: fc.constantFrom(...keys), value: fc.option(fc.integer(), { nil: null }) });

describe('a map that is never altered', () => {
  it('CH-3 reads like a map that was, in the same order, and the ones before it stay as they were', () => {
    let layered = 0;
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 6 }), { maxLength: 60 }), (batches) => {
        const model = new Map(keys.slice(0, 100).map((key, index) => [key, index]));
        let map: ReadonlyMap<string, number> = new Map(model);
        for (const batch of batches) {
          const [before, read] = [map, JSON.stringify([...map])];
          const draft = draftOfMap(map);
          for (const { key, value } of batch) {
            if (value === null) draft.delete(key);
            else draft.set(key, value);
            if (value === null) model.delete(key);
            else model.set(key, value);
            expect(draft.get(key)).toBe(model.get(key));
          }
          map = draft.done();
          if (!(map instanceof Map)) layered += 1;
          expect(JSON.stringify([...before])).toBe(read);
          expect([...map]).toEqual([...model]);
          expect([[...map.keys()], [...map.values()], map.size]).toEqual([
            [...model.keys()],
            [...model.values()],
            model.size,
          ]);
          const told: [string, number][] = [];
          map.forEach((value, key) => told.push([key, value]));
          expect(told).toEqual([...model]);
          for (const key of keys.slice(90))
            expect([map.has(key), map.get(key)]).toEqual([model.has(key), model.get(key)]);
        }
      }),
      { seed: 7, numRuns: 100 },
    );
    expect(layered).toBeGreaterThan(200);
  });
});
