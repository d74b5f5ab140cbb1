import { expect, it } from 'vitest';
import { fuzzVenue } from '../support/fuzz-venue.ts';

it('LV-9 four thousand packets, most of them wrong, do no harm, leak nothing and leave nothing behind', async () => {
  const { counts, wrong } = await fuzzVenue(20_270_215, 4_000);
  expect(wrong).toEqual([]);
  for (const kind of ['raw frame', 'raw polling packet', 'route', 'hung up on', 'refused malformed']) {
    expect([kind, (counts.get(kind) ?? 0) > 10]).toEqual([kind, true]);
  }
  for (const by of ['kiosk', 'table', 'staff']) expect(counts.get(`accepted by ${by}`)).toBeGreaterThan(0);
  for (const by of ['nobody', 'lobby']) expect(counts.get(`accepted by ${by}`)).toBeUndefined();
}, 120_000);
