import { command } from '../command.ts';
import { accepted } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { pendingKinds } from '../../queries/meetings.ts';

/** The meeting does not take place, or is broken off; its table and its parties are free again. */
export const cancelMeeting = command(
  'cancel-meeting',
  { meeting: MeetingId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, [...pendingKinds, 'running']);
      if (found.kind === 'refused') return found;
      const { id, status } = found.meeting;
      return accepted({ kind: 'meeting.cancelled', meeting: id, was: status, at: circumstances.now });
    },
  },
);
