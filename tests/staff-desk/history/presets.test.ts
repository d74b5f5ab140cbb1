import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../shared/domain/views/history.ts';
import { presetsOf } from '../../../staff-desk/history/presets.ts';
import type { Selection } from '../../../staff-desk/selection.ts';
import { anEvent, at, delegateId, guestId, hostId, meetingId, tableId } from '../../support/an-event.ts';

const state = anEvent({
  hosts: 1,
  guests: 1,
  floating: 1,
  meetings: [{ host: 1, guest: 1, start: '13:00' }],
});
const presets = (selection: Selection) =>
  presetsOf(selection, state, 'en').map(({ name, filter }) => [
    name,
    Object.fromEntries(Object.entries(filter).filter(([, wanted]) => wanted !== null)),
  ]);

describe('the histories that a selection suggests', () => {
  it('HI-2 a meeting: its table, guest and host; a person: the person and the company', () => {
    expect(presets({ kind: 'nothing' })).toEqual([]);
    expect(presets({ kind: 'meeting', meeting: meetingId(1, 1) })).toEqual([
      ['T01', { table: tableId(1) }],
      ['Guest 1 Ltd.', { company: guestId(1) }],
      ['Host 1 Co., Ltd.', { company: hostId(1) }],
    ]);
    expect(presets({ kind: 'delegate', delegate: delegateId(guestId(1)) })).toEqual([
      ['Taro Shiken G001', { delegate: delegateId(guestId(1)) }],
      ['Guest 1 Ltd.', { company: guestId(1) }],
    ]);
    expect(Object.values(noFilter)).toEqual([null, null, null, null]);
  });

  it('HI-2 a slot: its table and the host, a floating table alone', () => {
    expect(presets({ kind: 'slot', table: tableId(1), start: at('14:00') })).toEqual([
      ['T01', { table: tableId(1) }],
      ['Host 1 Co., Ltd.', { company: hostId(1) }],
    ]);
    expect(presets({ kind: 'slot', table: tableId(2), start: at('14:00') })).toEqual([
      ['T02', { table: tableId(2) }],
    ]);
  });
});
