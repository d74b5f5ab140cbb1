import type { CommandId } from '../../shared/domain/ids.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { stageAfter, type Stage } from '../kiosk-flow.ts';
import type { BadgeList, Looked } from '../../shared/screen/alone/badge-list.ts';
import { checkInCommand, type Who } from '../../shared/screen/alone/noted-scan.ts';
import type { ScanQueue } from '../../shared/screen/alone/scan-queue.ts';

/** How long a person waits for the venue before the kiosk goes by its own list, in milliseconds. */
const slowAfterMs = 3_000;

export type CheckInParts = {
  link: Pick<VenueLink, 'freshness' | 'now' | 'send' | 'state'>;
  list: Pick<BadgeList, 'look'>;
  queue: Pick<ScanQueue, 'note' | 'waiting'>;
  freshId: () => CommandId;
};

/**
 * Checks in whoever is here and gives what the kiosk shows then. The venue's answer counts when it comes in time; without
 * one the kiosk notes the check-in, if its list knows the badge, under the id that was sent, so that it counts once.
 */
export async function checkIn(who: Who, { link, list, queue, freshId }: CheckInParts): Promise<Stage> {
  const id = freshId();
  const at = link.now.value;
  if (link.freshness.value.kind !== 'alone') {
    const answer = await link.send({ id, command: checkInCommand(who, null) }, slowAfterMs);
    if (answer.kind !== 'unanswered') return stageAfter(answer);
  }
  const looked = lookFor(who, link, list);
  switch (looked.kind) {
    case 'unreadable':
      return { kind: 'refused', refusal: { code: looked.code } };
    case 'no-list':
      return { kind: 'unanswered' };
    case 'unknown':
      return { kind: 'not-known' };
    default:
  }
  const { delegate } = looked;
  // Somebody who scans twice is noted once.
  const before = queue.waiting.value.find((scan) => scan.delegate === delegate);
  if (before) return { kind: 'noted', delegate, at: before.at };
  try {
    await queue.note({ id, who, delegate, at, problem: null });
  } catch {
    return { kind: 'unanswered' };
  }
  return { kind: 'noted', delegate, at };
}

function lookFor(who: Who, link: CheckInParts['link'], list: CheckInParts['list']): Looked {
  if ('scanned' in who) return list.look(who.scanned);
  return link.state.value?.delegates.has(who.delegate)
    ? { kind: 'known', delegate: who.delegate }
    : { kind: 'unknown' };
}
