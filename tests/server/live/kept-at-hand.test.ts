import { describe, expect, it } from 'vitest';
import type { JournalEntry } from '../../../server/journal/journal.ts';
import { createPresence } from '../../../server/live/presence.ts';
import { createRecentEntries } from '../../../server/live/recent-entries.ts';
import { advance, type Standing } from '../../../server/sequencer.ts';
import { stepsKept } from '../../../shared/domain/apply.ts';
import { AnnouncementId, CommandId, DeviceId, Revision, noRevision } from '../../../shared/domain/ids.ts';
import { emptyState } from '../../../shared/domain/state.ts';
import { at, staff } from '../../support/an-event.ts';
import { heldClock } from '../../support/a-venue.ts';

/** The entry that makes revision `number`: something announced, or the same taken down again. */
function entryNumber(number: number): JournalEntry {
  const pair = Math.ceil(number / 2);
  const announcement = {
    id: AnnouncementId.parse(`A-${pair}`),
    to: { kind: 'lobby' as const },
    text: { ja: null, en: 'Hello' },
    at: at('12:30'),
    until: null,
  };
  const isMade = number % 2 === 1;
  return {
    revision: Revision.parse(number),
    at: at('12:30'),
    by: staff,
    command: { id: CommandId.parse(`given-${number}-times`), kind: 'announce' },
    changes: [
      { kind: 'announcement.kept', was: isMade ? null : announcement, now: isMade ? announcement : null },
    ],
  };
}
const entries = Array.from({ length: 3_000 }, (_, index) => entryNumber(index + 1));

describe('what the venue keeps at hand', () => {
  it('LV-11 of recent changes it keeps five hundred, and says so to whoever asks for older ones', () => {
    const recent = createRecentEntries(noRevision);
    for (const entry of entries) recent.add(entry);
    expect(recent.since('hall', Revision.parse(2_499))).toBeNull();
    const kept = recent.since('hall', Revision.parse(2_500));
    expect(kept?.map(({ revision }) => revision)).toEqual(
      entries.slice(2_500).map(({ revision }) => revision),
    );
    // An import is longer than all of them: it is not kept, nor what was before it.
    const all = entries.slice(0, 600).flatMap(({ changes }) => changes);
    recent.add({ ...entryNumber(3_600), changes: all });
    expect(recent.since('hall', Revision.parse(3_000))).toBeNull();
    expect(recent.since('hall', Revision.parse(3_600))).toEqual([]);
  });

  it('LV-11 of the history it keeps the last steps, and the state is as large as before', () => {
    const start: Standing = { state: emptyState, revision: noRevision };
    const { state, revision } = entries.reduce(advance, start);
    expect(revision).toBe(3_000);
    expect(state.steps.size).toBe(stepsKept);
    expect(state.announcements.size).toBe(0);
  });

  it('LV-11 a device that was revoked is not remembered as one that left', () => {
    const presence = createPresence(heldClock(at('12:30')));
    const device = (number: number) => DeviceId.parse(`kiosk-${number}`);
    for (let number = 1; number <= 50; number += 1) {
      const actor = { role: 'kiosk' as const, device: device(number), name: 'Kiosk' };
      presence.arrived(`socket-${number}`, { page: 'kiosk', place: null, build: null }, actor);
      presence.left(`socket-${number}`);
      if (number < 50) presence.forget(device(number));
    }
    expect(presence.gone()).toEqual([{ device: device(50), at: at('12:30') }]);
    expect(presence.list()).toEqual([]);
  });
});
