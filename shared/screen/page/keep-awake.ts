/** Keeps the tablet from dimming where the browser has a wake lock (only over HTTPS); asks again when the page is seen. */
export function keepAwake(): void {
  if (!('wakeLock' in navigator)) return;
  const ask = () => {
    // Refused on low battery, for one; the page works all the same.
    if (document.visibilityState === 'visible') navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
