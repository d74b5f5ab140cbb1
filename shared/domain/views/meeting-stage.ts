import type { Clock } from '../follow/clock.ts';
import type { Meeting } from '../records/meeting.ts';
import { plusMinutes } from '../time.ts';
import { unreachable } from '../unreachable.ts';

/**
 * How far a meeting has come: what is stored, read against the clock. `waiting`: its slot has begun and it has not; `passed`:
 * its slot is over and nobody said whether it was held.
 */
export type MeetingStage =
  | 'planned'
  | 'called'
  | 'waiting'
  | 'passed'
  | 'running'
  | 'last-minutes'
  | 'over-time'
  | 'finished'
  | 'no-show'
  | 'cancelled';

/** From this many minutes before its planned end a running meeting is in its last minutes (look.md). */
export const lastMinutes = 5;

/** The stage of a meeting. The planned end stands: one that began late is over when it was to be over. */
export function stageOf({ status, place }: Pick<Meeting, 'status' | 'place'>, clock: Clock): MeetingStage {
  switch (status.kind) {
    case 'planned':
    case 'called':
      if (!clock.hasCome(place.start)) return status.kind;
      return clock.hasCome(place.end) ? 'passed' : 'waiting';
    case 'running':
      if (clock.hasCome(place.end)) return 'over-time';
      return clock.hasCome(plusMinutes(place.end, -lastMinutes)) ? 'last-minutes' : 'running';
    case 'finished':
    case 'no-show':
    case 'cancelled':
      return status.kind;
    default:
      return unreachable(status);
  }
}
