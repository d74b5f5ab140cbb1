import { expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import { DelegateId } from '../../../../shared/domain/ids.ts';
import { meetingHere } from '../../../../shared/domain/views/meeting-here.ts';
import { anEvent, at, delegateId, firstDay, guestId, meetingId } from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

it('VW-T3 a guest of whom one has come is here, and it is said of each person', () => {
  const state = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
  const one = state.delegates.get(delegateId(guestId(1))) ?? expect.fail();
  const other = { ...one, id: DelegateId.parse('G001-2') };
  const hall = historyOf(apply(state, [{ kind: 'delegates.listed', records: [other] }]));
  const guest = () => {
    const meeting = hall.state().meetings.get(meetingId(1, 1)) ?? expect.fail();
    const { here, people } = meetingHere(hall.state(), firstDay, meeting).guest;
    return [here, ...people.map((person) => person.here)];
  };
  expect(guest()).toEqual([false, false, false]);
  hall.give({ kind: 'check-in', delegate: one.id }, { now: at('12:20') });
  expect(guest()).toEqual([true, true, false]);
});
