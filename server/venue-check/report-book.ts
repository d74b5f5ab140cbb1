import type { Actor } from '../../shared/domain/actor.ts';
import type { VenueCheckReport, CheckedDevice } from '../../shared/domain/venue-check/findings.ts';
import type { Clock } from '../clock.ts';

/** What devices reported of themselves before the doors opened. In memory alone, like who is connected. */
export type ReportBook = {
  /** Notes a report in the place of the device's last one. `connection` names a device that has neither token nor name. */
  note(report: VenueCheckReport, actor: Actor, connection: string): void;
  /** The newest first. */
  list(): readonly CheckedDevice[];
};

/** Anybody on the network can send reports: of so many devices the last one is kept. */
const devicesAtMost = 300;

export function createReportBook(clock: Clock): ReportBook {
  const devices = new Map<string, CheckedDevice>();
  return {
    note({ duty, findings, name }, actor, connection) {
      const known = 'device' in actor ? actor : null;
      const shown = known?.name ?? name ?? '';
      const key = known?.device ?? `${duty} ${name ?? connection}`;
      devices.delete(key);
      devices.set(key, { key, duty, findings, name: shown, device: known?.device ?? null, at: clock.now() });
      const oldest = devices.keys().next();
      if (devices.size > devicesAtMost && !oldest.done) devices.delete(oldest.value);
    },
    list: () => [...devices.values()].reverse(),
  };
}
