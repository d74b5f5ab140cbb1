import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { CompanyId, HelpCallId } from '../../../../shared/domain/ids.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  meetingId,
  staff,
  tableActor,
  tableId,
  withCollections,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const event = () =>
  anEvent({ hosts: 2, guests: 2, days: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const late = (clock: string | null, ...guests: number[]): Command => ({
  kind: 'expect-late',
  companies: guests.map(guestId),
  at: clock === null ? null : at(clock),
});
const lateness = (guest: number, clock: string) => ({
  company: guestId(guest),
  day: '2027-02-15',
  expectedAt: at(clock),
});

describe('companies that come late', () => {
  it('LT-1 several are noted at once, put right, and no longer awaited', () => {
    const hall = historyOf(event());
    expect(hall.give(late('13:20', 1, 2, 1))).toEqual([
      { kind: 'lateness.kept', was: null, now: lateness(1, '13:20') },
      { kind: 'lateness.kept', was: null, now: lateness(2, '13:20') },
    ]);
    expect(hall.give(late('13:40', 2))).toEqual([
      { kind: 'lateness.kept', was: lateness(2, '13:20'), now: lateness(2, '13:40') },
    ]);
    expect(hall.give(late(null, 1, 2))).toEqual([
      { kind: 'lateness.kept', was: lateness(1, '13:20'), now: null },
      { kind: 'lateness.kept', was: lateness(2, '13:40'), now: null },
    ]);
  });

  it('LT-1 not in the past, for nobody, or as it is', () => {
    const hall = historyOf(event());
    expect(judge(hall.state(), late('12:30', 1))).toEqual({ code: 'until-is-past', until: at('12:30') });
    expect(judge(hall.state(), late(null, 1))).toEqual({ code: 'nothing-to-do' });
    const unknown = { ...late('13:20', 1), companies: [CompanyId.parse('X99')] } as Command;
    expect(judge(hall.state(), unknown)).toEqual({ code: 'unknown', what: 'company', id: 'X99' });
    hall.give(late('13:20', 1));
    expect(judge(hall.state(), late('13:20', 1))).toEqual({ code: 'nothing-to-do' });
  });

  it('LT-1 CI-4 before there is an event nobody is late, and nobody checks in', () => {
    const empty = withCollections(event(), { events: new Map() });
    expect(judge(empty, late('13:20', 1))).toEqual({ code: 'no-event' });
    expect(judge(empty, { kind: 'check-in', delegate: delegateId(guestId(1)) })).toEqual({
      code: 'no-event',
    });
  });

  it('LT-2 whoever checks in is not awaited any more, and is again when the check-in is undone', () => {
    const hall = historyOf(event());
    hall.give(late('13:20', 1));
    const delegate = delegateId(guestId(1));
    expect(hall.give({ kind: 'check-in', delegate }, { now: at('13:12') })).toEqual([
      { kind: 'attendance.kept', was: null, now: { delegate, day: '2027-02-15', at: at('13:12') } },
      { kind: 'lateness.kept', was: lateness(1, '13:20'), now: null },
    ]);
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('13:13') });
    expect([...hall.state().lateness.values()]).toEqual([lateness(1, '13:20')]);
  });

  it('LT-2 lateness is of one day: the next nobody is late', () => {
    const hall = historyOf(event());
    hall.give(late('17:00', 1));
    const tomorrow = { now: at('12:30', 1) };
    expect(hall.give({ kind: 'check-in', delegate: delegateId(guestId(1)) }, tomorrow)).toHaveLength(1);
  });
});

describe('calling a guest', () => {
  const call: Command = { kind: 'call-meeting', meeting: first };

  it('ME-5 from 15 minutes before the slot until its end, once', () => {
    const state = event();
    expect(judge(state, call, { now: at('12:44') })).toEqual({ code: 'too-early', from: at('12:45') });
    expect(judge(state, call, { now: at('12:45'), actor: tableActor('T01') })).toEqual([
      { kind: 'meeting.called', meeting: first, was: { kind: 'planned' }, at: at('12:45') },
    ]);
    expect(judge(state, call, { now: at('13:30') })).toEqual({ code: 'slot-over', end: at('13:30') });
    const hall = historyOf(state);
    hall.give(call, { now: at('12:50') });
    expect(judge(hall.state(), call, { now: at('12:51') })).toEqual({
      code: 'meeting-not-open',
      meeting: first,
      status: 'called',
    });
  });

  it('ME-5 not to another table by its display', () => {
    expect(judge(event(), call, { now: at('12:50'), actor: tableActor('T02') })).toEqual({
      code: 'not-your-table',
      table: 'T01',
      yours: 'T02',
    });
  });

  it.each<[string, Command, string]>([
    ['starts', { kind: 'start-meeting', meeting: first }, 'meeting.started'],
    ['finishes', { kind: 'finish-meeting', meeting: first }, 'meeting.finished'],
    ['is a no-show', { kind: 'mark-no-show', meeting: first, party: 'guest' }, 'meeting.no-show'],
    ['is cancelled', { kind: 'cancel-meeting', meeting: first }, 'meeting.cancelled'],
  ])('ME-5 a called meeting %s like a planned one', (_what, command, kind) => {
    const hall = historyOf(event());
    hall.give(call, { now: at('12:50') });
    expect(hall.give(command, { now: at('13:10') })).toMatchObject([
      { kind, was: { kind: 'called', at: at('12:50') } },
    ]);
  });
});

describe('help at a table', () => {
  const ask = (need: 'help' | 'interpreter', table = 1): Command => ({
    kind: 'ask-for-help',
    table: tableId(table),
    need,
  });
  const own = { actor: tableActor('T01') };

  it('HE-1 a table asks once for each need until staff have answered', () => {
    const hall = historyOf(event());
    const call = { id: 'C-command-000001', table: 'T01', need: 'help', at: at('12:30') };
    expect(hall.give(ask('help'), own)).toEqual([{ kind: 'help-call.kept', was: null, now: call }]);
    expect(judge(hall.state(), ask('help'), own)).toEqual({ code: 'nothing-to-do' });
    hall.give(ask('interpreter'), own);
    expect(hall.give({ kind: 'answer-help', call: HelpCallId.parse(call.id) }, { actor: staff })).toEqual([
      { kind: 'help-call.kept', was: call, now: null },
    ]);
    expect(judge(hall.state(), ask('help'), own)).toHaveLength(1);
  });

  it('HE-2 a table display asks and answers for its own table alone', () => {
    const hall = historyOf(event());
    hall.give(ask('help', 2));
    const answer: Command = { kind: 'answer-help', call: HelpCallId.parse('C-command-000001') };
    const notYours = { code: 'not-your-table', table: 'T02', yours: 'T01' };
    expect(judge(hall.state(), ask('help', 2), own)).toEqual(notYours);
    expect(judge(hall.state(), answer, own)).toEqual(notYours);
    expect(judge(hall.state(), answer, { actor: tableActor('T02') })).toHaveLength(1);
    hall.give(answer);
    expect(judge(hall.state(), answer)).toEqual({
      code: 'unknown',
      what: 'help-call',
      id: 'C-command-000001',
    });
    expect(judge(hall.state(), ask('help', 9))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
  });
});
