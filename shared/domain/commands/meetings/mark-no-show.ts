import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { pendingKinds } from '../../queries/meetings.ts';
import { Side } from '../../records/company.ts';

/** A party is not there. From the slot's start on; the grace time tells the desk when to ask, a person decides. */
export const markNoShow = command(
  'mark-no-show',
  { meeting: MeetingId, party: Side },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, pendingKinds);
      if (found.kind === 'refused') return found;
      const { id, place, status } = found.meeting;
      if (circumstances.now < place.start) return refused({ code: 'too-early', from: place.start });
      return accepted({
        kind: 'meeting.no-show',
        meeting: id,
        was: status,
        party: command.party,
        at: circumstances.now,
      });
    },
  },
);
