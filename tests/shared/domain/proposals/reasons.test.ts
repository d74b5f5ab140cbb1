import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { InterpreterId, TableId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { bookingReasons } from '../../../../shared/domain/proposals/reasons.ts';
import type { Wish, WishSource } from '../../../../shared/domain/proposals/wishes.ts';
import type { State } from '../../../../shared/domain/state.ts';
import type { Instant } from '../../../../shared/domain/time.ts';
import { aFullHall } from '../../../support/a-full-hall.ts';
import { at, delegateId, guestId, hostId, tableId } from '../../../support/an-event.ts';

const wish = (sources: WishSource[] = []): Wish => ({
  guest: guestId(1),
  host: hostId(1),
  sources,
  weight: 1,
});

function reasons(state: State, now: Instant, sources?: WishSource[], table: TableId = tableId(1)) {
  const schedule = scheduleAt(state, now);
  const slot = schedule.slotAt(tableId(1), at('14:00'));
  if (!slot) throw new Error('no slot');
  return bookingReasons(schedule, wish(sources), table, slot);
}
const codes = (...given: Parameters<typeof reasons>) => reasons(...given).map(({ code }) => code);

describe('what speaks for a meeting', () => {
  it('PP-1 is said of every source: who waits, who missed it, who asked', () => {
    const { state } = aFullHall({ hosts: 1, guests: 1 });
    const sources: WishSource[] = [
      { kind: 'waiting', since: at('12:40'), place: 2 },
      { kind: 'missed', start: at('13:00') },
      { kind: 'interest', priority: 2 },
    ];
    expect(reasons(state(), at('13:00'), sources).slice(0, 3)).toEqual([
      { code: 'waits', since: at('12:40'), place: 2 },
      { code: 'missed', start: at('13:00') },
      { code: 'asked', priority: 2 },
    ]);
  });

  it('PP-1 who is late comes at a time; who is neither here nor awaited is not said to be', () => {
    const hall = aFullHall({ hosts: 1, guests: 1 }, [1]);
    expect(codes(hall.state(), at('13:00'))).toEqual(['free-until', 'interpreter-speaks', 'has-had']);
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:30') }, { now: at('13:00') });
    expect(reasons(hall.state(), at('13:00'))[0]).toEqual({ code: 'comes-at', at: at('13:30') });
    expect(reasons(hall.state(), at('13:29'))[0]).toEqual({ code: 'comes-at', at: at('13:30') });
    expect(codes(hall.state(), at('13:30'))[0]).toBe('free-until');
    hall.give({ kind: 'check-in', delegate: delegateId(guestId(1)) }, { now: at('13:31') });
    expect(codes(hall.state(), at('13:31'))[0]).toBe('is-here');
  });

  it('PP-1 the interpreter speaks what the host speaks, or all where that is not known, and says nothing else', () => {
    const state = aFullHall({ hosts: 1, guests: 1 }).state();
    const spoken = (one: State, table?: TableId) =>
      reasons(one, at('13:00'), [], table).find(({ code }) => code === 'interpreter-speaks');
    const host = state.delegates.get(delegateId(hostId(1)));
    const interpreter = state.interpreters.get('I1');
    const table = state.tables.get(tableId(1));
    if (!host || !interpreter || !table) throw new Error('not there');
    expect(spoken(state)).toEqual({ code: 'interpreter-speaks', languages: ['th'] });
    const hostSpeaks = (languages: string[]) =>
      apply(state, [{ kind: 'delegates.listed', records: [{ ...host, languages }] }]);
    expect(spoken(hostSpeaks([]))).toEqual({ code: 'interpreter-speaks', languages: ['ja', 'th'] });
    expect(spoken(hostSpeaks(['vi']))).toBeUndefined();
    const without = { ...table, interpreter: null };
    expect(spoken(apply(state, [{ kind: 'table.kept', was: table, now: without }]))).toBeUndefined();
    const unknown = { ...table, interpreter: InterpreterId.parse('I9') };
    expect(spoken(apply(state, [{ kind: 'table.kept', was: table, now: unknown }]))).toBeUndefined();
    expect(spoken(state, TableId.parse('T99'))).toBeUndefined();
    expect(codes(hostSpeaks(['vi']), at('13:00'))).toEqual(['is-here', 'free-until', 'has-had']);
    expect(codes(state, at('13:00'), [], TableId.parse('T99'))).toEqual(['is-here', 'free-until', 'has-had']);
  });
});
