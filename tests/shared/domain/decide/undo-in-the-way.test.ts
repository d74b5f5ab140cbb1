import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { AdviserId, InterpreterId, SessionId, type Revision } from '../../../../shared/domain/ids.ts';
import { undoOf } from '../../../../shared/domain/undo/undo-of.ts';
import {
  type EventShape,
  aRegistration,
  anEvent,
  at,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const second = meetingId(1, 2);
const shape: EventShape = {
  hosts: 2,
  guests: 4,
  floating: 1,
  advisers: 1,
  meetings: [
    { host: 1, guest: 1, start: '13:00' },
    { host: 1, guest: 2, start: '14:00' },
  ],
};
const aHall = () => historyOf(anEvent(shape));
const undo = (revision: Revision): Command => ({ kind: 'undo', revision });
const cancel: Command = { kind: 'cancel-meeting', meeting: first };
const book = (guest: number, clock: string, table = 1): Command => ({
  kind: 'book-walk-in',
  insist: true,
  table: tableId(table),
  start: at(clock),
  host: hostId(1),
  guest: guestId(guest),
});
const shift: Command = {
  kind: 'shift-session',
  session: SessionId.parse('S1'),
  table: null,
  from: at('13:00'),
  minutes: 10,
  clashing: 'refuse',
};
const away = (from: string, to: string): Command => ({
  kind: 'note-absence',
  company: guestId(1),
  from: at(from),
  to: at(to),
  clashing: 'refuse',
});
const announce: Command = {
  kind: 'announce',
  to: { kind: 'lobby' },
  text: { ja: null, en: 'Hello' },
  until: null,
};
const swap: Command = {
  kind: 'reshuffle',
  insist: true,
  parts: [
    { kind: 'move', meeting: first, table: tableId(1), start: at('14:00') },
    { kind: 'move', meeting: second, table: tableId(1), start: at('13:00') },
  ],
};
/** Gives `command`, then each of the others a minute later, and tells what taking the first back leads to. */
function takenBackAfter(command: Command, ...others: Command[]) {
  const hall = aHall();
  hall.give(command, { now: at('12:40') });
  const revision = hall.revision();
  others.forEach((other, index) => hall.give(other, { now: at(`12:4${index + 1}`) }));
  return judge(hall.state(), undo(revision), { now: at('12:50') });
}

describe('what keeps a step from being taken back', () => {
  it('UN-2 a pair that has another meeting by now does not get its first one back', () => {
    expect(takenBackAfter(cancel, book(1, '15:00'))).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('12:41'),
      table: 'T01',
      company: 'G001',
    });
  });

  it.each<[string, Command]>([
    ['whose slot is at another time by now', shift],
    ['whose guest is away by now', away('13:10', '13:20')],
  ])('UN-2 a meeting %s does not come back', (_why, since) => {
    expect(takenBackAfter(cancel, since)).toMatchObject({ code: 'undo-blocked', by: null });
  });

  it('UN-2 a booking that was taken back does not come again where somebody else was booked since', () => {
    const hall = aHall();
    hall.give(book(3, '15:00'));
    hall.give(undo(hall.revision()));
    const withdrawn = hall.revision();
    hall.give(book(4, '15:00'), { now: at('12:45') });
    expect(judge(hall.state(), undo(withdrawn))).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('12:45'),
      company: 'G004',
    });
  });

  it('UN-2 a host does not go back from a table at which it was booked since', () => {
    const moveHost: Command = { kind: 'move-host', host: hostId(1), table: tableId(3) };
    expect(takenBackAfter(moveHost, book(3, '16:00', 3))).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('12:41'),
    });
    expect(takenBackAfter(moveHost, announce)).toHaveLength(4);
  });

  it('UN-2 the blocker is named by the one of its changes that is about the same', () => {
    const waits: Command = { kind: 'join-waiting-list', guest: guestId(3), host: hostId(1) };
    const gone: Command = {
      kind: 'reshuffle',
      insist: true,
      parts: [
        { kind: 'postpone', meeting: first },
        { kind: 'book', table: tableId(1), start: at('13:00'), host: hostId(1), guest: guestId(3) },
      ],
    };
    expect(takenBackAfter(waits, gone)).toMatchObject({ code: 'undo-blocked', by: 'reshuffle' });
  });
});

