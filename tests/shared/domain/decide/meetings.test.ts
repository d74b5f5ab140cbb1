import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import type { State } from '../../../../shared/domain/state.ts';
import {
  anEvent,
  aMeeting,
  at,
  guestId,
  hostId,
  meetingId,
  tableActor,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const planned = { kind: 'planned' } as const;
const start = { kind: 'start-meeting', meeting: first } as const;
const finish = { kind: 'finish-meeting', meeting: first } as const;
const oneMeeting = () => anEvent({ hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const bookAt = (clock: string, guest: number, host = 1): Command => ({
  kind: 'book-walk-in',
  table: tableId(host),
  start: at(clock),
  host: hostId(host),
  guest: guestId(guest),
  insist: true,
});

describe('running a meeting', () => {
  it('ME-1 whoever starts it first wins; the second is told that it runs', () => {
    const hall = historyOf(oneMeeting());
    expect(hall.give(start, { actor: tableActor('T01'), now: at('13:02') })).toEqual([
      { kind: 'meeting.started', meeting: first, was: planned, at: at('13:02') },
    ]);
    expect(judge(hall.state(), start, { now: at('13:02') })).toEqual({
      code: 'meeting-not-open',
      meeting: first,
      status: 'running',
    });
  });

  it('ME-2 a table display may not speak for another table', () => {
    expect(judge(oneMeeting(), start, { actor: tableActor('T02'), now: at('13:00') })).toEqual({
      code: 'not-your-table',
      table: 'T01',
      yours: 'T02',
    });
  });

  it('ME-2 the next meeting does not start while one still runs at the table', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '13:30' },
    ];
    const hall = historyOf(anEvent({ hosts: 1, guests: 2, meetings }));
    hall.give(start, { now: at('13:00') });
    const next = { kind: 'start-meeting', meeting: meetingId(1, 2) } as const;
    expect(judge(hall.state(), next, { now: at('13:31') })).toEqual({ code: 'table-busy', by: first });
  });

  it('ME-3 it starts 15 minutes early, not 16', () => {
    const state = oneMeeting();
    expect(judge(state, start, { now: at('12:44') })).toEqual({ code: 'too-early', from: at('12:45') });
    expect(judge(state, start, { now: at('12:45') })).toHaveLength(1);
  });

  it('ME-3 one that nobody started began at its slot’s start', () => {
    expect(judge(oneMeeting(), finish, { now: at('13:28') })).toEqual([
      { kind: 'meeting.finished', meeting: first, was: planned, startedAt: at('13:00'), at: at('13:28') },
    ]);
  });

  it('ME-3 it is not over before it began; one that was started early may be', () => {
    const hall = historyOf(oneMeeting());
    expect(judge(hall.state(), finish, { now: at('12:59') })).toEqual({
      code: 'too-early',
      from: at('13:00'),
    });
    expect(judge(hall.state(), finish, { now: at('13:00') })).toHaveLength(1);
    hall.give(start, { now: at('12:50') });
    expect(judge(hall.state(), finish, { now: at('12:58') })).toMatchObject([
      { kind: 'meeting.finished', startedAt: at('12:50'), at: at('12:58') },
    ]);
  });

  it('ME-2 one of another day that nobody finished does not stand in the way', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '13:00', days: 1 },
    ];
    const hall = historyOf(anEvent({ hosts: 1, guests: 2, days: 2, meetings }));
    hall.give(start, { now: at('13:00') });
    const next = { kind: 'start-meeting', meeting: meetingId(1, 2) } as const;
    expect(judge(hall.state(), next, { now: at('13:00', 1) })).toHaveLength(1);
  });

  it('ME-4 a late start leaves the planned end where it was', () => {
    const hall = historyOf(oneMeeting());
    hall.give(start, { now: at('13:20') });
    expect(hall.state().meetings.get(first)?.place.end).toBe(at('13:30'));
  });
});

describe('a freed slot', () => {
  const noShow = { kind: 'mark-no-show', meeting: first, party: 'guest' } as const;

  it('NS-1 a no-show is not marked before the slot’s start', () => {
    expect(judge(oneMeeting(), noShow, { now: at('12:59') })).toEqual({
      code: 'too-early',
      from: at('13:00'),
    });
    expect(judge(oneMeeting(), noShow, { now: at('13:00') })).toHaveLength(1);
  });

  it('NS-1 it frees the table and the parties for a walk-in', () => {
    const hall = historyOf(oneMeeting());
    expect(judge(hall.state(), bookAt('13:00', 2), { now: at('13:06') })).toEqual({
      code: 'table-busy',
      by: first,
    });
    hall.give(noShow, { now: at('13:06') });
    expect(hall.give(bookAt('13:00', 2), { now: at('13:06') })).toEqual([
      {
        kind: 'meeting.booked',
        meeting: {
          id: 'W-command-000002',
          host: hostId(1),
          guest: guestId(2),
          adviser: null,
          origin: 'walk-in',
          place: { ...aMeeting({ host: 1, guest: 1, start: '13:00' }).place },
          status: planned,
        },
      },
    ]);
  });

  it('NS-1 a meeting that runs is no no-show', () => {
    const hall = historyOf(oneMeeting());
    hall.give(start, { now: at('13:01') });
    expect(judge(hall.state(), noShow, { now: at('13:05') })).toEqual({
      code: 'meeting-not-open',
      meeting: first,
      status: 'running',
    });
  });
});

