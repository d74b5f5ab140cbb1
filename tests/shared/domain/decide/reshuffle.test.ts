import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import type { ReshufflePart } from '../../../../shared/domain/commands/meetings/reshuffle-part.ts';
import { MeetingId, Revision, SessionId } from '../../../../shared/domain/ids.ts';
import {
  aMeeting,
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  meetingId,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const planned = { kind: 'planned' } as const;
const first = meetingId(1, 1);
const second = meetingId(1, 2);
const sessionId = SessionId.parse('S1');
const event = () =>
  anEvent({
    hosts: 2,
    guests: 5,
    advisers: 1,
    meetings: [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '13:30' },
    ],
  });
const placeOf = (host: number, guest: number, start: string) => aMeeting({ host, guest, start }).place;
const reshuffle = (parts: ReshufflePart[], insist = true): Command => ({ kind: 'reshuffle', parts, insist });
const move = (meeting: MeetingId, clock: string, host = 1): ReshufflePart => ({
  kind: 'move',
  meeting,
  table: tableId(host),
  start: at(clock),
});
const book = (host: number, guest: number, clock: string): ReshufflePart => ({
  kind: 'book',
  table: tableId(host),
  start: at(clock),
  host: hostId(host),
  guest: guestId(guest),
});
const swap = reshuffle([move(first, '13:30'), move(second, '13:00')]);

