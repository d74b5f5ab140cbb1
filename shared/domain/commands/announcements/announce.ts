import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { AnnouncementId } from '../../ids.ts';
import { madeId } from '../../made-id.ts';
import { Announcement, AnnouncementPlace } from '../../records/announcement.ts';
import { Instant } from '../../time.ts';

/** Shows a sentence in the lobby, at a table or everywhere until it is taken down or its time is over. */
export const announce = command(
  'announce',
  { to: AnnouncementPlace, text: Announcement.shape.text, until: Instant.nullable() },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, command, { now, commandId }) {
      if (command.to.kind === 'table' && !state.tables.has(command.to.table)) {
        return refused({ code: 'unknown', what: 'table', id: command.to.table });
      }
      if (command.until !== null && command.until <= now)
        return refused({ code: 'until-is-past', until: command.until });
      const id = AnnouncementId.parse(madeId('A', commandId));
      return accepted({
        kind: 'announcement.kept',
        was: null,
        now: { id, to: command.to, text: command.text, at: now, until: command.until },
      });
    },
  },
);
