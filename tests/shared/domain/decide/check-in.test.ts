import { describe, expect, it } from 'vitest';
import { checkCharacter, mintBadge, readBadgeText } from '../../../../shared/domain/badge-text.ts';
import type { Badge } from '../../../../shared/domain/records/badge.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { anEvent, at, delegateId, guestId, kiosk, withCollections } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';
import { bytesFrom } from '../../../support/seeded.ts';

const guest = delegateId(guestId(1));
const scan = (scanned: string) => ({ kind: 'check-in-badge', scanned }) as const;
const atKiosk = { actor: kiosk, now: at('12:05') };

function badgeOf(state: State, delegate = guest): Badge {
  const badge = [...state.badges.values()].find(
    (one) => one.delegate === delegate && one.cancelledAt === null,
  );
  if (!badge) throw new Error('no badge');
  return badge;
}

const fullWidth = (text: string) =>
  [...text].map((letter) => String.fromCodePoint(letter.charCodeAt(0) + 0xfee0)).join('');

describe('check-in by badge', () => {
  const state = anEvent({ hosts: 1, guests: 2 });
  const { token, code } = badgeOf(state);
  const arrival = {
    kind: 'attendance.kept',
    was: null,
    now: { delegate: guest, day: '2027-02-15', at: at('12:05') },
  };

  it.each([
    ['the bare token', token],
    ['an address that ends in it', `https://example.jp/b/${token}`],
    ['the code', code],
    ['the code in lower case with a hyphen', `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()],
    ['the code in full width', fullWidth(code)],
  ])('CI-1 %s checks the delegate in', (_what, text) => {
    expect(judge(state, scan(text), atKiosk)).toEqual([arrival]);
  });

  it('CI-2 a second scan is refused with the time of the first', () => {
    const hall = historyOf(state);
    hall.give(scan(token), atKiosk);
    expect(judge(hall.state(), scan(token), { actor: kiosk, now: at('12:40') })).toEqual({
      code: 'already-checked-in',
      delegate: guest,
      at: at('12:05'),
    });
  });

  it('CI-3 a misread, foreign, unknown or cancelled badge is refused by name', () => {
    const misread = `${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`;
    const unknown = mintBadge(bytesFrom(999)).token;
    expect(judge(state, scan(misread), atKiosk)).toEqual({ code: 'badge-misread' });
    expect(judge(state, scan('https://elsewhere.example/ticket/77'), atKiosk)).toEqual({
      code: 'badge-foreign',
    });
    expect(judge(state, scan(unknown), atKiosk)).toEqual({ code: 'badge-unknown' });
    expect(judge(state, scan('ちいみに'), atKiosk)).toEqual({ code: 'badge-typed-in-kana' });
    const hall = historyOf(state);
    hall.give({ kind: 'cancel-badge', delegate: guest });
    expect(judge(hall.state(), scan(token), atKiosk)).toEqual({ code: 'badge-cancelled', delegate: guest });
  });

  it('CI-4 on a day without a programme the next day is named, in the event’s time zone', () => {
    expect(judge(state, scan(token), { actor: kiosk, now: at('23:30', -1) })).toEqual({
      code: 'not-today',
      today: '2027-02-14',
      next: '2027-02-15',
    });
    // 00:10 in Tokyo is still the day before in UTC.
    expect(judge(state, scan(token), { actor: kiosk, now: at('00:10') })).toMatchObject([
      { now: { day: '2027-02-15' } },
    ]);
  });

  it('CI-4 on a day between two of the programme the next is named, not the first', () => {
    const three = anEvent({ hosts: 1, guests: 2, days: 3 });
    const [one, , last] = three.sessions.values();
    if (!one || !last) throw new Error('no sessions');
    const gap = withCollections(three, {
      sessions: new Map([
        [one.id, one],
        [last.id, last],
      ]),
    });
    expect(judge(gap, { kind: 'check-in', delegate: guest }, { now: at('12:05', 1) })).toEqual({
      code: 'not-today',
      today: '2027-02-16',
      next: '2027-02-17',
    });
  });

  it('CI-5 a badge is cancelled once, and nobody has one who is nobody', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'cancel-badge', delegate: guest });
    expect(judge(hall.state(), { kind: 'cancel-badge', delegate: guest })).toEqual({
      code: 'badge-cancelled',
      delegate: guest,
    });
    const nobody = delegateId(guestId(9));
    const unknown = { code: 'unknown', what: 'delegate', id: nobody };
    for (const kind of ['cancel-badge', 'reissue-badge', 'check-in'] as const)
      expect(judge(state, { kind, delegate: nobody })).toEqual(unknown);
  });

  it('CI-2 a check-in is taken back once, and whoever has not come has none', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'check-in', delegate: guest }, atKiosk);
    const back = { kind: 'take-back-check-in', delegate: guest } as const;
    expect(hall.give(back)).toEqual([{ ...arrival, was: arrival.now, now: null }]);
    expect(judge(hall.state(), back)).toEqual({ code: 'not-checked-in', delegate: guest });
    expect(judge(withCollections(hall.state(), { events: new Map() }), back)).toEqual({ code: 'no-event' });
  });

  it('CI-5 a badge that was cancelled already keeps the time of that', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'reissue-badge', delegate: guest }, { randomBytes: bytesFrom(4) });
    expect(hall.give({ kind: 'cancel-badge', delegate: guest }, { now: at('13:00') })).toHaveLength(1);
  });

  it('CI-5 after a reissue the new badge opens and the lost one does not', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'reissue-badge', delegate: guest }, { randomBytes: bytesFrom(4) });
    const fresh = badgeOf(hall.state());
    expect(fresh.token).not.toBe(token);
    expect(judge(hall.state(), scan(fresh.token), atKiosk)).toEqual([arrival]);
    expect(judge(hall.state(), scan(token), atKiosk)).toEqual({ code: 'badge-cancelled', delegate: guest });
  });
});

describe('the check character', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const { token } = mintBadge(bytesFrom(5));

  it('CI-6 every single wrong character is noticed', () => {
    for (const index of token.split('').keys()) {
      for (const letter of alphabet) {
        if (letter === token[index]) continue;
        const wrong = token.slice(0, index) + letter + token.slice(index + 1);
        expect(readBadgeText(wrong)).toEqual({ kind: 'misread' });
      }
    }
  });

  it('CI-6 of all swaps of two neighbours only 0 with Z goes unnoticed', () => {
    const unnoticed: string[] = [];
    for (const a of alphabet) {
      for (const b of alphabet)
        if (a < b && checkCharacter(a + b) === checkCharacter(b + a)) unnoticed.push(a + b);
    }
    expect(unnoticed).toEqual(['0Z']);
  });
});
