import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { InterpreterId, SessionId } from '../../../../shared/domain/ids.ts';
import { scheduleAt } from '../../../../shared/domain/index/schedule.ts';
import { closedToWalkIns } from '../../../../shared/domain/rules/closed-to-walk-ins.ts';
import { noCommonLanguage } from '../../../../shared/domain/rules/no-common-language.ts';
import { notHere } from '../../../../shared/domain/rules/not-here.ts';
import type { State } from '../../../../shared/domain/state.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  kiosk,
  organiser,
  staff,
  tableActor,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const slotFrom = (start: string, end: string, days = 0) => ({
  session: SessionId.parse(`S${days + 1}`),
  start: at(start, days),
  end: at(end, days),
});
const one = slotFrom('13:00', '13:30');
const plain = () => anEvent({ hosts: 1, guests: 2, days: 2 });
const comes = (guest: number): Command => ({ kind: 'check-in', delegate: delegateId(guestId(guest)) });
const late = (clock: string): Command => ({ kind: 'expect-late', companies: [guestId(1)], at: at(clock) });
const book = (insist: boolean, clock = '13:00'): Command => ({
  kind: 'book-walk-in',
  table: tableId(1),
  start: at(clock),
  host: hostId(1),
  guest: guestId(1),
  insist,
});
const hostIsHere = () => {
  const hall = historyOf(plain());
  hall.give({ kind: 'check-in', delegate: delegateId(hostId(1)) });
  return hall;
};

describe('what staff alone pass over', () => {
  const hereAt = (state: State, slot = one, now = '12:40') =>
    notHere(scheduleAt(state, at(now)), guestId(1), slot);

  it('PL-11 who has not checked in today is not here; for another day nobody needs to be', () => {
    const hall = historyOf(plain());
    expect(hereAt(hall.state())).toEqual({ code: 'not-here', company: 'G001' });
    expect(hereAt(hall.state(), slotFrom('13:00', '13:30', 1))).toBeNull();
    hall.give(comes(1));
    expect(hereAt(hall.state())).toBeNull();
  });

  it('PL-11 who is late meets in a slot that he misses no more than ten minutes of', () => {
    const hall = historyOf(plain());
    hall.give(late('13:10'));
    expect(hereAt(hall.state())).toBeNull();
    hall.give(late('13:11'));
    expect(hereAt(hall.state())).toEqual({ code: 'expected-later', company: 'G001', at: at('13:11') });
    expect(hereAt(hall.state(), slotFrom('13:30', '14:00'))).toBeNull();
  });

  it('PL-11 who was to come and has not is not here any more than the others', () => {
    const hall = historyOf(plain());
    hall.give(late('13:10'));
    expect(hereAt(hall.state(), one, '13:10')).toEqual({ code: 'not-here', company: 'G001' });
  });

  it('PL-12 a closed table takes no walk-in in a slot that the closure touches', () => {
    const closure = { id: 'c', table: tableId(1), start: at('13:15'), end: at('14:00') };
    const schedule = scheduleAt(
      apply(plain(), [{ kind: 'closure.kept', was: null, now: closure }]),
      at('12:40'),
    );
    expect(closedToWalkIns(schedule, tableId(1), one)).toEqual({
      code: 'closed-to-walk-ins',
      table: 'T01',
      from: at('13:15'),
      to: at('14:00'),
    });
    expect(closedToWalkIns(schedule, tableId(1), slotFrom('14:00', '14:30'))).toBeNull();
    expect(closedToWalkIns(schedule, tableId(2), one)).toBeNull();
  });

  it.each([
    ['the interpreter speaks one of each side', ['th'], ['ja'], ['ja', 'th'], true],
    ['they share one, without an interpreter', ['th', 'en'], ['ja', 'en-GB'], null, true],
    ['they share one in another script', ['zh-Hant'], ['zh-Hans'], null, true],
    ['nobody speaks both', ['th'], ['ja'], null, false],
    ['the interpreter speaks only the guest’s', ['th'], ['ja'], ['ja', 'vi'], false],
    ['the guest’s are not known', ['th'], [], null, true],
    ['the host’s are not known', [], ['ja'], null, true],
  ])('PL-13 %s: %s and %s by %s', (_why, hosts, guests, spoken, understood) => {
    const state = plain();
    const speaks = (company: string, languages: string[]) => {
      const found = [...state.delegates.values()].find((each) => each.company === company);
      if (!found) throw new Error('nobody');
      return { ...found, languages };
    };
    const interpreter = InterpreterId.parse('I1');
    const schedule = scheduleAt(
      apply(state, [
        { kind: 'delegates.listed', records: [speaks(hostId(1), hosts), speaks(guestId(1), guests)] },
        {
          kind: 'interpreters.listed',
          records: [{ id: interpreter, name: '通訳', languages: spoken ?? [] }],
        },
      ]),
      at('12:40'),
    );
    const pair = { host: hostId(1), guest: guestId(1) };
    expect(noCommonLanguage(schedule, pair, spoken === null ? null : interpreter)).toEqual(
      understood ? null : { code: 'no-common-language', ...pair },
    );
  });

  it('PL-13 an interpreter of whom nothing is known speaks for nobody', () => {
    const pair = { host: hostId(1), guest: guestId(1) };
    expect(noCommonLanguage(scheduleAt(plain(), at('12:40')), pair, InterpreterId.parse('I9'))).toEqual({
      code: 'no-common-language',
      ...pair,
    });
  });

  it.each([
    ['kiosk', kiosk],
    ['table', tableActor('T01')],
  ])('PL-14 a %s may not insist', (_who, actor) => {
    const state = hostIsHere().state();
    expect(judge(state, book(true), { actor })).toEqual({ code: 'staff-must-insist' });
    expect(judge(state, book(false), { actor })).toEqual({ code: 'not-here', company: 'G001' });
  });

  it.each([
    ['staff', staff],
    ['the organiser', organiser],
  ])('PL-14 %s pass over it by insisting, and are told when they do not', (_who, actor) => {
    const state = hostIsHere().state();
    expect(judge(state, book(false), { actor })).toEqual({ code: 'not-here', company: 'G001' });
    expect(judge(state, book(true), { actor })).toMatchObject([
      { kind: 'meeting.booked', meeting: { host: 'H01', guest: 'G001', origin: 'walk-in' } },
    ]);
  });

  it('PL-14 what is impossible stays so, however much staff insist', () => {
    const hall = hostIsHere();
    hall.give({ ...book(true), guest: guestId(2) } as Command);
    expect(judge(hall.state(), book(true))).toMatchObject({ code: 'table-busy' });
  });

  it('PL-14 the guest is looked for before the host, and both before the closure and the languages', () => {
    const hall = historyOf(plain());
    expect(judge(hall.state(), book(false))).toEqual({ code: 'not-here', company: 'G001' });
    hall.give(comes(1));
    expect(judge(hall.state(), book(false))).toEqual({ code: 'not-here', company: 'H01' });
    hall.give({ kind: 'check-in', delegate: delegateId(hostId(1)) });
    hall.give({ kind: 'assign-interpreter', interpreter: null, to: { kind: 'day', table: tableId(1) } });
    expect(judge(hall.state(), book(false))).toMatchObject({ code: 'no-common-language' });
    const span = { from: at('13:00'), to: at('14:00') };
    hall.give({ kind: 'set-walk-ins', table: tableId(1), ...span, walkIns: 'closed' });
    expect(judge(hall.state(), book(false))).toMatchObject({ code: 'closed-to-walk-ins' });
  });
});
