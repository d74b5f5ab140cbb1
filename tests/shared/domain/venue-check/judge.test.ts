import { describe, expect, it } from 'vitest';
import {
  type VenueCheckDuty,
  type Finding,
  type ServerFinding,
  checkNames,
} from '../../../../shared/domain/venue-check/findings.ts';
import {
  clockOffAtMostMs,
  judgeCheck,
  judgeDevice,
  overallVerdict,
  roundTripAtMostMs,
} from '../../../../shared/domain/venue-check/judge-device.ts';
import { judgeServer } from '../../../../shared/domain/venue-check/judge-server.ts';
import { TableId } from '../../../../shared/domain/ids.ts';
import { Day } from '../../../../shared/domain/time.ts';

const good: Finding[] = [
  { check: 'secure', secure: true },
  { check: 'version', page: '1', venue: '1' },
  { check: 'clock', aheadMs: -clockOffAtMostMs },
  { check: 'round-trip', medianMs: roundTripAtMostMs, asked: 10, lost: 1 },
  { check: 'storage', writable: true, persistent: false, freeBytes: 52_428_800 },
  { check: 'awake', held: true, secure: true },
  { check: 'sound', played: true, heard: true },
  { check: 'camera', seen: 'picture', light: 25 },
  { check: 'scanner', arrived: 'badge', composed: false },
  { check: 'network', backAfterMs: 12_000 },
];
const judged = (finding: Finding) => {
  const { verdict, trouble } = judgeCheck(finding.check, finding, 'kiosk');
  return `${verdict} ${trouble ?? ''}`.trim();
};

describe('the judgement of a device', () => {
  it('VC-1 each measurement at the edge of what is allowed is good', () => {
    expect(new Set(good.map(({ check }) => check))).toEqual(new Set(checkNames));
    expect(good.map(judged)).toEqual(good.map(() => 'good'));
  });

  it.each<[Finding, string]>([
    [{ check: 'secure', secure: false }, 'bad insecure'],
    [{ check: 'version', page: '1', venue: '2' }, 'bad other-version'],
    [{ check: 'clock', aheadMs: clockOffAtMostMs + 1 }, 'bad clock-wrong'],
    [{ check: 'clock', aheadMs: -clockOffAtMostMs - 1 }, 'bad clock-wrong'],
    [{ check: 'round-trip', medianMs: roundTripAtMostMs + 1, asked: 10, lost: 0 }, 'bad slow'],
    [{ check: 'round-trip', medianMs: 2, asked: 10, lost: 2 }, 'bad lossy'],
    [{ check: 'round-trip', medianMs: null, asked: 10, lost: 10 }, 'bad lossy'],
    [{ check: 'storage', writable: false, persistent: null, freeBytes: null }, 'bad storage-not-writable'],
    [{ check: 'storage', writable: true, persistent: true, freeBytes: 52_428_799 }, 'bad storage-full'],
    [{ check: 'storage', writable: true, persistent: null, freeBytes: null }, 'good'],
    [{ check: 'awake', held: false, secure: false }, 'bad insecure'],
    [{ check: 'awake', held: false, secure: true }, 'bad not-awake'],
    [{ check: 'sound', played: false, heard: null }, 'bad sound-not-played'],
    [{ check: 'sound', played: true, heard: null }, 'open'],
    [{ check: 'sound', played: true, heard: false }, 'bad sound-not-heard'],
    [{ check: 'camera', seen: 'insecure', light: null }, 'bad insecure'],
    [{ check: 'camera', seen: 'refused', light: null }, 'bad camera-refused'],
    [{ check: 'camera', seen: 'none', light: null }, 'bad camera-none'],
    [{ check: 'camera', seen: 'failed', light: null }, 'bad camera-failed'],
    [{ check: 'camera', seen: 'picture', light: 24.9 }, 'bad camera-dark'],
    [{ check: 'camera', seen: 'picture', light: null }, 'bad camera-dark'],
    [{ check: 'scanner', arrived: 'kana', composed: true }, 'bad scanner-kana'],
    [{ check: 'scanner', arrived: 'badge', composed: true }, 'bad scanner-composed'],
    [{ check: 'scanner', arrived: 'misread', composed: false }, 'bad scanner-misread'],
    [{ check: 'scanner', arrived: 'foreign', composed: false }, 'bad scanner-foreign'],
    [{ check: 'network', backAfterMs: null }, 'bad not-back'],
  ])('VC-1 %o is %s', (finding, expected) => {
    expect(judged(finding)).toBe(expected);
  });

  it('VC-2 what a device does its work without is not asked of it', () => {
    const unneeded = (duty: VenueCheckDuty) =>
      judgeDevice({ duty, findings: [] }).flatMap(({ name, verdict }) =>
        verdict === 'unneeded' ? name : [],
      );
    expect(unneeded('kiosk')).toEqual([]);
    expect(unneeded('table')).toEqual(['camera', 'scanner']);
    expect(unneeded('lobby')).toEqual(['sound', 'camera', 'scanner']);
    expect(unneeded('desk')).toEqual(['awake', 'sound', 'camera', 'scanner']);
  });

  it('VC-2 a kiosk reads badges by camera or by scanner: with one good, the other need not be tried, but one that is bad stays so', () => {
    const verdicts = (findings: Finding[]) =>
      Object.fromEntries(
        judgeDevice({ duty: 'kiosk', findings }).map(({ name, verdict }) => [name, verdict]),
      );
    const without = (...names: string[]) => good.filter(({ check }) => !names.includes(check));
    expect(verdicts(without('scanner'))).toMatchObject({ camera: 'good', scanner: 'unneeded' });
    expect(verdicts(without('camera'))).toMatchObject({ camera: 'unneeded', scanner: 'good' });
    expect(verdicts(without('camera', 'scanner'))).toMatchObject({ camera: 'open', scanner: 'open' });
    const dark: Finding = { check: 'camera', seen: 'picture', light: 0 };
    expect(verdicts([...without('camera'), dark])).toMatchObject({ camera: 'bad', scanner: 'good' });
  });

  it('VC-2 the device is bad with one bad check, not finished with one open, else good', () => {
    expect(overallVerdict(judgeDevice({ duty: 'kiosk', findings: good }))).toBe('good');
    expect(overallVerdict(judgeDevice({ duty: 'lobby', findings: [] }))).toBe('open');
    expect(
      overallVerdict(judgeDevice({ duty: 'lobby', findings: [{ check: 'secure', secure: false }] })),
    ).toBe('bad');
  });
});

