import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { meetingsAt, pendingKinds } from '../../queries/meetings.ts';
import { plusMinutes } from '../../time.ts';

/** A meeting may begin this many minutes before its slot when both are there; earlier it is a slip of the finger. */
export const earlyStartMinutes = 15;

/** The meeting begins. Who presses first wins; a table runs one meeting at a time. */
export const startMeeting = command(
  'start-meeting',
  { meeting: MeetingId },
  {
    mayGive: ['table', 'staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const { meeting } = found;
      const from = plusMinutes(meeting.place.start, -earlyStartMinutes);
      if (circumstances.now < from) return refused({ code: 'too-early', from });
      for (const other of meetingsAt(state, meeting.place.table)) {
        // What nobody finished in another session does not stand in the way of this one.
        if (other.status.kind !== 'running' || other.place.session !== meeting.place.session) continue;
        return refused({ code: 'table-busy', by: other.id });
      }
      return accepted({
        kind: 'meeting.started',
        meeting: meeting.id,
        was: meeting.status,
        at: circumstances.now,
      });
    },
  },
);
