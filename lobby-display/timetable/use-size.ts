import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Size } from './fit.ts';

/** The size of an element in CSS pixels, kept up; null until it was measured. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const size = useSignal<Size | null>(null);
  useEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = measured;
      const known = size.peek();
      if (known === null || known.width !== width || known.height !== height) size.value = { width, height };
    };
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, []);
  return size.value;
}
