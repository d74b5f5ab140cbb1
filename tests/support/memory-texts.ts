import type { TextStore } from '../../shared/screen/frame/text-store.ts';

/** A browser's storage that keeps all it is given. */
export function memoryTexts(): TextStore {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    put(name, text) {
      kept.set(name, text);
      return true;
    },
    remove: (name) => void kept.delete(name),
  };
}
