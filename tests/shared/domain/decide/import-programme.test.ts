import { describe, expect, it } from 'vitest';
import { EventId } from '../../../../shared/domain/ids.ts';
import {
  anEvent,
  aProgramme,
  at,
  guestId,
  meetingId,
  organiser,
  tableId,
} from '../../../support/an-event.ts';
import { historyOf, judge } from '../../../support/judge.ts';

const shape = { hosts: 2, guests: 3, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
const asOrganiser = { actor: organiser };

describe('the programme', () => {
  it('PR-1 the same workbook twice changes nothing', () => {
    const programme = aProgramme(shape);
    expect(judge(anEvent(shape), { kind: 'import-programme', programme }, asOrganiser)).toEqual([]);
  });

  it('PR-1 a corrected name comes in, and a meeting that was moved stays where it is', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'move-meeting', meeting: meetingId(1, 1), table: tableId(1), start: at('15:00') });
    const programme = aProgramme(shape);
    const companies = programme.companies.map((company) =>
      company.id === guestId(1) ? { ...company, name: 'Put Right Ltd.' } : company,
    );
    expect(
      judge(hall.state(), { kind: 'import-programme', programme: { ...programme, companies } }, asOrganiser),
    ).toEqual([
      {
        kind: 'companies.listed',
        records: [expect.objectContaining({ id: guestId(1), name: 'Put Right Ltd.' })],
      },
    ]);
  });

  it('PR-1 a new planned meeting that clashes with what stands is refused whole', () => {
    const hall = historyOf(anEvent(shape));
    hall.give({ kind: 'move-meeting', meeting: meetingId(1, 1), table: tableId(1), start: at('15:00') });
    const programme = aProgramme({
      ...shape,
      meetings: [...shape.meetings, { host: 1, guest: 2, start: '15:00' }],
    });
    expect(judge(hall.state(), { kind: 'import-programme', programme }, asOrganiser)).toEqual({
      code: 'programme-clash',
      meeting: meetingId(1, 2),
      with: meetingId(1, 1),
    });
  });

  it('PR-2 another event is refused', () => {
    const programme = aProgramme(shape);
    const other = { ...programme, event: { ...programme.event, id: EventId.parse('another') } };
    expect(judge(anEvent(shape), { kind: 'import-programme', programme: other }, asOrganiser)).toEqual({
      code: 'another-event',
      loaded: 'test-event',
    });
  });
});
