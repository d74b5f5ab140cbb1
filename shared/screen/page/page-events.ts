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

/** Calls `listener` for every key that goes down; `first` before whatever has the focus. Returns how to stop. */
export function onKey(listener: (event: KeyboardEvent) => void, order?: 'first'): () => void {
  const how = { capture: order === 'first' };
  document.addEventListener('keydown', listener, how);
  return () => document.removeEventListener('keydown', listener, how);
}

/** Calls `listener` when the page gets or loses the keyboard. Returns how to stop. */
export function onFocus(listener: () => void): () => void {
  window.addEventListener('focus', listener);
  window.addEventListener('blur', listener);
  return () => {
    window.removeEventListener('focus', listener);
    window.removeEventListener('blur', listener);
  };
}

/** Calls `listener` when the page is hidden, and when it is seen again. Returns how to stop. */
export function onSeen(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
