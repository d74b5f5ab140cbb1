import type { Command } from '../../shared/domain/commands.ts';
import { callMinutes } from '../../shared/domain/commands/meetings/call-meeting.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { Shown } from '../shown.ts';

/** The one thing that somebody at the table may report now: its word and its command. */
export type Press = {
  word: 'table.start' | 'table.finish' | 'table.call';
  command: Command;
  meeting: MeetingId;
};

/** What may be pressed: nothing when nobody is to begin or to end, so that no button is there in vain. */
export function pressOf({ state, next }: Shown, now: Instant): Press | null {
  switch (state.kind) {
    case 'waiting':
      return start(state.meeting.id);
    case 'break-until':
      return next && next.mayStartFrom <= now ? start(next.id) : null;
    case 'running':
    case 'last-minutes':
    case 'over-time': {
      const meeting = state.meeting.id;
      return { word: 'table.finish', command: { kind: 'finish-meeting', meeting }, meeting };
    }
    default:
      return null;
  }
}

function start(meeting: MeetingId): Press {
  return { word: 'table.start', command: { kind: 'start-meeting', meeting }, meeting };
}

/** The guest may be called while he is waited for, or is the next and his slot is near; once is enough. */
export function callOf({ state, next }: Shown, now: Instant): Press | null {
  const awaited =
    state.kind === 'waiting'
      ? state.meeting
      : next && plusMinutes(next.start, -callMinutes) <= now
        ? next
        : null;
  if (!awaited || awaited.calledAt !== null) return null;
  const meeting = awaited.id;
  return { word: 'table.call', command: { kind: 'call-meeting', meeting }, meeting };
}
