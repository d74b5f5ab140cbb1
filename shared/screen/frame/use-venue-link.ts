import { useEffect, useMemo } from 'preact/hooks';
import type { ScreenPage } from '../../domain/screen.ts';
import type { DeviceToken } from '../../wire.ts';
import { createDayKeeper, type DayKeeper } from '../alone/day-keeper.ts';
import { deviceStore, type DeviceStore } from '../alone/device-store.ts';
import { openVenueLink, type ScreenSelf } from '../link/open-venue-link.ts';
import type { VenueLink } from '../venue-link.ts';
import type { ScreenRole } from './device-token.ts';
import type { Surroundings } from './surroundings.ts';

export type LinkedVenue = {
  link: VenueLink;
  keeper: DayKeeper;
  /** What goes with the token. */
  store: DeviceStore;
  /** What outlives it. */
  toDeliver: DeviceStore;
};

/** The link of a screen with this token, and the stores of its device; the link is closed with the component. */
export function useVenueLink(
  { base, build, database, onWake }: Surroundings,
  deviceToken: DeviceToken | null,
  role: ScreenRole | 'staff' | 'nobody',
  self: ScreenSelf,
): LinkedVenue {
  const token = deviceToken?.token ?? null;
  const owner = `${base.pathname} ${deviceToken?.device ?? withoutToken(role, self.page)}`;
  const store = useMemo(() => deviceStore(database, owner), [database, owner]);
  const toDeliver = useMemo(() => deviceStore(database, `${base.pathname} to-deliver`), [database, base]);
  const keeper = useMemo(() => createDayKeeper(store, build), [store, build]);
  const link = useMemo(
    () => openVenueLink({ base, token, self, keeper, onWake }),
    [base, token, self, keeper, onWake],
  );
  useEffect(() => () => link.close(), [link]);
  return { link, keeper, store, toDeliver };
}

/**
 * Whose day is kept where the page has no token: staff are known by a cookie and hear what no wall may know, and so may a
 * check page that they open; what those keep is never what a wall of the same browser starts from.
 */
function withoutToken(role: ScreenRole | 'staff' | 'nobody', page: ScreenPage): string {
  if (role === 'staff') return 'staff';
  return page === 'check' ? 'check' : 'hall';
}
