/**
 * Calls `resynchronise` when a page wakes up: seen again, back from the history, or the network is back. The first showing
 * of a page is no waking: it is connecting then.
 */
export function onWake(resynchronise: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') resynchronise();
  };
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) resynchronise();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', shown);
  window.addEventListener('online', resynchronise);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('online', resynchronise);
  };
}
