import { createHash } from 'node:crypto';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { stateFor } from '../../../../shared/domain/audience.ts';
import { badgeMarks, markOf } from '../../../../shared/domain/badge-marks.ts';
import { problemOf } from '../../../../shared/domain/scan-problem.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { anEvent, at, delegateId, guestId, kiosk } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const guest = delegateId(guestId(1));
const state = anEvent({ hosts: 1, guests: 2, days: 2 });
const badgeOf = (delegate: string, from: State = state) => {
  const badge = [...from.badges.values()].find((one) => one.delegate === delegate);
  if (!badge) throw new Error('no badge');
  return badge;
};
const { token, code } = badgeOf(guest);
const atTen = { actor: kiosk, now: at('13:10') };

describe('a scan that is judged later', () => {
  it('CI-7 the attendance is of the time of the scan', () => {
    const scan = { kind: 'check-in-badge', scanned: token, at: at('12:41') } as const;
    expect(judge(state, scan, atTen)).toEqual([
      { kind: 'attendance.kept', was: null, now: { delegate: guest, day: '2027-02-15', at: at('12:41') } },
    ]);
    expect(judge(state, { kind: 'check-in', delegate: guest, at: at('12:41') }, atTen)).toEqual(
      judge(state, scan, atTen),
    );
  });

  it('CI-7 a clock that is less than a minute ahead counts as now, more is refused', () => {
    const ahead = (ms: number) => judge(state, { kind: 'check-in', delegate: guest, at: plus(ms) }, atTen);
    const plus = (ms: number) => (at('13:10') + ms) as typeof atTen.now;
    expect(ahead(60_000)).toEqual([
      { kind: 'attendance.kept', was: null, now: { delegate: guest, day: '2027-02-15', at: at('13:10') } },
    ]);
    expect(ahead(60_001)).toEqual({ code: 'scan-in-future', at: at('13:10') + 60_001 });
  });

  it('CI-7 a scan of yesterday is refused', () => {
    const scan = { kind: 'check-in', delegate: guest, at: at('17:00') } as const;
    expect(judge(state, scan, { actor: kiosk, now: at('12:00', 1) })).toEqual({
      code: 'scan-of-another-day',
      day: '2027-02-15',
      today: '2027-02-16',
    });
  });

  it('CI-8 what was refused is told to staff alone, with whose badge it is, until one of them settles it', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'cancel-badge', delegate: guest });
    const refusal = judge(hall.state(), { kind: 'check-in-badge', scanned: token, at: at('12:41') }, atTen);
    expect(refusal).toEqual({ code: 'badge-cancelled', delegate: guest });
    const report = {
      id: 'R-command-000002',
      kiosk: 'Kiosk 1',
      delegate: guest,
      scannedAt: at('12:41'),
      problem: 'badge-cancelled',
      at: at('13:10'),
    };
    const told = { who: { scanned: token }, scannedAt: at('12:41'), problem: 'badge-cancelled' } as const;
    expect(hall.give({ kind: 'report-scan', ...told }, atTen)).toEqual([
      { kind: 'scan-report.kept', was: null, now: report },
    ]);
    expect(stateFor('floor', hall.state()).scanReports.size).toBe(0);
    expect([...stateFor('staff', hall.state()).scanReports.values()]).toEqual([report]);
    const [kept] = hall.state().scanReports.values();
    if (!kept) throw new Error('no report');
    expect(hall.give({ kind: 'settle-scan', report: kept.id })).toEqual([
      { kind: 'scan-report.kept', was: report, now: null },
    ]);
    expect(judge(hall.state(), { kind: 'settle-scan', report: kept.id })).toEqual({
      code: 'unknown',
      what: 'scan-report',
      id: kept.id,
    });
  });

  it('CI-8 of a scan that is no badge of here it is not known whose it was', () => {
    const report = { kind: 'report-scan', scannedAt: at('12:41'), problem: 'badge-unknown' } as const;
    for (const who of [{ scanned: 'ABC' }, { delegate: delegateId(guestId(9)) }])
      expect(judge(state, { ...report, who }, atTen)).toMatchObject([{ now: { delegate: null } }]);
  });

  it('CI-8 a delegate who was checked in meanwhile is nothing to report', () => {
    expect(problemOf({ code: 'already-checked-in', delegate: guest, at: at('12:30') })).toBeNull();
    expect(problemOf({ code: 'badge-unknown' })).toBe('badge-unknown');
    expect(problemOf({ code: 'no-event' })).toBe('other');
  });
});

describe('the list of badges that a kiosk holds', () => {
  const node = (text: string) => createHash('sha256').update(text).digest('hex');
  const page = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

  it('KI-31 a page and the venue make the same mark of a badge, another venue another', () => {
    for (const [kind, text] of [['token', token] as const, ['code', code] as const]) {
      expect(markOf(kind, text, 'venue-1', page)).toBe(markOf(kind, text, 'venue-1', node));
      expect(markOf(kind, text, 'venue-2', page)).not.toBe(markOf(kind, text, 'venue-1', node));
    }
  });

  it('KI-31 it names the delegate of each badge that opens, and tells no badge', () => {
    const hall = historyOf(state);
    hall.give({ kind: 'cancel-badge', delegate: delegateId(guestId(2)) });
    const marks = badgeMarks(hall.state().badges.values(), 'venue-1', node);
    const held = new Map(marks);
    expect(held.get(markOf('token', token, 'venue-1', page))).toBe(guest);
    expect(held.get(markOf('code', code, 'venue-1', page))).toBe(guest);
    expect(held.get(markOf('token', badgeOf(delegateId(guestId(2))).token, 'venue-1', page))).toBeUndefined();
    const text = JSON.stringify(marks);
    for (const badge of state.badges.values())
      expect(text.includes(badge.token) || text.includes(badge.code)).toBe(false);
  });

  it('KI-31 two badges of one mark are both left out', () => {
    expect(badgeMarks(state.badges.values(), 'venue-1', () => '0'.repeat(64))).toEqual([]);
  });
});
