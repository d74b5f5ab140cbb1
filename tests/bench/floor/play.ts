import { terminal } from '../../../shared/domain/actor.ts';
import { apply } from '../../../shared/domain/apply.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { decide } from '../../../shared/domain/decide.ts';
import { CommandId } from '../../../shared/domain/ids.ts';
import { holdsPlace, isPending } from '../../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import type { State } from '../../../shared/domain/state.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time.ts';
import { bytesFrom } from '../../support/seeded.ts';
import { couldMeet, type ADay } from './a-day.ts';

/** A hall under way: commands are given to the real domain, and what is refused changes nothing. */
export type Hall = {
  state(): State;
  now(): Instant;
  /** True when it was accepted. */
  give(command: Command): boolean;
};

/** What a policy does when something has happened: at every step of the day, after the arrivals of that minute. */
export type Policy = (hall: Hall, step: { day: ADay; isGraceOver: boolean; meetings: Meeting[] }) => void;

export type Played = { held: number; weight: number; moved: number; booked: number; slowest: number };

/** Plays a day: people come, hosts are pulled away, requests come in, and the policy does what it can. */
export function play(day: ADay, policy: Policy | null): Played {
  const hall = openHall(day.state);
  const grace = [...day.state.events.values()][0]?.graceMinutes ?? 5;
  let slowest = 0;
  const first = day.slots[0]?.start ?? hall.now();
  const last = day.slots.at(-1)?.end ?? hall.now();
  for (let now = plusMinutes(first, -5); now < last; now = plusMinutes(now, 5)) {
    hall.set(now);
    arrive(hall, day, now);
    for (const out of day.away) {
      if (out.start !== now) continue;
      const { host: company, start: from, end: to } = out;
      hall.give({ kind: 'note-absence', company, from, to, clashing: policy ? 'postpone' : 'refuse' });
    }
    for (const request of day.requests) {
      if (now - 5 * 60_000 < request.at && request.at <= now) {
        hall.give({ kind: 'join-waiting-list', guest: request.guest, host: request.host });
      }
    }
    const slot = day.slots.find(({ start, end }) => start <= now && now < end);
    const isGraceOver = slot !== undefined && now === plusMinutes(slot.start, grace);
    const meetings = [...hall.state().meetings.values()].filter(
      (meeting) => isPending(meeting) && meeting.place.start === slot?.start,
    );
    const before = performance.now();
    policy?.(hall, { day, isGraceOver, meetings });
    slowest = Math.max(slowest, performance.now() - before);
  }
  return { ...tally(day, hall.state()), slowest };
}

function openHall(start: State): Hall & { set(now: Instant): void } {
  let state = start;
  let now = plusMinutes(0 as Instant, 0);
  let number = 0;
  return {
    state: () => state,
    now: () => now,
    set: (next) => void (now = next),
    give(command) {
      number += 1;
      const commandId = CommandId.parse(`played-${String(number).padStart(6, '0')}`);
      const actor = terminal;
      const decision = decide(state, command, { now, actor, commandId, randomBytes: bytesFrom(number) });
      if (decision.kind === 'accepted') state = apply(state, decision.changes);
      return decision.kind === 'accepted';
    },
  };
}

function arrive(hall: Hall, day: ADay, now: Instant): void {
  for (const delegate of hall.state().delegates.values()) {
    const came = day.arrival.get(delegate.company) ?? null;
    if (came === null || came > now) continue;
    if (hall.state().attendance.has(`${delegate.id} ${day.day}`)) continue;
    hall.give({ kind: 'check-in', delegate: delegate.id });
  }
}

/** What was really held: the meetings of the day whose two parties could sit down in their slot. */
function tally(day: ADay, state: State): Omit<Played, 'slowest'> {
  const starts = new Set(day.slots.map(({ start }) => start));
  const held = [...state.meetings.values()].filter(
    (meeting) =>
      holdsPlace(meeting) &&
      starts.has(meeting.place.start) &&
      couldMeet(day, meeting.guest, meeting.place) &&
      couldMeet(day, meeting.host, meeting.place),
  );
  return {
    held: held.length,
    weight: held.reduce((sum, { guest, host }) => sum + day.weightOf(guest, host), 0),
    moved: held.filter(({ place }) => place.movedFrom !== null).length,
    booked: held.filter(({ origin }) => origin !== 'planned').length,
  };
}
