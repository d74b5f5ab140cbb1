import { describe, expect, it } from 'vitest';
import { conditionOf, secondsSilent } from '../../../shared/domain/screen.ts';
import { Instant } from '../../../shared/domain/time.ts';
import { at } from '../../support/an-event.ts';

const beatSeconds = 5;
const heardAt = at('13:00');
const after = (seconds: number, rate = 1) => ({ now: Instant.parse(heardAt + seconds * 1000), rate });
const condition = (seconds: number, beatsBehind = 0, rate = 1) =>
  conditionOf({ lastBeatAt: heardAt, beatsBehind }, after(seconds, rate), beatSeconds);

describe('the condition of a connected screen', () => {
  it('DV-2 it is stale when more than two and a half heartbeats went by', () => {
    expect(condition(0)).toBe('live');
    expect(condition(12.5)).toBe('live');
    expect(condition(12.501)).toBe('stale');
  });

  it('DV-2 it is behind at the second heartbeat that finds it so, and stale counts first', () => {
    expect(condition(1, 1)).toBe('live');
    expect(condition(1, 2)).toBe('behind');
    expect(condition(60, 2)).toBe('stale');
  });

  it('DV-2 in a rehearsal at sixty times the speed the seconds are real ones', () => {
    expect(condition(300, 0, 60)).toBe('live');
    expect(condition(12.6 * 60, 0, 60)).toBe('stale');
    expect(secondsSilent({ lastBeatAt: heardAt }, after(300, 60))).toBe(5);
  });

  it('DV-2 a clock that was set back makes nobody stale', () => {
    expect(secondsSilent({ lastBeatAt: heardAt }, after(-30))).toBe(0);
  });
});
