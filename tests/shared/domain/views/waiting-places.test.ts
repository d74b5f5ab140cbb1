import { describe, expect, it } from 'vitest';
import type { CompanyId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { hostsToWaitFor, queueFor, waitingPlacesOf } from '../../../../shared/domain/views/waiting-places.ts';
import { anEvent, at, guestId, hostId, kiosk } from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

const hall = () => {
  const day = historyOf(anEvent({ hosts: 3, guests: 4, meetings: [{ host: 1, guest: 1, start: '13:00' }] }));
  const join = (guest: number, host: CompanyId | null, clock: string) =>
    day.give({ kind: 'join-waiting-list', guest: guestId(guest), host }, { now: at(clock), actor: kiosk });
  join(2, hostId(2), '12:40');
  join(3, null, '12:41');
  join(1, hostId(2), '12:42');
  join(1, null, '12:43');
  return { day, join };
};
const places = (state: ReturnType<ReturnType<typeof hall>['day']['state']>, guest: number) =>
  waitingPlacesOf(state, guestId(guest)).map(({ host, place }) => [host?.id ?? 'any', place]);

describe('the waiting list', () => {
  it('WI-7 a place counts the companies that would be given a slot of that host before', () => {
    const { day, join } = hall();
    expect(queueFor(day.state(), hostId(2))).toEqual([guestId(2), guestId(3), guestId(1)]);
    expect(queueFor(day.state(), hostId(3))).toEqual([guestId(3), guestId(1)]);
    expect(places(day.state(), 1)).toEqual([
      [hostId(2), 3],
      ['any', 3],
    ]);
    expect(places(day.state(), 3)).toEqual([['any', 2]]);
    expect(places(day.state(), 4)).toEqual([]);
    join(4, hostId(3), '12:44');
    expect(places(day.state(), 4)).toEqual([[hostId(3), 3]]);
  });

  it('WI-7 who leaves makes room for those behind', () => {
    const { day } = hall();
    const [first] = waitingPlacesOf(day.state(), guestId(2));
    if (!first) throw new Error('nobody waits');
    day.give({ kind: 'leave-waiting-list', request: first.request }, { now: at('12:45'), actor: kiosk });
    expect(places(day.state(), 1)).toEqual([
      [hostId(2), 2],
      ['any', 2],
    ]);
  });

  it('WI-7 one waits for hosts that are not free, that one does not meet and does not wait for yet', () => {
    const { day } = hall();
    const schedule = scheduleAt(day.state(), at('12:50'));
    const of = (guest: number, free: CompanyId[] = []) =>
      hostsToWaitFor(schedule, guestId(guest), new Set(free)).map(({ host, waiting }) => [host.id, waiting]);
    expect(of(1)).toEqual([[hostId(3), 1]]);
    expect(of(4)).toEqual([
      [hostId(1), 2],
      [hostId(2), 3],
      [hostId(3), 2],
    ]);
    expect(of(4, [hostId(1), hostId(2)])).toEqual([[hostId(3), 2]]);
  });
});
