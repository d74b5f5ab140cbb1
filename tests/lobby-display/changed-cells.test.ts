import { describe, expect, it } from 'vitest';
import { changedCells, marksAfter } from '../../lobby-display/changes/changed-cells.ts';
import { apply } from '../../shared/domain/apply.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { State } from '../../shared/domain/state.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { lobbyTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { cellKey } from '../../shared/domain/queries/board-place.ts';
import { anEvent, at, circumstances, meetingId, tableId } from '../support/an-event.ts';

const planned = anEvent({ hosts: 2, guests: 3, days: 2, meetings: [{ host: 1, guest: 1, start: '13:00' }] });
const meeting = meetingId(1, 1);
const shown = (state: State, time: string, days = 0) => lobbyTimetable(state, 'Main hall', at(time, days));
const key = (start: string) => cellKey({ table: tableId(1), start: at(start) });

function after(state: State, time: string, command: Command): State {
  const decision = decide(state, command, circumstances({ now: at(time) }));
  if (decision.kind === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
  return apply(state, decision.changes);
}

describe('what changed on the wall', () => {
  it('VW-L16 what the clock alone brings about is no change', () => {
    expect(changedCells(shown(planned, '12:59'), shown(planned, '13:31'))).toEqual([]);
    const running = after(planned, '13:00', { kind: 'start-meeting', meeting });
    expect(changedCells(shown(running, '13:01'), shown(running, '13:40'))).toEqual([]);
  });

  it('VW-L16 a meeting that starts, or that is marked absent, changes its cell alone', () => {
    const running = after(planned, '13:00', { kind: 'start-meeting', meeting });
    expect(changedCells(shown(planned, '13:00'), shown(running, '13:00'))).toEqual([key('13:00')]);
    const absent = after(planned, '13:06', { kind: 'mark-no-show', meeting, party: 'guest' });
    expect(changedCells(shown(planned, '13:06'), shown(absent, '13:06'))).toEqual([key('13:00')]);
  });

  it('VW-L16 a meeting that moves changes the cell it leaves and the cell it takes', () => {
    const moved = after(planned, '12:40', {
      kind: 'move-meeting',
      meeting,
      table: tableId(1),
      start: at('15:00'),
    });
    expect(changedCells(shown(planned, '12:40'), shown(moved, '12:40'))).toEqual([
      key('13:00'),
      key('15:00'),
    ]);
  });

  it('VW-L16 another day is a new timetable and not a hundred changes', () => {
    expect(changedCells(shown(planned, '13:00'), shown(planned, '13:00', 1))).toEqual([]);
    expect(changedCells(shown(planned, '18:00'), shown(planned, '13:00', 1))).toEqual([]);
  });

  it('VW-L17 a changed cell is marked for ten seconds of the venue’s clock, anew when it changes again', () => {
    const seconds = (count: number) => plusMinutes(at('13:00'), count / 60);
    const marked = marksAfter(new Map(), ['a'], at('13:00'));
    expect([...marked]).toEqual([['a', seconds(10)]]);
    expect([...marksAfter(marked, [], seconds(9))]).toEqual([['a', seconds(10)]]);
    expect([...marksAfter(marked, ['a'], seconds(9))]).toEqual([['a', seconds(19)]]);
    expect([...marksAfter(marked, [], seconds(10))]).toEqual([]);
  });
});
