import type { ServerFinding } from '../../shared/domain/venue-check/findings.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { passphraseSecretId } from '../../shared/domain/records/secret.ts';
import type { ConnectedScreen } from '../../shared/domain/screen.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Day, type Instant, dayOf, daysBetween, offsetMinutes } from '../../shared/domain/time.ts';
import type { FolderFacts } from '../watch/data-folder.ts';
import type { JournalHealth } from '../watch/watch-journal.ts';

export type ServerFacts = {
  state: State;
  screens: readonly ConnectedScreen[];
  now: Instant;
  rate: number;
  /** The machine's IANA time zone. */
  machineZone: string;
  journal: JournalHealth;
  folder: FolderFacts | null;
  /** How long ago the last backup was made; null when nobody knows of one. */
  backupAgeMs: number | null;
  certificateDaysLeft: number | null;
};

/** What can be known of the venue server before the doors open. */
export function serverFindings(facts: ServerFacts): ServerFinding[] {
  const { state, screens, journal, folder } = facts;
  const shown = new Set(screens.flatMap(({ page, table }) => (page === 'table' && table ? table : [])));
  const tables = [...state.tables.values()].map(({ id }) => id);
  return [
    {
      check: 'disk',
      freeBytes: folder?.freeBytes ?? null,
      syncMs: journal.lastSyncMs,
      refused: journal.refused,
    },
    { check: 'backup', ageMs: facts.backupAgeMs },
    { check: 'certificate', daysLeft: facts.certificateDaysLeft },
    clockFinding(facts),
    zoneFinding(facts),
    { check: 'passphrase', set: state.secrets.has(passphraseSecretId.staff) },
    { check: 'kiosks', connected: screens.filter(({ page, device }) => page === 'kiosk' && device).length },
    { check: 'tables', without: tables.filter((table) => !shown.has(table)), of: tables.length },
  ];
}

function clockFinding({ state, now, rate }: ServerFacts): ServerFinding {
  const timeZone = theEvent(state)?.timeZone;
  const days = [...state.sessions.values()].map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!timeZone || !first || !last)
    return { check: 'server-clock', today: null, daysBefore: null, daysAfter: null, rate };
  const today: Day = dayOf(now, timeZone);
  return {
    check: 'server-clock',
    today,
    daysBefore: daysBetween(today, first),
    daysAfter: daysBetween(last, today),
    rate,
  };
}

function zoneFinding({ state, now, machineZone }: ServerFacts): ServerFinding {
  const event = theEvent(state)?.timeZone ?? null;
  const ahead = event === null ? null : offsetMinutes(now, event) - offsetMinutes(now, machineZone);
  return { check: 'time-zone', event, machine: machineZone, aheadMinutes: ahead };
}
