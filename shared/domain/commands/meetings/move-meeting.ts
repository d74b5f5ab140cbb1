import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId, TableId } from '../../ids.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { moveTo, placeAt } from '../../judging/place-at.ts';
import { pendingKinds } from '../../queries/meetings.ts';
import { placeProblem } from '../../rules/place-problem.ts';
import { Instant } from '../../time.ts';

/** A meeting that has not begun goes to a free slot. It keeps its adviser, who must be free there too. */
export const moveMeeting = command(
  'move-meeting',
  { meeting: MeetingId, table: TableId, start: Instant },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const { meeting } = found;
      const { id, host, guest, adviser, place: from } = meeting;
      const { table, start } = command;
      if (from.table === table && from.start === start) return refused({ code: 'already-there' });
      const schedule = scheduleAt(state, circumstances.now);
      const problem = placeProblem(schedule, { table, start, host, guest, adviser, ignoring: id });
      if (problem) return refused(problem);
      const to = placeAt(state, table, start, { table: from.table, start: from.start });
      return to ? accepted(...moveTo(meeting, to)) : refused({ code: 'not-a-slot', table, start });
    },
  },
);
