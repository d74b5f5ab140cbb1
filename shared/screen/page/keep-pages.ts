/**
 * Has the browser keep the pages below `base`, so that a screen can be loaded again without the venue. Over plain HTTP on
 * the LAN browsers do not offer it, and a screen goes on without: it only cannot be loaded again while the venue is gone.
 */
export function keepPages(base: URL): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const register = () =>
    // A browser may refuse (private windows, a certificate that is not trusted); the screen works all the same.
    void navigator.serviceWorker
      .register(new URL('service-worker.js', base), { scope: base.href, updateViaCache: 'none' })
      .catch(() => undefined);
  // After the page has what it needs itself.
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
