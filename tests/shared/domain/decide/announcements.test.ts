import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../shared/domain/commands.ts';
import { AnnouncementId } from '../../../../shared/domain/ids.ts';
import type { AnnouncementPlace } from '../../../../shared/domain/records/announcement.ts';
import { anEvent, at, tableId } from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const text = { ja: 'まもなく開始します', en: 'Starting soon' };
const announce = (to: AnnouncementPlace, until: string | null = null): Command => ({
  kind: 'announce',
  to,
  text,
  until: until === null ? null : at(until),
});
const withdraw = (id: string): Command => ({
  kind: 'withdraw-announcement',
  announcement: AnnouncementId.parse(id),
});
const event = () => anEvent({ hosts: 1, guests: 1 });

describe('announcements', () => {
  it('AN-1 one stands until its time, or until it is withdrawn, once', () => {
    const hall = historyOf(event());
    const [made] = hall.give(announce({ kind: 'lobby' }, '13:00'));
    const record = {
      id: 'A-command-000001',
      to: { kind: 'lobby' },
      text,
      at: at('12:30'),
      until: at('13:00'),
    };
    expect(made).toEqual({ kind: 'announcement.kept', was: null, now: record });
    expect(hall.give(withdraw(record.id))).toEqual([{ kind: 'announcement.kept', was: record, now: null }]);
    expect(judge(hall.state(), withdraw(record.id))).toEqual({
      code: 'unknown',
      what: 'announcement',
      id: record.id,
    });
  });

  it('AN-1 not until a time that is past, or is now', () => {
    for (const until of ['12:29', '12:30'])
      expect(judge(event(), announce({ kind: 'lobby' }, until))).toEqual({
        code: 'until-is-past',
        until: at(until),
      });
    expect(judge(event(), announce({ kind: 'lobby' }, '12:31'))).toHaveLength(1);
  });

  it('VW-T20 to a table that there is', () => {
    const to = (number: number) => ({ kind: 'table', table: tableId(number) }) as const;
    expect(judge(event(), announce(to(1)))).toMatchObject([{ now: { to: to(1), until: null } }]);
    expect(judge(event(), announce(to(9)))).toEqual({ code: 'unknown', what: 'table', id: 'T09' });
  });
});
