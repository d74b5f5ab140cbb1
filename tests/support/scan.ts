import { collections, rowOf } from '../../shared/domain/collections.ts';
import { AdviserId, CompanyId, InterpreterId, TableId } from '../../shared/domain/ids.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';

/** The look-ups of a state that do not give what a look at every record gives, in words. */
export function wrongLookups(state: State): string[] {
  const wrong: string[] = [];
  for (const name of collections) {
    const { lookups, order } = rowOf(name);
    for (const [by, keysOf] of Object.entries(lookups)) {
      const scanned = new Map<string, unknown[]>();
      for (const record of state[name].values()) {
        for (const key of keysOf(record as never)) scanned.set(key, [...(scanned.get(key) ?? []), record]);
      }
      const index = state.index[name];
      const keys = new Set([...scanned.keys(), ...index.keys(by)]);
      for (const key of keys) {
        const found: readonly unknown[] = index.find(by, key);
        if (textOf(found) !== textOf(scanned.get(key) ?? [])) wrong.push(`${name} by ${by} ${key}`);
        else if (order && !isInOrder(found, order as (a: unknown, b: unknown) => number))
          wrong.push(`${name} by ${by} ${key}: another order`);
      }
    }
  }
  return wrong;
}

/** Records as text, in any order. */
function textOf(records: readonly unknown[]): string {
  return JSON.stringify(records.map((record) => JSON.stringify(record)).sort());
}

function isInOrder(records: readonly unknown[], order: (a: unknown, b: unknown) => number): boolean {
  return records.every((record, place) => place === 0 || order(records[place - 1], record) <= 0);
}

/**
 * The busy places that a schedule gives somebody and a look at every meeting does not. Interpreters and advisers are asked
 * for in turn, from one schedule, since they may have one id.
 */
export function wrongBusyPlaces(state: State, now: Instant): string[] {
  const schedule = scheduleAt(state, now);
  const held = [...state.meetings.values()].filter(
    ({ status }) => status.kind !== 'no-show' && status.kind !== 'cancelled',
  );
  const helpers = new Set<string>([...state.interpreters.keys(), ...state.advisers.keys()]);
  const asked = [
    ...[...helpers].flatMap((id) => [
      {
        who: `interpreter ${id}`,
        given: schedule.meetingsInterpretedBy(InterpreterId.parse(id)),
        seen: held.filter(({ place }) => place.interpreter === id),
      },
      {
        who: `adviser ${id}`,
        given: schedule.meetingsAdvisedBy(AdviserId.parse(id)),
        seen: held.filter(({ adviser }) => adviser === id),
      },
    ]),
    ...[...state.companies.keys()].map((id) => ({
      who: `company ${id}`,
      given: schedule.meetingsOf(CompanyId.parse(id)),
      seen: held.filter(({ host, guest }) => host === id || guest === id),
    })),
    ...[...state.tables.keys()].map((id) => ({
      who: `table ${id}`,
      given: schedule.meetingsAt(TableId.parse(id)),
      seen: held.filter(({ place }) => place.table === id),
    })),
  ];
  return asked.filter(({ given, seen }) => idsOf(given) !== idsOf(seen)).map(({ who }) => who);
}

function idsOf(meetings: readonly Meeting[]): string {
  return meetings
    .map(({ id }) => id)
    .sort()
    .join(' ');
}