describe('booking a walk-in', () => {
  const absent = (state: State) =>
    apply(state, [
      {
        kind: 'absences.listed',
        records: [{ id: 'away', company: guestId(2), start: at('14:00'), end: at('15:00') }],
      },
    ]);

  it.each([
    ['no slot starts then', bookAt('13:10', 2), { code: 'not-a-slot', table: 'T01', start: at('13:10') }],
    ['the slot is over', bookAt('12:30', 2), { code: 'slot-over', end: at('13:00') }],
    [
      'the guest sits elsewhere',
      bookAt('13:00', 1, 2),
      { code: 'guest-busy', meeting: first, table: 'T01', start: at('13:00') },
    ],
    [
      'the pair has a meeting',
      bookAt('15:00', 1),
      { code: 'already-met', meeting: first, table: 'T01', start: at('13:00') },
    ],
    [
      'the guest is away',
      bookAt('14:30', 2),
      { code: 'company-absent', company: 'G002', from: at('14:00'), to: at('15:00') },
    ],
    [
      'the table is another host’s',
      { ...bookAt('14:00', 3), host: hostId(2) } as Command,
      { code: 'table-of-another-host', table: 'T01', host: 'H02' },
    ],
    [
      'the guest is no guest',
      { ...bookAt('14:00', 3), guest: hostId(2) } as Command,
      { code: 'wrong-side', company: 'H02', expected: 'guest' },
    ],
  ])('WI-1 is refused when %s', (_why, command, refusal) => {
    expect(judge(absent(oneMeeting()), command, { now: at('13:00') })).toEqual(refusal);
  });

  it('WI-1 a host without a table meets at a floating one', () => {
    const state = anEvent({ hosts: 1, guests: 1, floating: 1, hostsHaveTables: false });
    expect(judge(state, bookAt('13:00', 1), { now: at('12:40') })).toMatchObject([
      { kind: 'meeting.booked' },
    ]);
  });
});

describe('moving a meeting', () => {
  const move = (clock: string): Command => ({
    kind: 'move-meeting',
    meeting: first,
    table: tableId(1),
    start: at(clock),
  });

  it('MV-1 it goes to a free slot and says where it stood', () => {
    const from = aMeeting({ host: 1, guest: 1, start: '13:00' }).place;
    const to = {
      ...from,
      start: at('15:00'),
      end: at('15:30'),
      movedFrom: { table: tableId(1), start: at('13:00') },
    };
    expect(judge(oneMeeting(), move('15:00'))).toEqual([{ kind: 'meeting.moved', meeting: first, from, to }]);
  });

  it('MV-1 it goes to another table at the same time, by itself or in a reshuffle', () => {
    const shape = { hosts: 1, guests: 1, floating: 2, hostsHaveTables: false, meetings: [] };
    const meeting = aMeeting({ host: 1, guest: 1, start: '13:00' });
    const state = apply(anEvent(shape), [
      { kind: 'meetings.listed', records: [{ ...meeting, place: { ...meeting.place, interpreter: null } }] },
    ]);
    const there = { ...move('13:00'), table: tableId(2) } as const;
    expect(judge(state, there as Command)).toMatchObject([{ kind: 'meeting.moved', to: { table: 'T02' } }]);
    const part = { kind: 'move', meeting: first, table: tableId(2) } as const;
    const reshuffle = (clock: string): Command => ({
      kind: 'reshuffle',
      parts: [{ ...part, start: at(clock) }],
      insist: true,
    });
    expect(judge(state, reshuffle('13:00'))).toHaveLength(1);
    expect(judge(state, reshuffle('13:10'))).toEqual({
      code: 'not-a-slot',
      table: 'T02',
      start: at('13:10'),
    });
  });

  it('MV-1 not to where it is, to a taken slot, or when it has begun', () => {
    const meetings = [
      { host: 1, guest: 1, start: '13:00' },
      { host: 1, guest: 2, start: '15:00' },
    ];
    const hall = historyOf(anEvent({ hosts: 1, guests: 2, meetings }));
    expect(judge(hall.state(), move('13:00'))).toEqual({ code: 'already-there' });
    expect(judge(hall.state(), move('15:00'))).toEqual({ code: 'table-busy', by: meetingId(1, 2) });
    hall.give(start, { now: at('13:00') });
    expect(judge(hall.state(), move('16:00'), { now: at('13:01') })).toMatchObject({
      code: 'meeting-not-open',
    });
  });
});
