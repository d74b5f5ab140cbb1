import { useRef } from 'preact/hooks';
import type { Instant } from '../../shared/domain/time.ts';
import type { LobbyTimetable } from '../../shared/domain/views/lobby-timetable.ts';
import { changedCells, marksAfter, type Marks } from './changed-cells.ts';

/** The cells to mark now, from one drawing to the next. Holds one timetable and the marks of ten seconds, no more. */
export function useChangeMarks(timetable: LobbyTimetable, now: Instant): Marks {
  const seen = useRef<{ timetable: LobbyTimetable; marks: Marks }>({ timetable, marks: new Map() });
  const { timetable: before, marks } = seen.current;
  if (before !== timetable) {
    seen.current = { timetable, marks: marksAfter(marks, changedCells(before, timetable), now) };
  }
  return seen.current.marks;
}
