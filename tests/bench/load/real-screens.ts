import { openVenueLink } from '../../../shared/screen/link/open-venue-link.ts';
import type { VenueLink } from '../../../shared/screen/venue-link.ts';
import { tokenOf, type Doors } from './doors.ts';
import { moveNumber } from './the-hall.ts';

/** Screens with the link that the real pages have: replica, heartbeat, retries. Only nothing is drawn. */
export type RealScreens = {
  /** When the last of them had applied the move number `round`, by this machine's clock. */
  allHave(round: number): Promise<number>;
  close(): void;
};

/** Opens them all in one instant, as when every page is loaded again; resolves when each holds the state. */
export async function openRealScreens(doors: Doors, count: number): Promise<RealScreens> {
  const links = Array.from({ length: count }, (_, index) => openOne(doors, index));
  await Promise.all(links.map((link) => until(link, (state) => state !== null)));
  return {
    async allHave(round) {
      const { meeting, start } = moveNumber(round);
      await Promise.all(
        links.map((link) => until(link, (state) => state?.meetings.get(meeting)?.place.start === start)),
      );
      return Date.now();
    },
    close: () => links.forEach((link) => link.close()),
  };
}

function openOne(doors: Doors, index: number): VenueLink {
  const self = { page: 'other', place: () => null, build: null } as const;
  return openVenueLink({
    base: new URL(doors.base),
    token: tokenOf(doors, index),
    self,
    keeper: null,
    onWake: () => () => undefined,
  });
}

function until(link: VenueLink, holds: (state: VenueLink['state']['value']) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const watching = { isOver: false, stop: () => undefined as void };
    watching.stop = link.state.subscribe((state) => {
      if (watching.isOver || !holds(state)) return;
      watching.isOver = true;
      resolve();
      queueMicrotask(() => watching.stop());
    });
  });
}
