import { expect, it } from 'vitest';
import { isTooOld, type CoveredPage } from '../../../../shared/screen/alone/too-old.ts';
import { at } from '../../../support/an-event.ts';

it.each<[CoveredPage, string, string]>([
  ['lobby', '13:01', '13:02'],
  ['kiosk', '13:09', '13:10'],
  ['table', '13:29', '13:30'],
])('SC-12 of %s a plan of 13:00 will do at %s and not at %s', (page, stillGood, tooOld) => {
  const alone = { kind: 'alone', since: at('13:00'), isTimeSure: true } as const;
  expect(isTooOld(page, alone, at(stillGood))).toBe(false);
  expect(isTooOld(page, alone, at(tooOld))).toBe(true);
  expect(isTooOld(page, { kind: 'live' }, at(tooOld))).toBe(false);
});
