import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createStaffSession } from '../../kiosk/door/staff-session.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { Instant } from '../../shared/domain/time.ts';

/** A session whose ways only note what was done, in order. */
function noted() {
  const done: string[] = [];
  const link = (token: string): VenueLink => ({
    state: signal(null),
    freshness: signal({ kind: 'loading' }),
    identity: signal(null),
    now: signal(Instant.parse(0)),
    send: async () => ({ kind: 'unanswered' as const }),
    venueBuild: signal(null),
    sameTable: signal(0),
    give: () => Promise.resolve({ kind: 'unanswered' }),
    onDirection: () => () => undefined,
    screens: () => Promise.resolve(null),
    direct: () => Promise.resolve(null),
    reportVenueCheck: () => Promise.resolve(null),
    venueCheckResults: () => Promise.resolve(null),
    measure: () => Promise.resolve(null),
    close: () => void done.push(`closes ${token}`),
  });
  const session = createStaffSession({
    open(token) {
      done.push(`opens ${token}`);
      return link(token);
    },
    giveBack: (token) => void done.push(`gives ${token} back`),
  });
  return { session, done };
}

describe('a person of the staff at the kiosk', () => {
  it('KI-20 the end closes the link and gives the token back, once', () => {
    const { session, done } = noted();
    expect(session.begin('A')).not.toBeNull();
    session.end();
    session.end();
    expect(done).toEqual(['opens A', 'closes A', 'gives A back']);
  });

  it('KI-20 a token that comes when the person has left already opens nothing and goes back at once', () => {
    const { session, done } = noted();
    session.end();
    expect(session.begin('A')).toBeNull();
    session.end();
    expect(done).toEqual(['gives A back']);
  });
});
