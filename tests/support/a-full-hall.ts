import { type EventShape, anEvent, at, delegateId, guestId, hostId } from './an-event.ts';
import { type History, historyOf } from './judge.ts';

/** A hall where everybody has checked in by 12:20, but the guests named. */
export function aFullHall(shape: EventShape, missing: readonly number[] = []): History {
  const hall = historyOf(anEvent(shape));
  const arrive = (delegate: ReturnType<typeof delegateId>) =>
    hall.give({ kind: 'check-in', delegate }, { now: at('12:20') });
  for (let number = 1; number <= shape.hosts; number += 1) arrive(delegateId(hostId(number)));
  for (let number = 1; number <= shape.guests; number += 1) {
    if (!missing.includes(number)) arrive(delegateId(guestId(number)));
  }
  return hall;
}
