import type { CompanyId, DelegateId, MeetingId, SessionId, TableId } from '../../../shared/domain/ids.ts';
import { slotsOf } from '../../../shared/domain/queries/slots.ts';
import type { Side } from '../../../shared/domain/records/company.ts';
import type { State } from '../../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { at, delegateId, guestId, hostId, tableId } from '../an-event.ts';

/** Where and when something is drawn, and by what chance. */
export type Draw = {
  state: State;
  now: Instant;
  chance: () => number;
  /** A whole number from 1 to `most`. */
  number(most: number): number;
  pick<T>(items: Iterable<T>): T | undefined;
};

export function drawFrom(state: State, now: Instant, chance: () => number): Draw {
  return {
    state,
    now,
    chance,
    number: (most) => 1 + Math.floor(chance() * most),
    pick(items) {
      const list = [...items];
      return list[Math.floor(chance() * list.length)];
    },
  };
}

/** Half of the times are near, so that something is under way; the others anywhere in the programme. */
export function someSlot({ now, chance, pick, state }: Draw): Instant {
  const kind = chance();
  if (kind < 0.4) return pick([...state.meetings.values()].map(({ place }) => place.start)) ?? now;
  if (kind < 0.8) return plusMinutes(at('12:30'), 30 * Math.floor(chance() * 11));
  const session = pick(state.sessions.values());
  return (session && pick(slotsOf(session)))?.start ?? now;
}

function someCompany({ pick, state }: Draw, side: Side): CompanyId | undefined {
  return pick([...state.companies.values()].filter((company) => company.side === side))?.id;
}

export function someGuest(draw: Draw): CompanyId {
  return someCompany(draw, 'guest') ?? guestId(1);
}

export function someHost(draw: Draw): CompanyId {
  return someCompany(draw, 'host') ?? hostId(1);
}

export function someTable({ pick, state }: Draw): TableId {
  return pick(state.tables.values())?.id ?? tableId(1);
}

export function someSession({ pick, state }: Draw): SessionId | undefined {
  return pick(state.sessions.values())?.id;
}

export function someDelegate(draw: Draw): DelegateId {
  return draw.pick(draw.state.delegates.values())?.id ?? delegateId(guestId(1));
}

/** A walk-in that somebody could wish for: mostly at a table that exists, with its host. */
export function someWish(draw: Draw) {
  const table = draw.pick(draw.state.tables.values());
  const host = table?.host ?? someHost(draw);
  return { table: table?.id ?? tableId(1), start: someSlot(draw), host, guest: someGuest(draw) };
}

/** A meeting, mostly one in one of the states `kinds`. */
export function someMeeting({ state, pick, chance }: Draw, kinds: readonly string[]): MeetingId | undefined {
  const fitting = [...state.meetings.values()].filter(({ status }) => kinds.includes(status.kind));
  return pick(fitting.length > 0 && chance() < 0.9 ? fitting : state.meetings.values())?.id;
}

export const pending = ['planned', 'called'];
