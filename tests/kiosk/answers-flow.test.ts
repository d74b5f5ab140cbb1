import { describe, expect, it } from 'vitest';
import { afterAnswer, afterWelcome, questionAbout, toAnswer } from '../../kiosk/answers/answers-flow.ts';
import type { StageOf } from '../../kiosk/kiosk-flow.ts';
import type { OutcomeParty } from '../../shared/domain/records/outcome.ts';
import { anEvent, at, delegateId, guestId, hostId, kiosk, meetingId } from '../support/an-event.ts';
import { historyOf } from '../support/judge.ts';

const guest = delegateId(guestId(1));
const host = delegateId(hostId(1));
const meetings = [
  { host: 1, guest: 1, start: '13:00' },
  { host: 2, guest: 1, start: '13:30' },
  { host: 3, guest: 1, start: '15:00' },
];

/** Two of the guest's three meetings are over, the last is to come. */
function afternoon() {
  const hall = historyOf(anEvent({ hosts: 3, guests: 1, meetings }));
  hall.give({ kind: 'finish-meeting', meeting: meetingId(1, 1) }, { now: at('13:28') });
  hall.give({ kind: 'finish-meeting', meeting: meetingId(2, 1) }, { now: at('13:58') });
  return {
    ...hall,
    say(host: number, party: OutcomeParty, level: 3 | null) {
      const answer = level && { level, business: null, note: null };
      hall.give(
        { kind: 'answer-outcome', meeting: meetingId(host, 1), party, answer },
        { actor: kiosk, now: at('14:00') },
      );
    },
  };
}
const asked = (hall: ReturnType<typeof afternoon>, delegate = guest) =>
  toAnswer(hall.state(), delegate, at('14:00')).map(({ meeting, party }) => [meeting.id, party]);

describe('answers at the kiosk', () => {
  it('KI-23 a company is offered its finished meetings of today, host and guest each as what they were', () => {
    const hall = afternoon();
    expect(asked(hall)).toEqual([
      [meetingId(1, 1), 'guest'],
      [meetingId(2, 1), 'guest'],
    ]);
    expect(asked(hall, host)).toEqual([[meetingId(1, 1), 'host']]);
    expect(toAnswer(hall.state(), guest, at('14:00', 1))).toEqual([]);
    expect(questionAbout(hall.state(), host, meetingId(1, 1))).toMatchObject({
      party: 'host',
      counterpart: { id: guestId(1) },
    });
  });

  it('KI-23 what was skipped comes after what nobody was asked, and what was answered not at all', () => {
    const hall = afternoon();
    hall.say(1, 'guest', null);
    expect(asked(hall)).toEqual([
      [meetingId(2, 1), 'guest'],
      [meetingId(1, 1), 'guest'],
    ]);
    hall.say(1, 'guest', 3);
    hall.say(2, 'host', 3);
    expect(asked(hall)).toEqual([[meetingId(2, 1), 'guest']]);
  });

  it('KI-24 whoever has a meeting to come is done; on the last scan what nobody was asked comes first', () => {
    const hall = afternoon();
    const done = (clock: string) => afterWelcome(hall.state(), guest, at(clock));
    expect(done('14:00')).toEqual({ kind: 'ready' });
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(3, 1) }, { now: at('14:00') });
    const first = { kind: 'answers', delegate: guest, meeting: meetingId(1, 1), then: { kind: 'ready' } };
    expect(done('14:00')).toEqual(first);
    hall.say(1, 'guest', null);
    expect(done('14:01')).toEqual({ ...first, meeting: meetingId(2, 1) });
    hall.say(2, 'guest', null);
    expect(done('14:02')).toEqual({ kind: 'ready' });
  });

  it('KI-23 after an answer comes the next, at the end the thanks, though the answer is not heard back yet', () => {
    const hall = afternoon();
    const then = { kind: 'welcome', delegate: guest, firstAt: at('12:40') } as const;
    const shown: StageOf<'answers'> = { kind: 'answers', delegate: guest, meeting: meetingId(1, 1), then };
    const second = { ...shown, meeting: meetingId(2, 1) };
    expect(afterAnswer(hall.state(), shown, at('14:00'))).toEqual(second);
    hall.say(1, 'guest', 3);
    expect(afterAnswer(hall.state(), second, at('14:01'))).toEqual({ kind: 'thanked', then });
  });
});
