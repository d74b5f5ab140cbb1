import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { Revision } from '../../../../shared/domain/ids.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  meetingId,
  organiser,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const event = () => anEvent({ hosts: 1, guests: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const during = { now: at('13:06') };
const commands: [string, Command][] = [
  ['a check-in', { kind: 'check-in', delegate: delegateId(guestId(1)) }],
  ['a start', { kind: 'start-meeting', meeting: first }],
  ['a finish', { kind: 'finish-meeting', meeting: first }],
  ['a no-show', { kind: 'mark-no-show', meeting: first, party: 'guest' }],
  ['a cancellation', { kind: 'cancel-meeting', meeting: first }],
  ['a move', { kind: 'move-meeting', meeting: first, table: tableId(1), start: at('15:00') }],
  [
    'an announcement',
    { kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en: 'Hello' }, until: null },
  ],
  [
    'a walk-in',
    {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(1),
      start: at('14:00'),
      host: hostId(1),
      guest: guestId(2),
    },
  ],
];

describe('undo', () => {
  it.each(commands)('UN-1 doing and undoing %s gives the state before', (_what, command) => {
    const hall = historyOf(event());
    const before = { ...hall.state(), steps: null };
    hall.give(command, during);
    hall.give({ kind: 'undo', revision: hall.revision() }, during);
    expect({ ...hall.state(), steps: null }).toEqual(before);
  });

  it('UN-1 undoing can be undone', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'cancel-meeting', meeting: first }, during);
    hall.give({ kind: 'undo', revision: hall.revision() }, during);
    hall.give({ kind: 'undo', revision: hall.revision() }, during);
    expect(hall.state().meetings.get(first)?.status).toEqual({ kind: 'cancelled', at: at('13:06') });
  });

  it('UN-2 a no-show whose slot was given away since is not undone, and what stands on it is named', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'mark-no-show', meeting: first, party: 'guest' }, during);
    const noShow = hall.revision();
    const walkIn: Command = {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(1),
      start: at('13:00'),
      host: hostId(1),
      guest: guestId(2),
    };
    hall.give(walkIn, { now: at('13:07') });
    expect(judge(hall.state(), { kind: 'undo', revision: noShow }, during)).toEqual({
      code: 'undo-blocked',
      by: 'book-walk-in',
      at: at('13:07'),
      table: tableId(1),
      company: guestId(2),
      delegate: null,
    });
  });

  it('UN-2 the blocker named is the step about the same person, not whatever came last', () => {
    const hall = historyOf(event());
    const [one, other] = [delegateId(guestId(1)), delegateId(guestId(2))];
    hall.give({ kind: 'check-in', delegate: one });
    const checkIn = hall.revision();
    hall.give({ kind: 'take-back-check-in', delegate: one }, { now: at('12:40') });
    hall.give({ kind: 'check-in', delegate: other }, { now: at('12:50') });
    hall.give(
      { kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en: 'Hello' }, until: null },
      { now: at('12:55') },
    );
    expect(judge(hall.state(), { kind: 'undo', revision: checkIn })).toEqual({
      code: 'undo-blocked',
      by: 'take-back-check-in',
      at: at('12:40'),
      table: null,
      company: null,
      delegate: one,
    });
  });

  it('UN-2 a later step of the same meeting is named with the table and guest', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:01') });
    const start = hall.revision();
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:20') });
    expect(judge(hall.state(), { kind: 'undo', revision: start })).toEqual({
      code: 'undo-blocked',
      by: 'finish-meeting',
      at: at('13:20'),
      table: tableId(1),
      company: guestId(1),
      delegate: null,
    });
  });

  it('UN-3 a step that another one stands on is not said to be undone because a third one was', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:01') });
    const start = hall.revision();
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:20') });
    hall.give({ kind: 'check-in', delegate: delegateId(guestId(2)) }, { now: at('13:21') });
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('13:22') });
    const refusal = judge(hall.state(), { kind: 'undo', revision: start });
    expect(refusal).toMatchObject({ code: 'undo-blocked', by: 'finish-meeting' });
  });

  it('UN-3 a step that was undone says so with the time, until that is undone in its turn', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'cancel-meeting', meeting: first }, during);
    const undo: Command = { kind: 'undo', revision: hall.revision() };
    hall.give(undo, { now: at('13:08') });
    expect(judge(hall.state(), undo)).toEqual({ code: 'already-undone', at: at('13:08') });
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('13:09') });
    expect(Array.isArray(judge(hall.state(), undo))).toBe(true);
  });

  it('UN-2 a blocker older than the steps at hand is not named', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'start-meeting', meeting: first }, { now: at('13:01') });
    const start = hall.revision();
    hall.give({ kind: 'finish-meeting', meeting: first }, { now: at('13:20') });
    const [kept] = hall.state().steps.values();
    const forgotten = { ...hall.state(), steps: new Map([[String(start), kept ?? expect.fail()]]) };
    expect(judge(forgotten, { kind: 'undo', revision: start })).toEqual({
      code: 'undo-blocked',
      by: null,
      at: null,
      table: null,
      company: null,
      delegate: null,
    });
  });

  it('UN-2 a badge is not taken back, and an unknown step is refused', () => {
    const hall = historyOf(event());
    hall.give({ kind: 'reissue-badge', delegate: delegateId(guestId(1)) });
    const undo: Command = { kind: 'undo', revision: hall.revision() };
    expect(judge(hall.state(), undo)).toEqual({ code: 'cannot-undo', command: 'reissue-badge' });
    const unknown: Command = { kind: 'undo', revision: Revision.parse(77) };
    expect(judge(hall.state(), unknown, { actor: organiser })).toEqual({
      code: 'unknown',
      what: 'step',
      id: '77',
    });
  });
});
