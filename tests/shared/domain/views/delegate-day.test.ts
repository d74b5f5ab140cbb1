import { describe, expect, it } from 'vitest';
import { delegateDay } from '../../../../shared/domain/views/delegate-day.ts';
import { anEvent, at, delegateId, guestId, meetingId } from '../../../support/an-event.ts';
import { historyOf } from '../../../support/judge.ts';

const meetings = [
  { host: 1, guest: 1, start: '13:00' },
  { host: 2, guest: 1, start: '15:00' },
  { host: 3, guest: 1, start: '13:00', days: 1 },
];
const guest = delegateId(guestId(1));

describe('a delegate’s day', () => {
  const hall = () => historyOf(anEvent({ hosts: 3, guests: 1, days: 2, meetings }));
  const shown = (state: ReturnType<ReturnType<typeof hall>['state']>, clock: string) => {
    const day = delegateDay(state, guest, at(clock));
    return { next: day?.next?.meeting.id ?? null, others: day?.others.map(({ meeting }) => meeting.id) };
  };

  it('VW-1 the next meeting comes first, the others of today by time, and tomorrow’s not at all', () => {
    expect(shown(hall().state(), '12:00')).toEqual({ next: meetingId(1, 1), others: [meetingId(2, 1)] });
    expect(shown(hall().state(), '13:29')).toEqual({ next: meetingId(1, 1), others: [meetingId(2, 1)] });
    expect(shown(hall().state(), '13:30')).toEqual({ next: meetingId(2, 1), others: [meetingId(1, 1)] });
  });

  it('VW-1 a meeting that still runs is the next one, and a cancelled one is shown until it is over', () => {
    const day = hall();
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 1) }, { now: at('13:00') });
    expect(shown(day.state(), '13:40').next).toBe(meetingId(1, 1));
    day.give({ kind: 'cancel-meeting', meeting: meetingId(2, 1) }, { now: at('13:40') });
    day.give({ kind: 'finish-meeting', meeting: meetingId(1, 1) }, { now: at('13:41') });
    expect(shown(day.state(), '14:00')).toEqual({ next: null, others: [meetingId(1, 1), meetingId(2, 1)] });
    expect(shown(day.state(), '15:30').others).toEqual([meetingId(1, 1)]);
  });

  it('VW-2 the next party is told that its table is held up, as long as the meeting before runs over', () => {
    const day = historyOf(
      anEvent({
        hosts: 1,
        guests: 2,
        meetings: [
          { host: 1, guest: 2, start: '12:30' },
          { host: 1, guest: 1, start: '13:00' },
        ],
      }),
    );
    const heldUp = (clock: string) => delegateDay(day.state(), guest, at(clock))?.next?.isHeldUp;
    day.give({ kind: 'start-meeting', meeting: meetingId(1, 2) }, { now: at('12:30') });
    expect(heldUp('12:59')).toBe(false);
    expect(heldUp('13:00')).toBe(true);
    day.give({ kind: 'finish-meeting', meeting: meetingId(1, 2) }, { now: at('13:04') });
    expect(heldUp('13:04')).toBe(false);
  });

  it('VW-1 it names counterpart and interpreter, and when the delegate checked in', () => {
    const day = hall();
    day.give({ kind: 'check-in', delegate: guest }, { now: at('12:10') });
    const view = delegateDay(day.state(), guest, at('12:20'));
    expect(view?.checkedInAt).toBe(at('12:10'));
    expect(view?.next?.counterpart.company.name).toBe('Host 1 Co., Ltd.');
    expect(view?.next?.interpreter?.name).toBe('通訳 1');
  });
});