describe('a reshuffle', () => {
  it('RS-1 two meetings change places in one step', () => {
    expect(judge(event(), swap)).toEqual([
      {
        kind: 'meeting.moved',
        meeting: first,
        from: placeOf(1, 1, '13:00'),
        to: { ...placeOf(1, 1, '13:30'), movedFrom: { table: 'T01', start: at('13:00') } },
      },
      {
        kind: 'meeting.moved',
        meeting: second,
        from: placeOf(1, 2, '13:30'),
        to: { ...placeOf(1, 2, '13:00'), movedFrom: { table: 'T01', start: at('13:30') } },
      },
    ]);
  });

  it('RS-1 what one part frees another takes: a move, a booking in its place, and a postponement', () => {
    const state = event();
    const parts = [move(first, '14:00'), book(1, 3, '13:00'), { kind: 'postpone', meeting: second } as const];
    expect(judge(state, reshuffle(parts))).toEqual([
      {
        kind: 'meeting.moved',
        meeting: first,
        from: placeOf(1, 1, '13:00'),
        to: { ...placeOf(1, 1, '14:00'), movedFrom: { table: 'T01', start: at('13:00') } },
      },
      {
        kind: 'meeting.booked',
        meeting: {
          id: 'W-command-0001.1',
          host: 'H01',
          guest: 'G003',
          adviser: null,
          origin: 'walk-in',
          place: placeOf(1, 3, '13:00'),
          status: planned,
        },
      },
      { kind: 'meeting.cancelled', meeting: second, was: planned, at: at('12:30') },
      {
        kind: 'waiting.kept',
        was: null,
        now: { id: `Q-${second}`, guest: 'G002', host: 'H01', since: at('12:30') },
      },
    ]);
  });

  it.each<[string, ReshufflePart, object]>([
    ['a slot that is taken', book(1, 3, '13:30'), { code: 'table-busy', by: second }],
    ['no slot', book(1, 3, '13:10'), { code: 'not-a-slot', table: 'T01', start: at('13:10') }],
    ['where it is', move(second, '13:30'), { code: 'already-there' }],
    [
      'another host’s table',
      move(second, '15:00', 2),
      { code: 'table-of-another-host', table: 'T02', host: 'H01' },
    ],
    [
      'a meeting that is none',
      move(MeetingId.parse('M-none'), '15:00'),
      { code: 'unknown', what: 'meeting', id: 'M-none' },
    ],
  ])('RS-2 one impossible part refuses the whole: %s', (_what, part, refusal) => {
    expect(judge(event(), reshuffle([move(first, '14:00'), part]))).toEqual(refusal);
  });

  it('RS-2 a meeting that has begun is not moved, nor anything with it', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('12:50') });
    const parts = [book(2, 3, '14:00'), move(first, '15:00')];
    expect(judge(hall.state(), reshuffle(parts), { now: at('12:51') })).toEqual({
      code: 'meeting-not-open',
      meeting: first,
      status: 'running',
    });
  });

  it('RS-2 two bookings of one guest at one time, or of one pair, are refused together', () => {
    expect(judge(event(), reshuffle([book(1, 3, '14:00'), book(2, 3, '14:00')]))).toMatchObject({
      code: 'guest-busy',
      start: at('14:00'),
    });
    expect(judge(event(), reshuffle([book(1, 3, '14:00'), book(1, 3, '15:00')]))).toMatchObject({
      code: 'already-met',
    });
  });

  it('RS-2 two parts do not have one meeting in two places', () => {
    const twice = reshuffle([move(first, '14:00'), move(first, '15:00')]);
    expect(judge(event(), twice)).toEqual({ code: 'would-clash', meeting: first, with: first, count: 1 });
    const both = reshuffle([move(first, '14:00'), { kind: 'postpone', meeting: first }]);
    expect(judge(event(), both)).toMatchObject({ code: 'would-clash', meeting: first });
  });

  it('RS-2 without insisting, who is not here is told of', () => {
    const hall = historyOf(event());
    expect(judge(hall.state(), reshuffle([book(1, 3, '14:00')], false))).toEqual({
      code: 'not-here',
      company: 'G003',
    });
    hall.give({ kind: 'check-in', delegate: delegateId(guestId(3)) });
    hall.give({ kind: 'check-in', delegate: delegateId(hostId(1)) });
    expect(judge(hall.state(), reshuffle([book(1, 3, '14:00')], false))).toHaveLength(1);
  });

  it('RS-3 it is taken back as one step, and that too', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(reshuffle([move(first, '14:00'), book(1, 3, '13:00'), { kind: 'postpone', meeting: second }]));
    const after = { ...hall.state(), steps: null };
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(before);
    hall.give({ kind: 'undo', revision: hall.revision() });
    expect({ ...hall.state(), steps: null }).toEqual(after);
  });

  it.each<[string, Command]>([
    ['has been called', { kind: 'call-meeting', meeting: second }],
    ['has begun', { kind: 'start-meeting', meeting: second }],
    ['fell through', { kind: 'cancel-meeting', meeting: second }],
  ])('RS-3 a swap is not taken back when one of the two %s since, and that is named', (_what, command) => {
    const hall = historyOf(event());
    hall.give(swap);
    const swapped = hall.revision();
    hall.give(command, { now: at('12:55') });
    expect(judge(hall.state(), { kind: 'undo', revision: swapped }, { now: at('12:56') })).toMatchObject({
      code: 'undo-blocked',
      by: command.kind,
      at: at('12:55'),
    });
  });

  it('RS-3 nor when one of the two is over', () => {
    const hall = historyOf(event());
    hall.give(swap);
    const swapped = hall.revision();
    hall.give({ kind: 'finish-meeting', meeting: second }, { now: at('13:20') });
    expect(judge(hall.state(), { kind: 'undo', revision: swapped }, { now: at('13:21') })).toMatchObject({
      code: 'undo-blocked',
      by: 'finish-meeting',
    });
  });

  it('RS-3 once that is taken back too, the swap can be', () => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(swap);
    const swapped = hall.revision();
    hall.give({ kind: 'start-meeting', meeting: second }, { now: at('12:55') });
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('12:56') });
    hall.give({ kind: 'undo', revision: swapped }, { now: at('12:57') });
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });
});

