import type { DeviceToken, Identity } from '../../wire.ts';

/**
 * The token as it is to be kept once the venue says that the device is another table's than it was set up for; null when
 * they agree. The secret stays the same: only the duty that is written beside it is put right.
 */
export function redirectedToken(token: DeviceToken, identity: Identity | null): DeviceToken | null {
  if (identity?.role !== 'table' || token.duty.role !== 'table') return null;
  if (identity.device !== token.device || identity.table === token.duty.table) return null;
  return { ...token, duty: { role: 'table', table: identity.table } };
}
