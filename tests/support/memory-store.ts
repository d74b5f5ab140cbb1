import type { DeviceStore } from '../../shared/screen/alone/device-store.ts';

/** What a device keeps, as long as the test holds it: a page that is opened anew is given the same one. */
export function memoryStore(): DeviceStore {
  const kept = new Map<string, unknown>();
  return {
    get: async (name) => structuredClone(kept.get(name)),
    all: async (prefix) =>
      [...kept.keys()]
        .filter((name) => name.startsWith(prefix))
        .sort()
        .map((name) => structuredClone(kept.get(name))),
    put: async (name, value) => void kept.set(name, structuredClone(value)),
    remove: async (name) => void kept.delete(name),
    clear: async () => kept.clear(),
  };
}
