import type { Actor } from '../actor.ts';

/** Only staff pass over what the rules have against a meeting that is possible. */
export function mayInsist({ role }: Actor): boolean {
  return role === 'staff' || role === 'organiser';
}
