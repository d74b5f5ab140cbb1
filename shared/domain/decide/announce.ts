import type { CommandOf } from '../commands.ts';
import { accepted, refused, type Circumstances, type Decision } from '../decision.ts';
import { AnnouncementId } from '../ids.ts';
import type { State } from '../state.ts';

/** Shows a sentence in the lobby, at a table or everywhere until it is taken down or its time is over. */
export function announce(
  state: State,
  command: CommandOf<'announce'>,
  { now, commandId }: Circumstances,
): Decision {
  if (command.to.kind === 'table' && !state.tables.has(command.to.table)) {
    return refused({ code: 'unknown', what: 'table', id: command.to.table });
  }
  if (command.until !== null && command.until <= now)
    return refused({ code: 'until-is-past', until: command.until });
  const id = AnnouncementId.parse(`A-${commandId}`.slice(0, 64));
  return accepted({
    kind: 'announcement.made',
    announcement: { id, to: command.to, text: command.text, at: now, until: command.until },
  });
}

export function withdrawAnnouncement(state: State, command: CommandOf<'withdraw-announcement'>): Decision {
  const announcement = state.announcements.get(command.announcement);
  if (!announcement) return refused({ code: 'unknown', what: 'announcement', id: command.announcement });
  return accepted({ kind: 'announcement.withdrawn', announcement });
}
