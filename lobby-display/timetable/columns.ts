import type { Slot } from '../../shared/domain/queries/slots.ts';
import type { LobbyCell } from '../../shared/domain/views/lobby-cell.ts';
import type { LobbyRow, SessionTimetable } from '../../shared/domain/views/lobby-timetable.ts';

/** A column of the page of now and next; `place` is the wide one or the one beside it. */
export type Column = {
  place: 'now' | 'next';
  word: 'lobby.now' | 'lobby.next' | 'lobby.then';
  slot: Slot | null;
  cellOf: (row: LobbyRow) => LobbyCell | null;
};

/** Now and next; while nothing is on yet, the next slot and the one after it, so that no column stands empty. */
export function columnsOf({ slots, currentSlot, nextSlot }: SessionTimetable): [Column, Column] {
  const current = currentSlot === null ? null : (slots[currentSlot] ?? null);
  if (current === null && nextSlot !== null) {
    const then = slots.find((slot) => nextSlot.start < slot.start) ?? null;
    return [
      { place: 'now', word: 'lobby.next', slot: nextSlot, cellOf: (row) => cellAt(row, nextSlot) },
      { place: 'next', word: 'lobby.then', slot: then, cellOf: (row) => cellAt(row, then) },
    ];
  }
  return [
    { place: 'now', word: 'lobby.now', slot: current, cellOf: (row) => row.now },
    { place: 'next', word: 'lobby.next', slot: nextSlot, cellOf: (row) => row.next },
  ];
}

function cellAt({ cells }: LobbyRow, slot: Slot | null): LobbyCell | null {
  return cells.find((cell) => cell.start === slot?.start) ?? null;
}
