import { describe, expect, it } from 'vitest';
import type { State } from '../../../../shared/domain/state.ts';
import { absentByClock } from '../../../../shared/domain/views/absent-by-clock.ts';
import { type Attention, attentionAt, followAttention } from '../../../../shared/domain/views/attention.ts';
import { dayTally } from '../../../../shared/domain/views/day-tally.ts';
import { figuresAt } from '../../../../shared/domain/views/figures.ts';
import {
  anEvent,
  aProgramme,
  at,
  delegateId,
  firstDay,
  guestId,
  hostId,
  meetingId,
  organiser,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, type History } from '../../../support/judge.ts';

const meetings = [
  { host: 1, guest: 1, start: '13:00' },
  { host: 2, guest: 2, start: '13:00' },
  { host: 1, guest: 2, start: '15:00' },
];
const interests = [{ host: 1, guest: 3, priority: 1 }] as const;

function aHall(missing: readonly number[]): History {
  const hall = historyOf(anEvent({ hosts: 2, guests: 3, meetings, interests }));
  const companies = [hostId(1), hostId(2), ...[1, 2, 3].filter((one) => !missing.includes(one)).map(guestId)];
  for (const company of companies) {
    hall.give({ kind: 'check-in', delegate: delegateId(company) }, { now: at('12:20') });
  }
  return hall;
}

function at1307(state: State): readonly Attention[] {
  return attentionAt(state, at('13:07'));
}

const inWords = (item: Attention) => {
  switch (item.kind) {
    case 'help':
      return `help ${item.call.table}`;
    case 'need':
      return `${item.need.kind} ${item.need.meeting.id}`;
    case 'free':
      return `free ${item.opening.table}`;
    case 'missed':
      return `missed ${item.meeting.id}`;
  }
};

describe('what needs a person', () => {
  it('VW-A1 a call for help goes first, then absences with who would come instead, then empty tables', () => {
    const hall = aHall([1]);
    hall.give({ kind: 'start-meeting', meeting: meetingId(2, 2) }, { now: at('13:00') });
    hall.give({ kind: 'ask-for-help', table: tableId(2), need: 'help' }, { now: at('13:06') });
    const items = at1307(hall.state());
    expect(items.slice(0, 2).map(inWords)).toEqual(['help T02', `not-started ${meetingId(1, 1)}`]);
    const [, absent] = items;
    expect(absent?.kind === 'need' && absent.proposals[0]?.parts).toEqual([
      { kind: 'no-show', meeting: meetingId(1, 1), party: 'guest' },
      { kind: 'book', table: 'T01', start: at('13:00'), host: 'H01', guest: 'G003' },
    ]);
  });

  it('VW-A2 of a guest who is in the hall it is asked first whether the meeting has begun', () => {
    const items = at1307(aHall([]).state()).filter(({ kind }) => kind === 'need');
    expect(items.map(inWords)).toContain(`not-started ${meetingId(1, 1)}`);
    expect(items.every((item) => item.kind === 'need' && item.proposals.length === 0)).toBe(true);
  });

  it('VW-A3 who is known to come late is not asked about before', () => {
    const hall = aHall([1]);
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:12') }, { now: at('12:55') });
    expect(at1307(hall.state()).map(inWords)).not.toContain(`not-started ${meetingId(1, 1)}`);
    expect(figuresAt(hall.state(), at('13:07')).late).toBe(1);
  });

  it('VW-A4 two who missed each other and are both here are offered another slot', () => {
    const hall = aHall([]);
    hall.give({ kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' }, { now: at('13:06') });
    const missed = at1307(hall.state()).find(({ kind }) => kind === 'missed');
    expect(missed && inWords(missed)).toBe(`missed ${meetingId(1, 1)}`);
    expect(missed?.kind === 'missed' && missed.proposals[0]?.start).toBe(at('13:00'));
  });
});

describe('the figures of a day', () => {
  it('VW-A5 count meetings held against those booked, by table and by cause of loss', () => {
    const hall = aHall([]);
    hall.give({ kind: 'finish-meeting', meeting: meetingId(2, 2) }, { now: at('13:20') });
    hall.give({ kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' }, { now: at('13:20') });
    const { all, byTable } = dayTally(hall.state(), firstDay, at('13:40'));
    const nothing = { 'guest-absent': 0, 'host-absent': 0, cancelled: 0, unsaid: 0 };
    expect(all).toEqual({
      booked: 3,
      held: 1,
      toCome: 1,
      walkIns: 0,
      lost: { ...nothing, 'guest-absent': 1 },
    });
    expect(byTable.get(tableId(2))).toEqual({ booked: 1, held: 1, toCome: 0, walkIns: 0, lost: nothing });
    expect(dayTally(hall.state(), firstDay, at('15:30')).all.lost.unsaid).toBe(1);
    expect(figuresAt(hall.state(), at('13:40')).answersMissing).toBe(1);
  });
});

describe('who marks an absent party', () => {
  it('NS-2 a person does, except where the event leaves it to the clock, and never before the grace time', () => {
    const byPerson = aHall([1]).state();
    expect(absentByClock(byPerson, at('13:10'))).toEqual([]);
    const programme = aProgramme({ hosts: 2, guests: 3, meetings });
    const hall = aHall([1]);
    hall.give(
      {
        kind: 'import-programme',
        programme: { ...programme, event: { ...programme.event, marksAbsent: 'clock' } },
      },
      { actor: organiser },
    );
    expect(absentByClock(hall.state(), at('13:04'))).toEqual([]);
    const absent = { kind: 'mark-no-show', meeting: meetingId(1, 1), party: 'guest' };
    expect(absentByClock(hall.state(), at('13:05'))).toEqual([absent]);
    hall.give({ kind: 'expect-late', companies: [guestId(1)], at: at('13:15') }, { now: at('13:05') });
    expect(absentByClock(hall.state(), at('13:10'))).toEqual([]);
    expect(absentByClock(hall.state(), at('13:15'))).toEqual([absent]);
  });

  it('VW-A6 proposals are made for what is listed alone; what needs a person is counted, and a chance is not', () => {
    const state = aHall([1]).state();
    const all = attentionAt(state, at('13:07'));
    const certain = all.filter(({ kind }) => kind === 'need');
    const [first, second] = [followAttention(1), followAttention(certain.length)];
    expect(first(state, at('13:07'))).toMatchObject({ items: all.slice(0, 1), more: certain.length - 1 });
    expect(second(state, at('13:07'))).toMatchObject({ items: certain, more: 0, hasChances: true });
    expect(followAttention()(state, at('13:07'))).toMatchObject({ items: all, more: 0, hasChances: false });
  });

  it('VW-A6 made one at a time, they come to the same in the end', () => {
    const state = aHall([1]).state();
    const slowly = followAttention(25, 1);
    let looks = 0;
    let list = slowly(state, at('13:07'));
    for (; !list.isDone && looks < 50; looks += 1) list = slowly(state, at('13:07'));
    expect(looks).toBeGreaterThan(1);
    expect(list.items).toEqual(attentionAt(state, at('13:07')));
  });
});
