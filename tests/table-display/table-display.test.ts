import { describe, expect, it } from 'vitest';
import { endCameBetween } from '../../table-display/countdown/end-of-slot.ts';
import { pressOf } from '../../table-display/now/press.ts';
import { apply } from '../../shared/domain/apply.ts';
import { decide } from '../../shared/domain/decide.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { tableNow } from '../../shared/domain/views/table-now.ts';
import { anEvent, at, circumstances, meetingId, tableActor, tableId } from '../support/an-event.ts';

const planned = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:30' }] });
const meeting = meetingId(1, 1);

function pressAt(time: string, state = planned) {
  const shown = tableNow(state, tableId(1), at(time));
  return shown?.kind === 'table' ? pressOf(shown, at(time)) : null;
}
function started(time: string) {
  const decision = decide(
    planned,
    { kind: 'start-meeting', meeting },
    circumstances({ now: at(time), actor: tableActor('T01') }),
  );
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return apply(planned, decision.changes);
}

describe('the buttons of the table display', () => {
  it('VW-T14 offers Started while the counterpart is waited for, and nothing while the table is open or the day is over', () => {
    const start = { word: 'table.start', command: { kind: 'start-meeting', meeting }, meeting };
    expect(pressAt('13:30')).toEqual(start);
    expect(pressAt('13:59')).toEqual(start);
    expect(pressAt('12:30')).toBeNull();
    expect(pressAt('18:00')).toBeNull();
  });

  it('VW-T14 offers Started before the slot as soon as the venue would accept it', () => {
    const early = anEvent({ hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '12:30' }] });
    expect(pressAt('12:14', early)).toBeNull();
    expect(pressAt('12:15', early)).toMatchObject({ word: 'table.start' });
  });

  it('VW-T15 offers Finished from the start of the meeting until somebody pressed it, also over time', () => {
    const finish = { word: 'table.finish', command: { kind: 'finish-meeting', meeting }, meeting };
    const running = started('13:31');
    expect(pressAt('13:31', running)).toEqual(finish);
    expect(pressAt('13:57', running)).toEqual(finish);
    expect(pressAt('14:10', running)).toEqual(finish);
  });
});

describe('the chime of the table display', () => {
  const end = at('14:00');

  it('VW-T16 sounds once, when the planned end comes', () => {
    expect(endCameBetween({ now: plusMinutes(end, -1 / 60), end }, end)).toBe(true);
    expect(endCameBetween({ now: end, end }, plusMinutes(end, 1 / 60))).toBe(false);
    expect(endCameBetween({ now: plusMinutes(end, -2), end }, plusMinutes(end, -1))).toBe(false);
  });

  it('VW-T16 stays silent without a meeting, at the first look, and when the tablet slept over the end', () => {
    expect(endCameBetween({ now: plusMinutes(end, -1), end: null }, end)).toBe(false);
    expect(endCameBetween(null, end)).toBe(false);
    expect(endCameBetween({ now: plusMinutes(end, -1), end }, plusMinutes(end, 1))).toBe(false);
  });
});
