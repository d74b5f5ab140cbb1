import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../lobby-display/timetable/columns.ts';
import { announcementAt } from '../../lobby-display/announcements/announcement-at.ts';
import { AnnouncementId } from '../../shared/domain/ids.ts';
import { lobbyTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { anEvent, at } from '../support/an-event.ts';

const planned = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] });

function columnsAt(time: string) {
  const shown = lobbyTimetable(planned, 'Main hall', at(time));
  if (shown.kind !== 'session') throw new Error('there is a session that day');
  return columnsOf(shown).map(({ word, slot, cellOf }) => [
    word,
    slot?.start ?? null,
    shown.rows.map(cellOf)[0]?.kind ?? null,
  ]);
}

describe('the columns of the wall', () => {
  it('VW-L21 show now and next in a session, and the next two slots before it', () => {
    expect(columnsAt('12:30')).toEqual([
      ['lobby.now', at('12:30'), 'open'],
      ['lobby.next', at('13:00'), 'meeting'],
    ]);
    expect(columnsAt('11:00')).toEqual([
      ['lobby.next', at('12:30'), 'open'],
      ['lobby.then', at('13:00'), 'meeting'],
    ]);
    expect(columnsAt('17:30')).toEqual([
      ['lobby.now', at('17:30'), 'open'],
      ['lobby.next', null, null],
    ]);
  });
});

describe('the band of announcements', () => {
  it('VW-L22 shows one after the other, in the wall’s language or else in the one it was made in', () => {
    const one = {
      id: AnnouncementId.parse('A1'),
      to: { kind: 'lobby' as const },
      text: { ja: '集合', en: 'Gather' },
      at: at('12:00'),
      until: null,
    };
    const two = {
      ...one,
      id: AnnouncementId.parse('A2'),
      to: { kind: 'lobby' as const },
      text: { ja: '駐車場', en: null },
    };
    expect(announcementAt([one, two], 0, 'en')).toEqual({ text: 'Gather', number: 1, of: 2 });
    expect(announcementAt([one, two], 1, 'en')).toEqual({ text: '駐車場', number: 2, of: 2 });
    expect(announcementAt([one, two], 2, 'ja')).toEqual({ text: '集合', number: 1, of: 2 });
    expect(announcementAt([], 5, 'ja')).toBeNull();
  });
});
