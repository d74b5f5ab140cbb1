import type { Command } from '../../shared/domain/commands.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import type { Need } from '../../shared/domain/views/needs-you.ts';

/** "Late, keep the slot" keeps it for so many minutes more. */
export const waitMinutes = 5;

/** A plain answer to a need: the key of its word, and what pressing it asks of the venue. */
export type NeedAnswer = {
  word:
    'desk.hostAbsent' | 'desk.guestAbsent' | 'desk.started' | 'desk.finished' | 'needs.wait' | 'needs.call';
  command: Command;
};

/** What staff can answer to a need, the likeliest first. */
export function answersTo(need: Need, now: Instant): NeedAnswer[] {
  const { meeting } = need;
  const { id, host, guest } = meeting;
  switch (need.kind) {
    case 'not-started': {
      const { missing } = need;
      const party = missing.includes(host) && !missing.includes(guest) ? 'host' : 'guest';
      const companies = missing.length > 0 ? missing : [guest];
      const absent: NeedAnswer = {
        word: party === 'host' ? 'desk.hostAbsent' : 'desk.guestAbsent',
        command: { kind: 'mark-no-show', meeting: id, party },
      };
      const started: NeedAnswer = {
        word: 'desk.started',
        command: { kind: 'start-meeting', meeting: id },
      };
      const wait: NeedAnswer = {
        word: 'needs.wait',
        command: { kind: 'expect-late', companies, at: plusMinutes(now, waitMinutes) },
      };
      // With both in the hall it has most likely begun without anybody's pressing.
      const first = missing.length === 0 ? [started, absent] : [absent, started];
      return [...first, wait, ...calling(meeting)];
    }
    case 'over-time':
      return [{ word: 'desk.finished', command: { kind: 'finish-meeting', meeting: id } }];
    case 'missing-next':
      return calling(meeting);
    default:
      return unreachable(need);
  }
}

function calling({ id, status }: Meeting): NeedAnswer[] {
  return status.kind === 'planned'
    ? [{ word: 'needs.call', command: { kind: 'call-meeting', meeting: id } }]
    : [];
}
