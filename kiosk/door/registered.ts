import type { Change } from '../../shared/domain/changes.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';

/** Who came onto the list with a registration; `welcome` is the first who is checked in, null on a day without a session. */
export type Registered = { delegates: DelegateId[]; welcome: DelegateId | null };

/** Reads it from the changes of an accepted `register-company`. */
export function registeredBy(changes: readonly Change[]): Registered {
  const delegates = changes.flatMap((change) =>
    change.kind === 'delegate.kept' && change.now ? [change.now.id] : [],
  );
  const arrived = changes.find((change) => change.kind === 'attendance.kept');
  return { delegates, welcome: arrived?.now?.delegate ?? null };
}
