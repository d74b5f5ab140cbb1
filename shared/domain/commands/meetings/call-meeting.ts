import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { MeetingId } from '../../ids.ts';
import { findMeeting } from '../../judging/find-meeting.ts';
import { plusMinutes } from '../../time.ts';

/** A guest is called at most this many minutes before the slot: earlier the table is still somebody else's. */
export const callMinutes = 15;

/** The guest is told to come, by the lobby and by the kiosk. */
export const callMeeting = command(
  'call-meeting',
  { meeting: MeetingId },
  {
    mayGive: ['table', 'staff', 'organiser'],
    judge(state, command, circumstances) {
      const found = findMeeting(state, command.meeting, circumstances, ['planned']);
      if (found.kind === 'refused') return found;
      const { id, place, status } = found.meeting;
      const { now } = circumstances;
      const from = plusMinutes(place.start, -callMinutes);
      if (now < from) return refused({ code: 'too-early', from });
      if (place.end <= now) return refused({ code: 'slot-over', end: place.end });
      return accepted({ kind: 'meeting.called', meeting: id, was: status, at: now });
    },
  },
);
