const key = 'uketsuke set-up code';

/**
 * Keeps the set-up code of an address such as `…/#setup=CODE` for this tab and takes it out of the address bar, where
 * anybody could read it. Returns the code that the tab has, or null.
 */
export function setUpCodeOf(location: Location, storage: Storage, history: History): string | null {
  const code = /[#&]setup=([A-Z0-9-]{8,100})/.exec(location.hash)?.[1];
  if (code) {
    storage.setItem(key, code);
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  }
  return storage.getItem(key);
}
