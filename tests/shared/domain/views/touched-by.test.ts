import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/domain/apply.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { DeviceId } from '../../../../shared/domain/ids.ts';
import type { State } from '../../../../shared/domain/state.ts';
import { meetingOf, touchedBy } from '../../../../shared/domain/views/touched-by.ts';
import { anEvent, at, delegateId, guestId, hostId, meetingId, tableId } from '../../../support/an-event.ts';
import { judge } from '../../../support/judge.ts';

const first = meetingId(1, 1);
const event = () =>
  anEvent({
    hosts: 2,
    guests: 2,
    hostsHaveTables: false,
    floating: 3,
    meetings: [{ host: 1, guest: 1, start: '13:00' }],
  });

function touched(state: State, changes: readonly { kind: string }[]) {
  const found = touchedBy(changes, { ...state, meeting: (id) => state.meetings.get(id) });
  return { tables: [...found.tables], companies: [...found.companies], delegates: [...found.delegates] };
}

function changesOf(state: State, command: Command) {
  const changes = judge(state, command, { now: at('13:01') });
  return Array.isArray(changes) ? changes : expect.fail(JSON.stringify(changes));
}

describe('what a step touched', () => {
  it('HI-3 a check-in touches the person and the company, and no table', () => {
    const state = event();
    const changes = changesOf(state, { kind: 'check-in', delegate: delegateId(guestId(1)) });
    expect(touched(state, changes)).toEqual({
      tables: [],
      companies: [guestId(1)],
      delegates: [delegateId(guestId(1))],
    });
  });

  it('HI-3 a badge touches its person and company', () => {
    const state = event();
    const changes = changesOf(state, { kind: 'reissue-badge', delegate: delegateId(guestId(2)) });
    expect(touched(state, changes)).toEqual({
      tables: [],
      companies: [guestId(2)],
      delegates: [delegateId(guestId(2))],
    });
  });

  it('HI-3 a change of a meeting touches its table and both companies', () => {
    const state = event();
    const changes = changesOf(state, { kind: 'start-meeting', meeting: first });
    expect(touched(state, changes)).toEqual({
      tables: [tableId(1)],
      companies: [hostId(1), guestId(1)],
      delegates: [],
    });
    expect(meetingOf(changes, (id) => state.meetings.get(id))?.id).toBe(first);
  });

  it('HI-3 a move touches the table it left and the one it went to; a later step only where it is', () => {
    const state = event();
    const move = { kind: 'move-meeting', meeting: first, table: tableId(3), start: at('15:00') } as const;
    const moved = changesOf(state, move);
    expect(touched(state, moved).tables.sort()).toEqual([tableId(1), tableId(3)]);
    const after = apply(state, moved);
    const cancelled = changesOf(after, { kind: 'cancel-meeting', meeting: first });
    expect(touched(after, cancelled).tables).toEqual([tableId(3)]);
  });

  it('HI-3 a table display touches its table, and an announcement nobody', () => {
    const state = event();
    const device = {
      id: DeviceId.parse('tablet-1'),
      name: 'T01',
      duty: { role: 'table', table: tableId(1) },
      since: at('12:00'),
    } as const;
    const setUp = { kind: 'device.set-up', device } as const;
    expect(touched(state, [setUp]).tables).toEqual([tableId(1)]);
    const withDevice = apply(state, [setUp]);
    const revoked = { kind: 'device.revoked', device: device.id };
    expect(touched(withDevice, [revoked]).tables).toEqual([tableId(1)]);
    const announcing = changesOf(state, {
      kind: 'announce',
      to: { kind: 'lobby' },
      text: { ja: null, en: 'T01' },
      until: null,
    });
    expect(touched(state, announcing)).toEqual({ tables: [], companies: [], delegates: [] });
  });

  it('HI-3 a kind of change that nobody has thought of yet is covered by the names of its fields', () => {
    const state = event();
    const later = [
      { kind: 'table.closed', table: tableId(2), at: at('13:00') },
      { kind: 'request.made', request: { id: 'R1', host: hostId(2), guest: guestId(2) } },
      { kind: 'group.called', delegates: [delegateId(hostId(1))], tables: [tableId(3)] },
      { kind: 'note.taken', meeting: first, company: 'nobody-knows-it' },
    ];
    const found = touched(state, later);
    expect(found.tables).toEqual([tableId(2), tableId(3), tableId(1)]);
    expect(found.companies).toEqual([hostId(2), guestId(2), hostId(1), guestId(1)]);
    expect(found.delegates).toEqual([delegateId(hostId(1))]);
  });
});
