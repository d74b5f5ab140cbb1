import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { AnnouncementId } from '../../ids.ts';

export const withdrawAnnouncement = command(
  'withdraw-announcement',
  { announcement: AnnouncementId },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command) {
      const announcement = state.announcements.get(command.announcement);
      if (!announcement) return refused({ code: 'unknown', what: 'announcement', id: command.announcement });
      return accepted({ kind: 'announcement.kept', was: announcement, now: null });
    },
  },
);
