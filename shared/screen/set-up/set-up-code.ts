import type { TextStore } from '../frame/text-store.ts';

const key = 'uketsuke set-up code';

/**
 * Keeps the set-up code of an address such as `…/#setup=CODE` for this tab and takes it out of the address bar, where
 * anybody could read it. Returns the code that the tab has, or null.
 */
export function setUpCodeOf(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  tab: TextStore,
  history: { replaceState(data: unknown, title: string, address: string): void },
): string | null {
  const code = /[#&]setup=([A-Z0-9-]{8,100})/.exec(location.hash)?.[1];
  if (code) {
    tab.put(key, code);
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  }
  return tab.get(key);
}

/** The pairing code of an address such as `…/#pair=CODE`, taken out of the address bar; it is for this one opening. */
export function pairingCodeOf(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  history: { replaceState(data: unknown, title: string, address: string): void },
): string | null {
  const code = /[#&]pair=([0-9A-Za-z-]{4,40})/.exec(location.hash)?.[1] ?? null;
  if (code) history.replaceState(null, '', `${location.pathname}${location.search}`);
  return code;
}

/** The code has done its work, or is worth nothing: whoever comes to this tablet later must not find it. */
export function forgetSetUpCode(tab: TextStore): void {
  tab.remove(key);
}
