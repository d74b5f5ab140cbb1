import { describe, expect, it } from 'vitest';
import type { Command } from '../../shared/domain/commands.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { announcementsAt } from '../../shared/domain/views/announcements-at.ts';
import { tableNow } from '../../shared/domain/views/table-now.ts';
import { waitingHere } from '../../shared/domain/views/waiting-here.ts';
import { cameBetween } from '../../table-display/countdown/end-of-slot.ts';
import { endNotice } from '../../table-display/notices/end-notice.ts';
import { callOf } from '../../table-display/now/press.ts';
import { askingAt, languageOf, mayAsk } from '../../table-display/outcome/asking.ts';
import { anEvent, at, delegateId, guestId, hostId, meetingId, tableId } from '../support/an-event.ts';
import { historyOf } from '../support/judge.ts';

const shape = { hosts: 1, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const meeting = meetingId(1, 1);
const shownAt = (state: ReturnType<typeof anEvent>, clock: string) => {
  const shown = tableNow(state, tableId(1), at(clock));
  if (shown?.kind !== 'table') throw new Error('no table');
  return shown;
};

describe('the notices of the end', () => {
  it('VW-T17 stand for a minute from five minutes before the end, and for a minute from the end', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'start-meeting', meeting }, { now: at('13:00') });
    const noticeAt = (clock: string) => endNotice(shownAt(hall.state(), clock).state, at(clock));
    const justBefore = plusMinutes(at('13:25'), -1 / 60);
    expect(endNotice(shownAt(hall.state(), '13:24').state, justBefore)).toBeNull();
    expect(noticeAt('13:25')).toBe('soon');
    expect(noticeAt('13:26')).toBeNull();
    expect(noticeAt('13:30')).toBe('over');
    expect(noticeAt('13:31')).toBeNull();
  });

  it('VW-T17 a soft tone sounds once five minutes before the end, none after a sleep', () => {
    const end = at('13:30');
    expect(cameBetween({ now: plusMinutes(at('13:25'), -1 / 60), end }, at('13:25'), 5)).toBe(true);
    expect(cameBetween({ now: at('13:25'), end }, at('13:26'), 5)).toBe(false);
    expect(cameBetween({ now: at('13:00'), end }, at('13:27'), 5)).toBe(false);
  });
});

describe('calling the guest', () => {
  it('VW-T18 is offered from 15 minutes before the slot until he was called, and said then', () => {
    const hall = historyOf(anEvent(shape));
    const callAt = (clock: string) => callOf(shownAt(hall.state(), clock), at(clock))?.command ?? null;
    const call: Command = { kind: 'call-meeting', meeting };
    expect(callAt('12:44')).toBeNull();
    expect(callAt('12:45')).toEqual(call);
    expect(callAt('13:02')).toEqual(call);
    hall.give(call, { now: at('13:02') });
    expect(callAt('13:03')).toBeNull();
    const { state } = shownAt(hall.state(), '13:03');
    expect(state.kind === 'waiting' && state.meeting.calledAt).toBe(at('13:02'));
  });

  it('VW-T18 who is late is said with the time when he is expected', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:20') }, { now: at('12:50') });
    const { state } = shownAt(hall.state(), '13:03');
    expect(state.kind === 'waiting' && state.meeting.expectedAt).toBe(at('13:20'));
  });
});

describe('asking at the table', () => {
  it('OC-T1 asks guest, host and interpreter in turn, each in its language, and never while the table is in use', () => {
    const hall = historyOf(anEvent(shape));
    const asking = (clock: string) => askingAt(hall.state(), tableId(1), at(clock));
    expect(asking('13:20')).toBeNull();
    hall.give({ kind: 'finish-meeting', meeting }, { now: at('13:20') });
    const seen: unknown[] = [];
    for (let asked = asking('13:21'); asked; asked = asking('13:21')) {
      seen.push([asked.party, asked.number, asked.of, languageOf(hall.state(), asked, 'ja')]);
      hall.give({ kind: 'answer-outcome', meeting, party: asked.party, answer: null }, { now: at('13:21') });
    }
    expect(seen).toEqual([
      ['guest', 1, 3, 'ja'],
      ['host', 2, 3, 'en'],
      ['interpreter', 3, 3, 'ja'],
    ]);
    expect(mayAsk(shownAt(hall.state(), '13:21').state)).toBe(true);
    const next = historyOf(anEvent(shape));
    expect(mayAsk(shownAt(next.state(), '13:01').state)).toBe(false);
  });
});

describe('a free table', () => {
  it('VW-T19 names who waits for its host and could come now, in their order', () => {
    const hall = historyOf(anEvent(shape));
    for (const company of [hostId(1), guestId(2), guestId(3)]) {
      hall.give({ kind: 'check-in', delegate: delegateId(company) }, { now: at('12:20') });
    }
    hall.give({ kind: 'join-waiting-list', guest: guestId(3), host: hostId(1) }, { now: at('12:31') });
    hall.give({ kind: 'join-waiting-list', guest: guestId(2), host: null }, { now: at('12:32') });
    hall.give({ kind: 'join-waiting-list', guest: guestId(1), host: null }, { now: at('12:33') });
    const waiting = waitingHere(scheduleAt(hall.state(), at('12:35')), tableId(1), 3);
    // Guest 1 has a meeting with this host already.
    expect(waiting.map(({ guest, start }) => [guest, start])).toEqual([
      ['G003', at('12:30')],
      ['G002', at('12:30')],
    ]);
    expect(waitingHere(scheduleAt(hall.state(), at('13:05')), tableId(1), 3)).toEqual([]);
  });
});

it('VW-T20 announcements to a table stand at that table alone, those to everybody at all', () => {
  const hall = historyOf(anEvent({ hosts: 2, guests: 1 }));
  const text = { ja: null, en: 'Hello' };
  hall.give({ kind: 'announce', to: { kind: 'table', table: tableId(1) }, text, until: at('13:00') });
  hall.give({ kind: 'announce', to: { kind: 'everywhere' }, text, until: null });
  hall.give({ kind: 'announce', to: { kind: 'lobby' }, text, until: null });
  const count = (table: number, clock: string) =>
    announcementsAt(hall.state(), tableId(table), at(clock)).length;
  expect([count(1, '12:40'), count(2, '12:40'), count(1, '13:00')]).toEqual([2, 1, 1]);
});
