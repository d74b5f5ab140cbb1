import { describe, expect, it } from 'vitest';
import { stateFor } from '../../../../shared/domain/audience.ts';
import { Revision } from '../../../../shared/domain/ids.ts';
import { emptyState } from '../../../../shared/domain/state.ts';
import {
  dayOfReplica,
  resumedFrom,
  type KeptDay,
  type KeptMoment,
} from '../../../../shared/screen/alone/kept-day.ts';
import { createDayKeeper } from '../../../../shared/screen/alone/day-keeper.ts';
import type { DeviceStore } from '../../../../shared/screen/alone/device-store.ts';
import { VenueId } from '../../../../shared/wire.ts';
import { at, nobody } from '../../../support/an-event.ts';
import { memoryStore } from '../../../support/memory-store.ts';

const venue = VenueId.parse('0123456789abcdef');
const replica = { venue, revision: Revision.parse(7), state: stateFor('hall', emptyState) };
const build = 'b0b0b0b0';
const day: KeptDay = dayOfReplica(replica, at('14:30'), build);
const moment: KeptMoment = {
  venue,
  revision: replica.revision,
  asOf: at('14:32'),
  reading: { venueNow: at('14:32'), wall: at('15:32'), rate: 1 },
  identity: nobody,
};
const hour = 3_600_000;

describe('what a device kept', () => {
  it('SC-8 is a state as of the last time that the venue confirmed it', () => {
    expect(resumedFrom(day, moment, build, at('15:40'))).toEqual({
      replica,
      asOf: at('14:32'),
      reading: moment.reading,
      identity: nobody,
    });
  });

  it('SC-8 a later moment does not make an older state newer', () => {
    const later = { ...moment, revision: Revision.parse(9) };
    expect(resumedFrom(day, later, build, at('15:40'))?.asOf).toBe(at('14:30'));
  });

  it('SC-9 is not used when it is of another build, another venue, not whole, or a day and a half old', () => {
    const other = VenueId.parse('another000000000');
    const torn = { ...day, state: { ...day.state, meetings: undefined } } as unknown as KeptDay;
    expect(resumedFrom(day, moment, 'c1c1c1c1', at('15:40'))).toBeNull();
    expect(resumedFrom(day, { ...moment, venue: other }, build, at('15:40'))).toBeNull();
    expect(resumedFrom(torn, moment, build, at('15:40'))).toBeNull();
    expect(resumedFrom(day, moment, build, at('15:32') + 36 * hour)).not.toBeNull();
    expect(resumedFrom(day, moment, build, at('15:32') + 36 * hour + 1)).toBeNull();
    expect(resumedFrom(day, undefined, build, at('15:40'))).toBeNull();
  });

  it('SC-9 a device that forgets writes nothing afterwards', async () => {
    const store = memoryStore();
    const keeper = createDayKeeper(store, build);
    keeper.confirmed(replica, moment);
    await keeper.forget();
    keeper.confirmed(replica, moment);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(await store.all('')).toEqual([]);
  });

  it('SC-7 a browser without a place to keep things stops no screen', async () => {
    const refuse = () => Promise.reject(new Error('no storage'));
    const none: DeviceStore = { get: refuse, all: refuse, put: refuse, remove: refuse, clear: refuse };
    const keeper = createDayKeeper(none, build);
    keeper.confirmed(replica, moment);
    expect(await keeper.load()).toBeNull();
    await keeper.forget();
  });
});
