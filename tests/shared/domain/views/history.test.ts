import { describe, expect, it } from 'vitest';
import { stepsKept } from '../../../../shared/domain/apply.ts';
import { DeviceId, MeetingId } from '../../../../shared/domain/ids.ts';
import {
  type HistoryFilter,
  actorsOf,
  followHistory,
  nameOfActor,
  noFilter,
  historyOf as theHistory,
} from '../../../../shared/domain/views/history.ts';
import {
  anEvent,
  at,
  delegateId,
  guestId,
  hostId,
  kiosk,
  meetingId,
  organiser,
  staff,
  tableActor,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, type History } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const second = meetingId(2, 2);

/** A short afternoon: a check-in, a start at the table, an absence, a walk-in into its slot, an announcement. */
function afternoon(): History {
  const hall = historyOf(
    anEvent({
      hosts: 2,
      guests: 3,
      meetings: [
        { host: 1, guest: 1, start: '13:00' },
        { host: 2, guest: 2, start: '13:00' },
      ],
    }),
  );
  hall.give({ kind: 'check-in', delegate: delegateId(guestId(1)) }, { actor: kiosk });
  hall.give({ kind: 'start-meeting', meeting: first }, { actor: tableActor('T01'), now: at('13:01') });
  hall.give({ kind: 'mark-no-show', meeting: second, party: 'guest' }, { now: at('13:06') });
  hall.give(
    {
      kind: 'book-walk-in',
      insist: true,
      table: tableId(2),
      start: at('13:00'),
      host: hostId(2),
      guest: guestId(3),
    },
    { now: at('13:07') },
  );
  hall.give(
    { kind: 'announce', to: { kind: 'lobby' }, text: { ja: null, en: 'Coffee' }, until: null },
    { actor: organiser, now: at('13:08') },
  );
  return hall;
}

const all = 100;
const commands = (hall: History, filter: Partial<HistoryFilter>) =>
  theHistory(hall.state(), { ...noFilter, ...filter }, all).entries.map(({ command }) => command);

