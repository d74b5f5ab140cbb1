import { describe, expect, it } from 'vitest';
import {
  adviserChoices,
  interpreterChoices,
  meetingsToCome,
} from '../../../../shared/domain/views/helper-choices.ts';
import { anEvent, at, firstDay, meetingId, tableId } from '../../../support/an-event.ts';

const state = anEvent({
  hosts: 3,
  guests: 3,
  advisers: 2,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 1, guest: 2, start: '14:00' },
    { host: 2, guest: 3, start: '14:00', adviser: 1 },
  ],
});

describe('who can help at a table', () => {
  it('TL-2 free interpreters come first, a busy one with the meetings that want him at that time', () => {
    const wanted = meetingsToCome(state, tableId(1), firstDay, at('13:10'));
    expect(wanted.map(({ id }) => id)).toEqual([meetingId(1, 1), meetingId(1, 2)]);
    const told = interpreterChoices(state, wanted).map(({ helper, busy }) => [
      helper.id,
      busy.map(({ id }) => id),
    ]);
    expect(told).toEqual([
      ['I1', []],
      ['I3', []],
      ['I2', [meetingId(2, 3)]],
    ]);
  });

  it('TL-2 so do advisers; what is over at a table wants nobody', () => {
    const wanted = meetingsToCome(state, tableId(1), firstDay, at('13:30'));
    expect(wanted.map(({ id }) => id)).toEqual([meetingId(1, 2)]);
    expect(adviserChoices(state, wanted).map(({ helper, busy }) => [helper.id, busy.length])).toEqual([
      ['A2', 0],
      ['A1', 1],
    ]);
  });
});
