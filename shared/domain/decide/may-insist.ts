import type { Actor } from '../device.ts';

/** Only staff pass over what the rules have against a meeting that is possible. */
export function mayInsist({ role }: Actor): boolean {
  return role === 'staff' || role === 'organiser';
}
