/** Calls `resynchronise` when a page wakes up: seen again, back from the history, or the network is back. */
export function onWake(resynchronise: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') resynchronise();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('pageshow', resynchronise);
  window.addEventListener('online', resynchronise);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.removeEventListener('pageshow', resynchronise);
    window.removeEventListener('online', resynchronise);
  };
}
