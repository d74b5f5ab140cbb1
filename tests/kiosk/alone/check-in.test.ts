import { createHash } from 'node:crypto';
import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { createBadgeList } from '../../../shared/screen/alone/badge-list.ts';
import { checkIn } from '../../../kiosk/alone/check-in.ts';
import { createScanQueue } from '../../../shared/screen/alone/scan-queue.ts';
import { badgeMarks } from '../../../shared/domain/badge-marks.ts';
import { mintBadge } from '../../../shared/domain/badge-text.ts';
import type { CommandEnvelope } from '../../../shared/domain/commands.ts';
import { CommandId, noRevision } from '../../../shared/domain/ids.ts';
import type { DeviceStore } from '../../../shared/screen/alone/device-store.ts';
import type { CommandResult, Freshness } from '../../../shared/screen/venue-link.ts';
import { VenueId, type BadgeMarksReply } from '../../../shared/wire.ts';
import { anEvent, at, delegateId, guestId } from '../../support/an-event.ts';
import { bytesFrom } from '../../support/seeded.ts';
import { memoryStore } from '../../support/memory-store.ts';

const state = anEvent({ hosts: 1, guests: 2 });
const delegate = delegateId(guestId(1));
const salt = VenueId.parse('0123456789abcdef');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const marks: BadgeMarksReply = {
  salt,
  marks: badgeMarks(state.badges.values(), salt, sha256).map(([mark, id]) => [mark, id]),
};
const badge = [...state.badges.values()].find((one) => one.delegate === delegate);
const { token: foreign } = mintBadge(bytesFrom(99));
const alone: Freshness = { kind: 'alone', since: at('12:30'), isTimeSure: true };

/** A kiosk with the list of badges (unless it never got one), whose venue answers with `answer`. */
async function aKiosk(
  freshness: Freshness,
  answer: CommandResult,
  has: { list?: boolean; store?: DeviceStore } = {},
) {
  const store = has.store ?? memoryStore();
  const sent: CommandEnvelope[] = [];
  const send = async (envelope: CommandEnvelope) => {
    sent.push(envelope);
    return answer;
  };
  const list = createBadgeList(store, async () => (has.list === false ? null : marks));
  await list.refresh();
  const queue = createScanQueue({ store, send });
  const link = { freshness: signal(freshness), now: signal(at('12:41')), state: signal(state), send };
  const ids = ['scan-0001', 'scan-0002'].map((id) => CommandId.parse(id));
  const freshId = () => ids.shift() ?? CommandId.parse('scan-none');
  return { sent, queue, scan: (scanned: string) => checkIn({ scanned }, { link, list, queue, freshId }) };
}

describe('a kiosk with and without its venue', () => {
  const noted = { kind: 'noted', delegate, at: at('12:41') };

  it('KI-30 alone it notes token and code without asking, and somebody who scans twice once', async () => {
    const kiosk = await aKiosk(alone, { kind: 'unanswered' });
    expect(await kiosk.scan(badge?.token ?? '')).toEqual(noted);
    expect(await kiosk.scan((badge?.code ?? '').toLowerCase())).toEqual(noted);
    expect(kiosk.sent).toEqual([]);
    expect(kiosk.queue.waiting.value.map(({ id }) => id)).toEqual(['scan-0001']);
  });

  it('KI-30 a venue that is slow is asked, and what is noted goes under the id that was sent', async () => {
    const kiosk = await aKiosk({ kind: 'live' }, { kind: 'unanswered' });
    expect(await kiosk.scan(badge?.token ?? '')).toEqual(noted);
    expect(kiosk.sent.map(({ id }) => id)).toEqual(['scan-0001']);
    expect(kiosk.queue.waiting.value.map(({ id }) => id)).toEqual(['scan-0001']);
  });

  it('KI-30 the venue’s answer counts, and nothing is noted then', async () => {
    const refused = await aKiosk({ kind: 'live' }, { kind: 'refused', refusal: { code: 'badge-unknown' } });
    expect(await refused.scan(badge?.token ?? '')).toEqual({
      kind: 'refused',
      refusal: { code: 'badge-unknown' },
    });
    const attendance = { delegate, day: '2027-02-15', at: at('12:41') } as never;
    const accepted = await aKiosk(
      { kind: 'live' },
      {
        kind: 'accepted',
        revision: noRevision,
        changes: [{ kind: 'attendance.kept', was: null, now: attendance }],
      },
    );
    expect((await accepted.scan(badge?.token ?? '')).kind).toBe('welcome');
    expect(accepted.queue.waiting.value).toEqual([]);
  });

  it('KI-31 what is not on the list goes to the desk, and what is no badge is told as with the venue', async () => {
    const kiosk = await aKiosk(alone, { kind: 'unanswered' });
    expect(await kiosk.scan(foreign)).toEqual({ kind: 'not-known' });
    expect(await kiosk.scan('https://example.com')).toEqual({
      kind: 'refused',
      refusal: { code: 'badge-foreign' },
    });
    expect(kiosk.queue.waiting.value).toEqual([]);
  });

  it('KI-30 without a list, or a disk to write to, nothing is claimed', async () => {
    const unlisted = await aKiosk(alone, { kind: 'unanswered' }, { list: false });
    expect(await unlisted.scan(badge?.token ?? '')).toEqual({ kind: 'unanswered' });
    const full = { ...memoryStore(), put: () => Promise.reject(new Error('disk full')) };
    const unwritten = await aKiosk(alone, { kind: 'unanswered' }, { store: full });
    expect(await unwritten.scan(badge?.token ?? '')).toEqual({ kind: 'unanswered' });
  });
});