describe('the judgement of the server', () => {
  const day = Day.parse('2027-02-15');
  it.each<[ServerFinding, string]>([
    [{ check: 'disk', freeBytes: 1024 ** 3, syncMs: 250, refused: false }, 'good'],
    [{ check: 'disk', freeBytes: null, syncMs: null, refused: false }, 'good'],
    [{ check: 'disk', freeBytes: 1024 ** 3, syncMs: 1, refused: true }, 'bad disk-refused'],
    [{ check: 'disk', freeBytes: 1024 ** 3 - 1, syncMs: 1, refused: false }, 'bad disk-small'],
    [{ check: 'disk', freeBytes: 1024 ** 3, syncMs: 251, refused: false }, 'bad disk-slow'],
    [{ check: 'backup', ageMs: null }, 'open backup-unknown'],
    [{ check: 'backup', ageMs: 86_400_000 }, 'good'],
    [{ check: 'backup', ageMs: 86_400_001 }, 'bad backup-old'],
    [{ check: 'certificate', daysLeft: null }, 'bad plain-http'],
    [{ check: 'certificate', daysLeft: 6 }, 'bad certificate-ends'],
    [{ check: 'certificate', daysLeft: 7 }, 'good'],
    [{ check: 'time-zone', event: null, machine: 'UTC', aheadMinutes: null }, 'bad no-event'],
    [{ check: 'time-zone', event: 'Asia/Tokyo', machine: 'UTC', aheadMinutes: 540 }, 'open other-zone'],
    [{ check: 'time-zone', event: 'Asia/Tokyo', machine: 'Asia/Seoul', aheadMinutes: 0 }, 'good'],
    [{ check: 'server-clock', today: null, daysBefore: null, daysAfter: null, rate: 1 }, 'bad no-event'],
    [{ check: 'server-clock', today: day, daysBefore: 14, daysAfter: -16, rate: 1 }, 'good'],
    [{ check: 'server-clock', today: day, daysBefore: 15, daysAfter: -17, rate: 1 }, 'bad clock-early'],
    [{ check: 'server-clock', today: day, daysBefore: -2, daysAfter: 0, rate: 1 }, 'good'],
    [{ check: 'server-clock', today: day, daysBefore: -3, daysAfter: 1, rate: 1 }, 'bad clock-late'],
    [{ check: 'server-clock', today: day, daysBefore: 0, daysAfter: -2, rate: 60 }, 'bad rehearsal'],
    [{ check: 'tables', without: [], of: 3 }, 'good'],
    [{ check: 'tables', without: [TableId.parse('T01')], of: 3 }, 'bad tables-without'],
    [{ check: 'kiosks', connected: 0 }, 'bad no-kiosk'],
    [{ check: 'kiosks', connected: 1 }, 'good'],
    [{ check: 'passphrase', set: false }, 'bad no-passphrase'],
    [{ check: 'passphrase', set: true }, 'good'],
  ])('VC-4 %o is %s', (finding, expected) => {
    const { verdict, trouble } = judgeServer(finding);
    expect(`${verdict} ${trouble ?? ''}`.trim()).toBe(expected);
  });
});
