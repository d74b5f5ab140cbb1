import { useEffect, useMemo } from 'preact/hooks';
import type { DeviceStore } from '../../shared/screen/alone/device-store.ts';
import { freshCommandId } from '../../shared/screen/link/give-command.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { badgeMarksOf } from '../../shared/screen/venue-routes.ts';
import type { Stage } from '../kiosk-flow.ts';
import { createBadgeList } from '../../shared/screen/alone/badge-list.ts';
import { checkIn } from './check-in.ts';
import type { NotedScan, Who } from '../../shared/screen/alone/noted-scan.ts';
import { createScanQueue } from '../../shared/screen/alone/scan-queue.ts';

const answerWithinMs = 4_000;
const deliverEveryMs = 5_000;
/** A badge that was made a minute ago belongs to somebody who stands at the desk. */
const refreshEveryMs = 60_000;

export type UseCheckInParts = {
  link: VenueLink;
  base: URL;
  token: string;
  store: DeviceStore;
  toDeliver: DeviceStore;
};

/** Check-in with and without the venue: keeps the list of badges fresh and gives what waits as soon as it can. */
export function useCheckIn({ link, base, token, store, toDeliver }: UseCheckInParts): {
  checkIn: (who: Who) => Promise<Stage>;
  waiting: readonly NotedScan[];
  setAside: readonly NotedScan[];
} {
  const list = useMemo(() => createBadgeList(store, () => badgeMarksOf(base, token)), [store, base, token]);
  const queue = useMemo(
    () => createScanQueue({ store: toDeliver, send: (envelope) => link.send(envelope, answerWithinMs) }),
    [toDeliver, link],
  );
  useEffect(() => {
    void list.load();
    // Without a place to keep things there is nothing that an earlier page left.
    queue.load().catch(() => undefined);
  }, [list, queue]);

  const isLive = link.freshness.value.kind === 'live';
  useEffect(() => {
    if (!isLive) return;
    // What fails is tried again at the next turn; every scan stays on the disk until it was judged.
    const deliver = () => void queue.deliver().catch(() => undefined);
    const refresh = () => void list.refresh();
    deliver();
    refresh();
    const timers = [setInterval(deliver, deliverEveryMs), setInterval(refresh, refreshEveryMs)];
    return () => timers.forEach(clearInterval);
  }, [isLive, list, queue]);

  return {
    checkIn: (who) => checkIn(who, { link, list, queue, freshId: freshCommandId }),
    waiting: queue.waiting.value,
    setAside: queue.setAside.value,
  };
}
