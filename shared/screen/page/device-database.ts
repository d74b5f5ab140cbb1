import { openDB } from 'idb';
import type { DeviceDatabase, DeviceSchema } from '../alone/device-store.ts';

/** The database of this browser, for all venues of its origin. Rejects where a browser gives none (some private windows). */
export function openDeviceDatabase(): DeviceDatabase {
  const opened = open();
  // Who asks is told; a page that never asks is not to fail for it.
  opened.catch(() => undefined);
  return opened;
}

/** Asynchronous, since a browser that denies it throws at once. */
async function open(): DeviceDatabase {
  return openDB<DeviceSchema>('uketsuke', 1, {
    upgrade: (database) => void database.createObjectStore('kept'),
  });
}
