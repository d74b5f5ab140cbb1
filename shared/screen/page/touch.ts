const touches = ['pointerdown', 'keydown', 'input', 'wheel'] as const;

/** Calls `listener` for every touch and key on the page, before anything on it takes them. Returns how to stop. */
export function onTouch(listener: () => void): () => void {
  for (const touch of touches) document.addEventListener(touch, listener, { capture: true, passive: true });
  return () => {
    for (const touch of touches) document.removeEventListener(touch, listener, { capture: true });
  };
}

/** Calls `listener` when the page goes; it may come back from the history as it was. Returns how to stop. */
export function onHide(listener: () => void): () => void {
  window.addEventListener('pagehide', listener);
  return () => window.removeEventListener('pagehide', listener);
}
