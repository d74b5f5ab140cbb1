import { describe, expect, it } from 'vitest';
import { meetingSessions, slotsOf } from '../../shared/domain/queries/slots.ts';
import { Instant } from '../../shared/domain/time.ts';
import { nowLine } from '../../staff-desk/board/now-line.ts';
import { anEvent, at } from '../support/an-event.ts';

describe('the line of the current time', () => {
  const slots = meetingSessions(anEvent({ hosts: 1, guests: 1 })).flatMap(slotsOf);

  it('VW-B3 stands in the column of the slot under way, as far along as the slot is', () => {
    expect(nowLine(slots, at('12:30'))).toEqual({ slot: at('12:30'), share: 0 });
    expect(nowLine(slots, at('13:15'))).toEqual({ slot: at('13:00'), share: 0.5 });
    expect(nowLine(slots, at('17:54'))?.share).toBeCloseTo(0.8);
  });

  it('VW-B3 goes from one column to the next with the instant at which the slot ends', () => {
    const justBefore = nowLine(slots, Instant.parse(at('13:00') - 1));
    expect(justBefore?.slot).toBe(at('12:30'));
    expect(justBefore?.share).toBeLessThan(1);
    expect(nowLine(slots, at('13:00'))).toEqual({ slot: at('13:00'), share: 0 });
  });

  it('VW-B3 is nowhere before the first slot, after the last, and in a break', () => {
    expect(nowLine(slots, at('12:29'))).toBeNull();
    expect(nowLine(slots, at('18:00'))).toBeNull();
    expect(nowLine(slots, at('13:00', 1))).toBeNull();
    const withBreak = slots.filter(({ start }) => start !== at('15:00'));
    expect(nowLine(withBreak, at('15:10'))).toBeNull();
  });
});
