import { describe, expect, it } from 'vitest';
import type { Command, CommandOf } from '../../../../shared/domain/commands.ts';
import { type OutcomeLevel, needsFollowUp } from '../../../../shared/domain/records/outcome.ts';
import { anEvent, at, kiosk, meetingId, staff, tableActor } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const own = { actor: tableActor('T01'), now: at('13:29') };
const finish: Command = { kind: 'finish-meeting', meeting: first };
const event = () => anEvent({ hosts: 2, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const finished = () => {
  const hall = historyOf(event());
  hall.give(finish, { now: at('13:28') });
  return hall;
};
const said = (level: OutcomeLevel) => ({
  level,
  business: { expected: true, amountJpy: 3_000_000 },
  note: '見積もり',
});
const answer = (
  level: OutcomeLevel | null,
  party: CommandOf<'answer-outcome'>['party'] = 'guest',
): Command => ({ kind: 'answer-outcome', meeting: first, party, answer: level && said(level) });
const answered = (clock: string, skipped = false, party = 'guest') => ({
  meeting: first,
  party,
  at: at(clock),
  skipped,
});
const outcome = (level: OutcomeLevel, party = 'guest') => ({ meeting: first, party, answer: said(level) });

describe('the outcome of a meeting', () => {
  it('OC-1 each of the three parties answers for itself, once the meeting is finished', () => {
    expect(judge(event(), answer(3), own)).toEqual({
      code: 'meeting-not-open',
      meeting: first,
      status: 'planned',
    });
    const hall = finished();
    for (const party of ['guest', 'host', 'interpreter'] as const) {
      expect(hall.give(answer(3, party), own)).toEqual([
        { kind: 'answered.kept', was: null, now: answered('13:29', false, party) },
        { kind: 'outcome.kept', was: null, now: outcome(3, party) },
      ]);
    }
  });

  it('OC-1 a party may say nothing at all, and whoever skipped may still answer', () => {
    const hall = finished();
    expect(hall.give(answer(null), own)).toEqual([
      { kind: 'answered.kept', was: null, now: answered('13:29', true) },
    ]);
    expect(hall.give(answer(4), { ...own, actor: kiosk, now: at('13:40') })).toEqual([
      { kind: 'answered.kept', was: answered('13:29', true), now: answered('13:40') },
      { kind: 'outcome.kept', was: null, now: outcome(4) },
    ]);
  });

  it.each([
    ['table', tableActor('T01')],
    ['kiosk', kiosk],
  ])('OC-2 an answer is not written over at a %s, nor skipped afterwards', (_where, actor) => {
    const hall = finished();
    hall.give(answer(5), own);
    const refusal = { code: 'already-answered', meeting: first };
    expect(judge(hall.state(), answer(1), { actor, now: at('13:30') })).toEqual(refusal);
    expect(judge(hall.state(), answer(null), { actor, now: at('13:30') })).toEqual(refusal);
    expect(judge(hall.state(), answer(1, 'host'), { actor, now: at('13:30') })).toHaveLength(2);
  });

  it('OC-2 staff put it right, and can take it off', () => {
    const hall = finished();
    hall.give(answer(5), own);
    const desk = { actor: staff, now: at('13:45') };
    expect(hall.give(answer(2), desk)).toEqual([
      { kind: 'answered.kept', was: answered('13:29'), now: answered('13:45') },
      { kind: 'outcome.kept', was: outcome(5), now: outcome(2) },
    ]);
    expect(hall.give(answer(null), desk)).toEqual([
      { kind: 'answered.kept', was: answered('13:45'), now: answered('13:45', true) },
      { kind: 'outcome.kept', was: outcome(2), now: null },
    ]);
  });

  it('OC-2 a table display answers for its own table alone', () => {
    expect(judge(finished().state(), answer(3), { actor: tableActor('T02') })).toEqual({
      code: 'not-your-table',
      table: 'T01',
      yours: 'T02',
    });
  });

  it('OC-3 once answered, the finish is not taken back before the answer is', () => {
    const hall = finished();
    const finishing = hall.revision();
    hall.give(answer(3), own);
    const answering = hall.revision();
    expect(judge(hall.state(), { kind: 'undo', revision: finishing })).toMatchObject({
      code: 'undo-blocked',
      by: 'answer-outcome',
      at: at('13:29'),
    });
    hall.give({ kind: 'undo', revision: answering });
    hall.give({ kind: 'undo', revision: finishing });
    expect(hall.state().meetings.get(first)?.status).toEqual({ kind: 'planned' });
    expect([hall.state().answered.size, hall.state().outcomes.size]).toEqual([0, 0]);
  });

  it('OC-3 skipping stands on the finish as well', () => {
    const hall = finished();
    const finishing = hall.revision();
    hall.give(answer(null), own);
    expect(judge(hall.state(), { kind: 'undo', revision: finishing })).toMatchObject({
      code: 'undo-blocked',
      by: 'answer-outcome',
    });
  });

  it('OC-4 levels 3 and 4 are followed up, the others and no level are not', () => {
    expect(([1, 2, 3, 4, 5] as const).filter(needsFollowUp)).toEqual([3, 4]);
    expect(needsFollowUp(null)).toBe(false);
  });
});
