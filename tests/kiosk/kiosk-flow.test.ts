import { describe, expect, it } from 'vitest';
import { secondsOf, stageAfter, takesBadge } from '../../kiosk/kiosk-flow.ts';
import { Revision } from '../../shared/domain/ids.ts';
import { at, delegateId, firstDay, guestId, meetingId } from '../support/an-event.ts';

const delegate = delegateId(guestId(1));

describe('the kiosk', () => {
  it('KI-2 a first scan is welcomed, and a second with the time of the first', () => {
    const attendance = { delegate, day: firstDay, at: at('12:10') };
    const changes = [{ kind: 'attendance.kept', was: null, now: attendance } as const];
    expect(stageAfter({ kind: 'accepted', revision: Revision.parse(3), changes })).toEqual({
      kind: 'welcome',
      delegate,
      firstAt: null,
    });
    const refusal = { code: 'already-checked-in', delegate, at: at('12:10') } as const;
    expect(stageAfter({ kind: 'refused', refusal })).toEqual({
      kind: 'welcome',
      delegate,
      firstAt: at('12:10'),
    });
  });

  it('KI-2 every other refusal is shown as itself, and the next badge is taken from there', () => {
    const stage = stageAfter({ kind: 'refused', refusal: { code: 'badge-unknown' } });
    expect(stage).toEqual({ kind: 'refused', refusal: { code: 'badge-unknown' } });
    expect(takesBadge(stage)).toBe(true);
  });

  it('SC-4 without an answer it claims nothing', () => {
    expect(stageAfter({ kind: 'unanswered' })).toEqual({ kind: 'unanswered' });
    expect(takesBadge({ kind: 'asking' })).toBe(false);
  });

  it('KI-20 the door ends after two minutes in which nobody touches the kiosk', () => {
    expect(secondsOf.door).toBe(120);
  });

  it('KI-22 no badge takes a form away from whoever fills it in', () => {
    const meeting = meetingId(1, 1);
    expect(takesBadge({ kind: 'door' })).toBe(false);
    expect(takesBadge({ kind: 'answers', delegate, meeting, then: { kind: 'ready' } })).toBe(false);
    expect(takesBadge({ kind: 'welcome', delegate, firstAt: null })).toBe(true);
  });
});