describe('the history', () => {
  it('HI-1 tells who did what and when, the newest first', () => {
    const { entries, more } = theHistory(afternoon().state(), noFilter, all);
    expect(entries.map(({ command, by, at: when }) => [command, nameOfActor(by), when])).toEqual([
      ['announce', 'organiser', at('13:08')],
      ['book-walk-in', 'Mori', at('13:07')],
      ['mark-no-show', 'Mori', at('13:06')],
      ['start-meeting', 'T01', at('13:01')],
      ['check-in', 'Kiosk 1', at('12:30')],
    ]);
    expect(more).toBe(0);
  });

  it('HI-6 looks at the undo of a few changes at a time, and the next look goes on where the last one stopped', () => {
    const hall = afternoon();
    const historyAt = followHistory(noFilter, 10, 1);
    const whole = theHistory(hall.state(), noFilter, 10);
    const seen = whole.entries.map(() => historyAt(hall.state(), at('13:09')));
    expect(seen.map(({ isDone }) => isDone)).toEqual([false, false, false, false, true]);
    expect(seen[0]?.entries.map(({ undo }) => undo === 'not known yet')).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
    expect(seen.at(-1)).toEqual(whole);
    hall.give({ kind: 'take-back-check-in', delegate: delegateId(guestId(1)) });
    // What the newest step took back is not said to be undone before it is looked at, and nothing that was known is lost.
    const next = historyAt(hall.state(), at('13:10'));
    expect(next.entries.map(({ undo }) => undo)).toEqual([
      'possible',
      ...whole.entries.map(({ undo }) => undo),
    ]);
    let last = next;
    for (let look = 0; look < 6; look += 1) last = historyAt(hall.state(), at('13:10'));
    expect(last).toEqual(theHistory(hall.state(), noFilter, 10));
  });

  it('HI-1 an empty venue has none', () => {
    expect(theHistory(anEvent({ hosts: 1, guests: 1 }), noFilter, all)).toEqual({
      entries: [],
      more: 0,
      isDone: true,
    });
  });

  it('HI-1 of a badge and a device it keeps whose they are, and never a secret', () => {
    const hall = afternoon();
    hall.give({ kind: 'reissue-badge', delegate: delegateId(guestId(3)) });
    hall.give(
      {
        kind: 'set-up-device',
        device: {
          id: DeviceId.parse('tablet-2'),
          name: 'Tablet',
          duty: { role: 'table', table: tableId(2) },
        },
        tokenHash: 'hash-of-the-device-token',
      },
      { actor: organiser },
    );
    hall.give({ kind: 'set-passphrase', of: 'staff', hash: 'hash-of-the-passphrase' }, { actor: organiser });
    expect(commands(hall, { delegate: delegateId(guestId(3)) })).toEqual(['reissue-badge']);
    expect(commands(hall, { table: tableId(2) })[0]).toBe('set-up-device');
    const { entries } = theHistory(hall.state(), noFilter, all);
    expect(JSON.stringify(entries)).not.toContain('hash-of-the');
    expect(entries.slice(0, 3).map(({ undo }) => undo)).toEqual(
      ['set-passphrase', 'set-up-device', 'reissue-badge'].map((command) => ({
        code: 'cannot-undo',
        command,
      })),
    );
  });

  it('HI-2 is filtered by table, company, person and whoever did it, and all of them together', () => {
    const hall = afternoon();
    expect(commands(hall, { table: tableId(2) })).toEqual(['book-walk-in', 'mark-no-show']);
    expect(commands(hall, { company: hostId(1) })).toEqual(['start-meeting']);
    expect(commands(hall, { company: guestId(1) })).toEqual(['start-meeting', 'check-in']);
    expect(commands(hall, { delegate: delegateId(guestId(1)) })).toEqual(['check-in']);
    expect(commands(hall, { actor: 'Mori' })).toEqual(['book-walk-in', 'mark-no-show']);
    expect(commands(hall, { actor: 'Mori', company: guestId(2) })).toEqual(['mark-no-show']);
    expect(commands(hall, { actor: 'Kiosk 1', table: tableId(1) })).toEqual([]);
    expect(actorsOf(hall.state()).map(nameOfActor)).toEqual(['Kiosk 1', 'Mori', 'organiser', 'T01']);
  });

  it('HI-2 a meeting is told where it stood at the step, also when it moved or was withdrawn since', () => {
    const hall = historyOf(
      anEvent({
        hosts: 1,
        guests: 2,
        hostsHaveTables: false,
        floating: 2,
        meetings: [{ host: 1, guest: 1, start: '13:00' }],
      }),
    );
    const [here, there] = [tableId(1), tableId(2)];
    hall.give({ kind: 'cancel-meeting', meeting: first });
    hall.give({ kind: 'undo', revision: hall.revision() });
    hall.give({ kind: 'move-meeting', meeting: first, table: there, start: at('15:00') });
    hall.give({ kind: 'cancel-meeting', meeting: first });
    hall.give({
      kind: 'book-walk-in',
      insist: true,
      table: here,
      start: at('14:00'),
      host: hostId(1),
      guest: guestId(2),
    });
    const booked = hall.revision();
    const [walkIn] = [...hall.state().meetings.keys()].filter((id) => id !== first);
    hall.give({ kind: 'cancel-meeting', meeting: MeetingId.parse(walkIn) });
    hall.give({ kind: 'undo', revision: hall.revision() });
    hall.give({ kind: 'undo', revision: booked });
    expect(hall.state().meetings.size).toBe(1);

    expect(commands(hall, { table: there })).toEqual(['cancel-meeting', 'move-meeting']);
    expect(commands(hall, { company: guestId(2) })).toEqual([
      'undo',
      'undo',
      'cancel-meeting',
      'book-walk-in',
    ]);
    expect(commands(hall, { table: here, company: guestId(1) })).toEqual([
      'move-meeting',
      'undo',
      'cancel-meeting',
    ]);
    const places = theHistory(hall.state(), { ...noFilter, company: guestId(1) }, all).entries;
    expect(places.map(({ meeting }) => meeting?.place.table)).toEqual([there, there, here, here]);
  });

  it('HI-4 each step shown says whether it can be undone, or why not', () => {
    const hall = afternoon();
    hall.give({ kind: 'undo', revision: hall.revision() }, { now: at('13:10') });
    const { entries } = theHistory(hall.state(), noFilter, all);
    expect(entries.map(({ undo }) => undo)).toEqual([
      'is an undo',
      { code: 'already-undone', at: at('13:10') },
      'possible',
      {
        code: 'undo-blocked',
        by: 'book-walk-in',
        at: at('13:07'),
        table: tableId(2),
        company: guestId(3),
        delegate: null,
      },
      'possible',
      'possible',
    ]);
  });

  it('HI-4 shows as many as are asked for and counts the rest', () => {
    const hall = afternoon();
    const { entries, more } = theHistory(hall.state(), { ...noFilter, actor: 'Mori' }, 1);
    expect(entries.map(({ command }) => command)).toEqual(['book-walk-in']);
    expect(more).toBe(1);
  });

  it('HI-1 keeps the newest steps of a long day', () => {
    const hall = afternoon();
    const text = { ja: null, en: 'Again' };
    for (let count = 0; count < stepsKept; count += 1)
      hall.give({ kind: 'announce', to: { kind: 'lobby' }, text, until: null }, { actor: staff });
    const { entries, more } = theHistory(hall.state(), noFilter, 30);
    expect([entries.length, more]).toEqual([30, stepsKept - 30]);
  });
});