describe('what does not keep it', () => {
  it('UN-1 an absence is taken back, and the end of one, when nobody was booked since', () => {
    const hall = aHall();
    const before = { ...hall.state(), steps: null };
    hall.give(away('14:00', '16:00'));
    const noted = hall.revision();
    hall.give({ kind: 'end-absence', absence: 'N-G001.command-000001' }, { now: at('15:00') });
    hall.give(undo(hall.revision()), { now: at('15:01') });
    hall.give(undo(noted), { now: at('15:02') });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it('UN-1 a registration that was taken back is made again', () => {
    const hall = aHall();
    hall.give({ kind: 'register-company', registration: aRegistration('Newcomer') });
    const after = { ...hall.state(), steps: null };
    hall.give(undo(hall.revision()));
    hall.give(undo(hall.revision()));
    expect({ ...hall.state(), steps: null }).toEqual(after);
  });

  it('UN-1 what was given last is taken back first', () => {
    expect(takenBackAfter(swap)).toMatchObject([
      { kind: 'meeting.moved', meeting: second, to: { start: at('14:00') } },
      { kind: 'meeting.moved', meeting: first, to: { start: at('13:00') } },
    ]);
  });

  it('UN-1 an adviser’s assignment is taken back also when the meeting is over and was answered', () => {
    const hall = aHall();
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    hall.give(
      { kind: 'assign-adviser', meeting: first, adviser: AdviserId.parse('A1') },
      { now: at('13:05') },
    );
    const assigned = hall.revision();
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:20') });
    hall.give({ kind: 'answer-outcome', meeting: first, party: 'guest', answer: null }, { now: at('13:21') });
    expect(judge(hall.state(), undo(assigned), { now: at('13:30') })).toMatchObject([
      { kind: 'meeting.adviser-changed', meeting: first, to: null },
    ]);
  });

  it('RS-3 another interpreter was found for a meeting that began since: that is taken back all the same', () => {
    const hall = aHall();
    hall.give({
      kind: 'assign-interpreter',
      interpreter: InterpreterId.parse('I2'),
      to: { kind: 'meeting', meeting: first },
    });
    const assigned = hall.revision();
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    expect(judge(hall.state(), undo(assigned), { now: at('13:05') })).toMatchObject([
      { kind: 'meeting.moved', meeting: first, to: { interpreter: 'I1' } },
    ]);
  });

  it('TP-1 a shift is taken back with a meeting that began at its new time', () => {
    const hall = aHall();
    hall.give(shift);
    const shifted = hall.revision();
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:10') });
    hall.give(undo(shifted), { now: at('13:11') });
    expect(hall.state().meetings.get(first)).toMatchObject({
      place: { start: at('13:00') },
      status: { kind: 'running', startedAt: at('13:10') },
    });
  });

  it('RS-5 a move that was taken back, so that its guest is called again, can be made again in the same instant', () => {
    const hall = aHall();
    const now = { now: at('12:50') };
    hall.give({ kind: 'call-meeting', meeting: first }, now);
    hall.give({ kind: 'move-meeting', meeting: first, table: tableId(1), start: at('15:00') }, now);
    const moved = { ...hall.state(), steps: null };
    hall.give(undo(hall.revision()), now);
    expect(hall.state().meetings.get(first)?.status.kind).toBe('called');
    hall.give(undo(hall.revision()), now);
    expect({ ...hall.state(), steps: null }).toEqual(moved);
  });

  it('UN-2 a step of which nothing is told cannot be taken back', () => {
    const hall = aHall();
    hall.give(cancel);
    const [step] = hall.state().steps.values();
    expect(undoOf(hall.state(), { ...(step ?? expect.fail()), changes: [] })).toEqual({
      kind: 'impossible',
      why: { code: 'cannot-undo', command: 'cancel-meeting' },
    });
  });
});

describe('a step that was undone already', () => {
  it('UN-3 says when, also one of several changes, and whatever else was undone since', () => {
    const hall = aHall();
    hall.give(swap);
    const swapped = hall.revision();
    hall.give(undo(swapped), { now: at('12:41') });
    hall.give(announce);
    hall.give(undo(hall.revision()), { now: at('12:45') });
    expect(judge(hall.state(), undo(swapped))).toEqual({ code: 'already-undone', at: at('12:41') });
  });

  it('UN-3 is none when only another step was undone', () => {
    const hall = aHall();
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:00') });
    const started = hall.revision();
    hall.give(announce);
    hall.give(undo(hall.revision()), { now: at('13:01') });
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:20') });
    expect(judge(hall.state(), undo(started))).toMatchObject({ code: 'undo-blocked', by: 'finish-meeting' });
  });

  it('UN-2 is blocked by what came after it was done again', () => {
    const hall = aHall();
    hall.give(cancel, { now: at('12:40') });
    const cancelled = hall.revision();
    hall.give(undo(cancelled), { now: at('12:41') });
    hall.give(undo(hall.revision()), { now: at('12:42') });
    hall.give(book(3, '13:00'), { now: at('12:43') });
    expect(judge(hall.state(), undo(cancelled))).toMatchObject({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('12:43'),
    });
  });
});
