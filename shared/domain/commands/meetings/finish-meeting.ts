import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { pendingKinds } from '../../queries/meetings.ts';

/** The meeting is over. One that nobody marked as started began at its slot's start, but not after its end. */
export const finishMeeting = command(
  'finish-meeting',
  { meeting: MeetingId },
  {
    mayGive: ['kiosk', 'table', 'staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, [...pendingKinds, 'running']);
      if (found.kind === 'refused') return found;
      const { id, place, status } = found.meeting;
      const at = circumstances.now;
      if (status.kind !== 'running' && at < place.start)
        return refused({ code: 'too-early', from: place.start });
      const startedAt = status.kind === 'running' ? status.startedAt : place.start;
      return accepted({ kind: 'meeting.finished', meeting: id, was: status, startedAt, at });
    },
  },
);