describe('a postponement', () => {
  const away: Command = {
    kind: 'note-absence',
    company: guestId(1),
    from: at('13:00'),
    to: at('18:00'),
    clashing: 'postpone',
  };
  const rebook = reshuffle([book(1, 1, '15:00')]);

  it('RS-4 puts the pair on the waiting list, from which a booking takes it, and again', () => {
    const hall = historyOf(event());
    const request = { id: `Q-${first}`, guest: 'G001', host: 'H01', since: at('12:30') };
    expect(hall.give(reshuffle([{ kind: 'postpone', meeting: first }]))).toEqual([
      { kind: 'meeting.cancelled', meeting: first, was: planned, at: at('12:30') },
      { kind: 'waiting.kept', was: null, now: request },
    ]);
    expect(hall.give(rebook)).toMatchObject([
      { kind: 'meeting.booked', meeting: { origin: 'rescheduled' } },
      { kind: 'waiting.kept', was: request, now: null },
    ]);
    expect(hall.give(away)).toMatchObject([
      { kind: 'absence.kept' },
      { kind: 'meeting.cancelled', meeting: 'W-command-000002' },
      { kind: 'waiting.kept', was: null, now: { guest: 'G001', host: 'H01' } },
    ]);
    expect(hall.state().waiting.size).toBe(1);
  });

  it('RS-4 who waits for that host already keeps the place in the queue', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'cancel-meeting', meeting: first });
    hall.give({ kind: 'join-waiting-list', guest: guestId(1), host: hostId(1) });
    const [waiting] = hall.state().waiting.values();
    // The desk takes the cancellation back: the pair has its meeting again and still waits.
    hall.give({ kind: 'undo', revision: Revision.parse(1) });
    const later = { now: at('12:45') };
    expect(hall.give(reshuffle([{ kind: 'postpone', meeting: first }]), later)).toEqual([
      { kind: 'meeting.cancelled', meeting: first, was: planned, at: at('12:45') },
    ]);
    expect([...hall.state().waiting.values()]).toEqual([waiting]);
  });

  it('RS-4 an adviser goes along when he is free, and of two in one step to one of them', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00', adviser: 1 },
      { host: 2, guest: 2, start: '13:30', adviser: 1 },
    ];
    const hall = historyOf(anEvent({ hosts: 2, guests: 3, advisers: 1, meetings }));
    hall.give({ kind: 'cancel-meeting', meeting: first });
    hall.give({ kind: 'cancel-meeting', meeting: meetingId(2, 2) });
    expect(hall.give(reshuffle([book(1, 1, '15:00'), book(2, 2, '15:00')]))).toMatchObject([
      { kind: 'meeting.booked', meeting: { guest: 'G001', origin: 'rescheduled', adviser: 'A1' } },
      { kind: 'meeting.booked', meeting: { guest: 'G002', origin: 'rescheduled', adviser: null } },
    ]);
  });
});

describe('a meeting that was called', () => {
  const calledEvent = () => {
    const hall = historyOf(
      anEvent({ hosts: 1, guests: 1, floating: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] }),
    );
    hall.give({ kind: 'call-meeting', meeting: first }, { now: at('12:50') });
    return hall;
  };
  const called = { kind: 'called', at: at('12:50') };

  it.each<[string, Command]>([
    ['moved', { kind: 'move-meeting', meeting: first, table: tableId(1), start: at('14:00') }],
    ['reshuffled', reshuffle([move(first, '14:00')])],
    ['taken along by its host', { kind: 'move-host', host: hostId(1), table: tableId(2) }],
    [
      'shifted',
      {
        kind: 'shift-session',
        session: sessionId,
        table: null,
        from: at('13:00'),
        minutes: 20,
        clashing: 'refuse',
      },
    ],
  ])('RS-5 is planned again when it is %s: its guest was sent to the old place', (_what, command) => {
    const hall = calledEvent();
    const changes = hall.give(command, { now: at('12:55') });
    expect(changes.at(-1)).toEqual({
      kind: 'meeting.status-restored',
      meeting: first,
      was: called,
      status: planned,
    });
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('12:56') });
    expect(hall.state().meetings.get(first)?.status).toEqual(called);
  });
});
