import { accepted, refused } from '../../decision.ts';
import { AdviserId, MeetingId } from '../../ids.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { pendingKinds } from '../../queries/meetings.ts';
import { adviserBusy } from '../../rules/adviser-busy.ts';
import { command } from '../command.ts';

/** An adviser is added to a meeting, changed or taken off. */
export const assignAdviser = command(
  'assign-adviser',
  { meeting: MeetingId, adviser: AdviserId.nullable() },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { meeting: id, adviser }, circumstances) {
      const found = findMeeting(state, id, circumstances, [...pendingKinds, 'running']);
      if (found.kind === 'refused') return found;
      const { meeting } = found;
      if (adviser !== null && !state.advisers.has(adviser)) {
        return refused({ code: 'unknown', what: 'adviser', id: adviser });
      }
      if (meeting.adviser === adviser) return refused({ code: 'nothing-to-do' });
      const problem = adviserBusy(scheduleAt(state, circumstances.now), adviser, meeting.place, id);
      if (problem) return refused(problem);
      return accepted({ kind: 'meeting.adviser-changed', meeting: id, from: meeting.adviser, to: adviser });
    },
  },
);
