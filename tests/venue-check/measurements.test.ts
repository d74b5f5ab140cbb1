import { describe, expect, it } from 'vitest';
import { mintBadge } from '../../shared/domain/badge-text.ts';
import { lightOf } from '../../venue-check/page/measure-camera.ts';
import { measureTrips, scannerFinding } from '../../venue-check/page/measurements.ts';
import { bytesFrom } from '../support/seeded.ts';

describe('what a device measures of itself', () => {
  it('VC-1 a scan is told by what it arrived as, never by itself', () => {
    const { token, code } = mintBadge(bytesFrom(3));
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const arrived = (text: string) => scannerFinding(text, false).arrived;
    expect([token, code, `https://venue.example/b/${token}`].map(arrived)).toEqual([
      'badge',
      'badge',
      'badge',
    ]);
    expect([wrong, 'ちとしは', '4901234567894'].map(arrived)).toEqual(['misread', 'kana', 'foreign']);
    expect(JSON.stringify(scannerFinding(token, true))).not.toContain(token);
    expect(scannerFinding(token, true).composed).toBe(true);
  });

  it('VC-1 the light of a picture is that of its pixels on the average', () => {
    expect(lightOf([255, 255, 255, 255, 0, 0, 0, 255])).toBeCloseTo(127.5);
    expect(lightOf([])).toBe(0);
  });

  it('VC-1 of ten round trips the median counts, and the clock by the fastest', async () => {
    const trips = [30, 10, null, 50, 20, 40, 60, 70, 80, 90];
    let asked = 0;
    const [trip, clock] = await measureTrips(async () => {
      const roundTripMs = trips[asked] ?? null;
      asked += 1;
      return roundTripMs === null ? null : { roundTripMs, aheadMs: roundTripMs * 100 };
    });
    expect(trip).toEqual({ check: 'round-trip', medianMs: 50, asked: 10, lost: 1 });
    expect(clock).toEqual({ check: 'clock', aheadMs: 1_000 });
    const [none, noClock] = await measureTrips(async () => null);
    expect([none, noClock]).toEqual([{ check: 'round-trip', medianMs: null, asked: 10, lost: 10 }, null]);
  });
});
