import type { ScreenDuty } from '../../domain/records/device.ts';
import { DeviceToken } from '../../wire.ts';
import type { TextStore } from './text-store.ts';

/** The screens that keep a token of their own. Staff sign in with a cookie, which no script of a page can read. */
export type ScreenRole = ScreenDuty['role'];

/**
 * Where a device keeps the tokens that the venue gave it: one for each role, and for a table display one for each table
 * it was set up for, `table` alone being the last.
 */
export type DeviceTokens = {
  load(role: ScreenRole, place: string | null): DeviceToken | null;
  keep(role: ScreenRole, token: DeviceToken): void;
  forget(role: ScreenRole, token: DeviceToken): void;
};

/** The tokens of the venue below `base` among the browser's `texts`. One that cannot be read counts as none. */
export function deviceTokens(texts: TextStore, base: URL): DeviceTokens {
  const keyOf = (role: ScreenRole, place: string | null) =>
    ['uketsuke', base.pathname, role, ...(place === null ? [] : [place])].join(' ');
  const keysOf = (role: ScreenRole, { duty }: DeviceToken) =>
    duty.role === 'table' ? [keyOf(role, null), keyOf(role, duty.table)] : [keyOf(role, null)];
  return {
    load(role, place) {
      const text = texts.get(keyOf(role, place));
      const read = text === null ? null : DeviceToken.safeParse(parsed(text));
      return read?.success ? read.data : null;
    },
    keep(role, token) {
      for (const key of keysOf(role, token)) texts.put(key, JSON.stringify(token));
    },
    forget(role, token) {
      for (const key of keysOf(role, token)) texts.remove(key);
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
