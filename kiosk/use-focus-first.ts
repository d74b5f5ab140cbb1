import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to the first element in the section that fits `selector`, whenever `what` is another one: the button
 * that led there is gone, and a keyboard would begin anew at the top of the page.
 */
export function useFocusFirst(selector: string, what: unknown): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.querySelector<HTMLElement>(selector)?.focus(), [what]);
  return section;
}
