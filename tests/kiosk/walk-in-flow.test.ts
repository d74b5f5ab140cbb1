import { describe, expect, it } from 'vitest';
import { secondsAt, shownFirst, type Stage } from '../../kiosk/kiosk-flow.ts';
import {
  afterBooking,
  afterHold,
  holdOf,
  isBeaten,
  matching,
  nextBest,
  openedWalkIn,
  soughtAmong,
  type Wanted,
} from '../../kiosk/walk-in/walk-in-flow.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { Revision } from '../../shared/domain/ids.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { walkInChoices } from '../../shared/domain/views/walk-in-choices.ts';
import type { CommandResult } from '../../shared/screen/venue-link.ts';
import { anEvent, at, delegateId, guestId, hostId, kiosk, tableId } from '../support/an-event.ts';
import { historyOf, judge } from '../support/judge.ts';

const delegate = delegateId(guestId(1));
const opened = openedWalkIn({ delegate, firstAt: null }, 'asked');
const wanted = (host: number, clock: string): Wanted => ({
  host: hostId(host),
  table: tableId(host),
  start: at(clock),
});

function hall() {
  const day = historyOf(anEvent({ hosts: 3, guests: 3, meetings: [{ host: 3, guest: 2, start: '13:00' }] }));
  for (const company of [1, 2, 3].flatMap((number) => [hostId(number), guestId(number)]))
    day.give({ kind: 'check-in', delegate: delegateId(company) }, { now: at('12:20') });
  return day;
}
type Hall = ReturnType<typeof hall>;

/** What the venue answers to a command at a kiosk at 12:35, without doing it. */
function answerTo(day: Hall, command: Command): CommandResult {
  const said = judge(day.state(), command, { now: at('12:35'), actor: kiosk });
  if (!Array.isArray(said)) return { kind: 'refused', refusal: said };
  return { kind: 'accepted', revision: Revision.parse(9), changes: said };
}
const holding = (to: Wanted, guest = 1) => ({ kind: 'hold-slot', ...to, guest: guestId(guest) }) as const;
const booking = (to: Wanted, guest = 1) =>
  ({ kind: 'book-walk-in', ...to, guest: guestId(guest), insist: false }) as const;
const choicesOf = (day: Hall) => walkInChoices(scheduleAt(day.state(), at('12:35')), guestId(1));

describe('a walk-in at the kiosk', () => {
  it('KI-10 a tap keeps the slot for a minute by the venue’s clock, and the next one books it', () => {
    const day = hall();
    const to = wanted(1, '12:30');
    const held = afterHold(opened, to, answerTo(day, holding(to)));
    if (held.kind !== 'walk-in' || held.step.kind !== 'held') throw new Error('nothing is kept');
    expect(held.step).toMatchObject({ wanted: to, until: at('12:36'), isBooking: false });
    expect(holdOf(held)).toBe(held.step.hold);
    expect(secondsAt(held)).toBe(null);
    expect(secondsAt(opened)).toBe(45);
    const booked = afterBooking(held, to, answerTo(day, booking(to)));
    expect(booked).toMatchObject({ kind: 'walk-in-booked', delegate, firstAt: null });
    expect(holdOf(booked)).toBe(null);
    expect(holdOf(opened)).toBe(null);
  });

  it('SC-4 without an answer nothing is claimed to be kept or booked', () => {
    const to = wanted(1, '12:30');
    expect(afterHold(opened, to, { kind: 'unanswered' })).toEqual({ kind: 'unanswered' });
    expect(afterBooking(opened, to, { kind: 'unanswered' })).toEqual({ kind: 'unanswered' });
  });

  it('KI-11 whoever comes second is told that somebody was quicker, before and after the booking', () => {
    const day = hall();
    const to = wanted(1, '12:30');
    day.give(holding(to, 3), { now: at('12:35'), actor: kiosk });
    const beaten = afterHold(opened, to, answerTo(day, holding(to)));
    expect(beaten).toMatchObject({ step: { kind: 'beaten', wanted: to, refusal: { code: 'slot-held' } } });
    day.give(booking(to, 3), { now: at('12:35'), actor: kiosk });
    const late = afterBooking(opened, to, answerTo(day, booking(to)));
    if (late.kind !== 'walk-in' || late.step.kind !== 'beaten') throw new Error('not told');
    expect(late.step.refusal.code).toBe('table-busy');
    expect(isBeaten(late.step.refusal)).toBe(true);
    expect(isBeaten({ code: 'not-here', company: hostId(1) })).toBe(false);
  });

  it('KI-11 the next best is another time of that host, else the first of the others, else nothing', () => {
    const choices = choicesOf(hall());
    expect(nextBest(choices, wanted(2, '12:30'))).toMatchObject({
      choice: { host: { id: hostId(2) } },
      slot: { start: at('13:00') },
    });
    const withoutIt = choices.filter(({ host }) => host.id !== hostId(2));
    expect(nextBest(withoutIt, wanted(2, '12:30'))).toMatchObject({
      choice: { host: { id: hostId(1) } },
      slot: { start: at('12:30') },
    });
    expect(nextBest([], wanted(2, '12:30'))).toBe(null);
  });

  it('KI-6 the list is narrowed by sector and by a language that can be spoken with the host', () => {
    const choices = choicesOf(hall()).map((choice, index) =>
      index === 0
        ? { ...choice, host: { ...choice.host, sector: 'Foods' }, languages: ['vi', 'ja'] }
        : choice,
    );
    expect(soughtAmong(choices)).toEqual({
      sectors: ['Foods', 'Machinery'],
      languages: ['en', 'ja', 'th', 'vi'],
    });
    const found = (sector: string | null, language: string | null) =>
      matching(choices, { sector, language }).map(({ host }) => host.id);
    expect(found(null, null)).toHaveLength(3);
    expect(found('Foods', null)).toEqual([hostId(1)]);
    expect(found(null, 'th')).toEqual([hostId(2), hostId(3)]);
    expect(found('Machinery', 'ja')).toEqual([hostId(2), hostId(3)]);
    expect(found('Foods', 'th')).toEqual([]);
  });

  it('KI-9 who has nothing on the plan is greeted with the list, everybody else with the day', () => {
    const state = hall().state();
    const welcome = (guest: number): Stage => ({
      kind: 'welcome',
      delegate: delegateId(guestId(guest)),
      firstAt: null,
    });
    expect(shownFirst(welcome(1), state, at('12:35'))).toEqual(
      openedWalkIn({ delegate, firstAt: null }, 'greets'),
    );
    expect(shownFirst(welcome(2), state, at('12:35'))).toEqual(welcome(2));
    expect(shownFirst(welcome(1), state, at('17:55'))).toEqual(welcome(1));
    expect(shownFirst(welcome(1), null, at('12:35'))).toEqual(welcome(1));
    const refused: Stage = { kind: 'refused', refusal: { code: 'badge-unknown' } };
    expect(shownFirst(refused, state, at('12:35'))).toEqual(refused);
  });
});
