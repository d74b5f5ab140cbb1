import type { Finding, ServerFinding } from '../../domain/venue-check/findings.ts';
import type { JudgedServer } from '../../domain/venue-check/judge-server.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { dayName } from '../texts/day-name.ts';
import type { VenueCheckTexts } from './venue-check-texts.ts';

type Saying = Pick<VenueCheckTexts, 'say' | 'language'>;

/** What was measured, in a few words. */
export function sayFinding(finding: Finding, { say }: Saying): string {
  switch (finding.check) {
    case 'secure':
      return say(finding.secure ? 'venueCheck.found.secure.yes' : 'venueCheck.found.secure.no');
    case 'version':
      return say('venueCheck.found.version', { page: finding.page, venue: finding.venue });
    case 'clock': {
      const span = spanName(Math.abs(finding.aheadMs), say);
      return say(finding.aheadMs >= 0 ? 'venueCheck.found.clock.ahead' : 'venueCheck.found.clock.behind', {
        span,
      });
    }
    case 'round-trip': {
      const { medianMs, asked, lost } = finding;
      if (medianMs === null) return say('venueCheck.found.roundTripNone', { asked });
      return say('venueCheck.found.roundTrip', { ms: Math.round(medianMs), asked, lost });
    }
    case 'storage':
      return sayStorage(finding, say);
    case 'awake':
      return say(finding.held ? 'venueCheck.found.awake.yes' : 'venueCheck.found.awake.no');
    case 'sound':
      if (!finding.played) return say('venueCheck.found.sound.no');
      if (finding.heard === null) return say('venueCheck.found.sound.played');
      return say(finding.heard ? 'venueCheck.found.sound.heard' : 'venueCheck.found.sound.notHeard');
    case 'camera':
      return finding.light === null
        ? ''
        : say('venueCheck.found.camera', { light: Math.round(finding.light) });
    case 'scanner':
      return say(`venueCheck.found.scanner.${finding.arrived}`);
    case 'network':
      return finding.backAfterMs === null
        ? say('venueCheck.found.networkLost')
        : say('venueCheck.found.network', { seconds: Math.round(finding.backAfterMs / 1_000) });
    default:
      return unreachable(finding);
  }
}

function sayStorage(
  { writable, freeBytes, persistent }: Extract<Finding, { check: 'storage' }>,
  say: Saying['say'],
): string {
  if (!writable) return '';
  const room =
    freeBytes === null
      ? say('venueCheck.found.storageUnknown')
      : say('venueCheck.found.storage', { free: sizeName(freeBytes) });
  return persistent === false ? `${room} · ${say('venueCheck.found.mayBeCleared')}` : room;
}

/** What the server measured of itself, in a few words. */
export function sayServerFinding(finding: ServerFinding, { say, language }: Saying): string {
  switch (finding.check) {
    case 'disk': {
      const { freeBytes, syncMs } = finding;
      if (freeBytes === null) return say('venueCheck.serverFound.diskUnknown');
      const free = sizeName(freeBytes);
      if (syncMs === null) return say('venueCheck.serverFound.diskUnsaved', { free });
      return say('venueCheck.serverFound.disk', { free, ms: syncMs.toFixed(1) });
    }
    case 'backup':
      return finding.ageMs === null
        ? say('venueCheck.serverFound.backupUnknown')
        : say('venueCheck.serverFound.backup', { hours: Math.round(finding.ageMs / 3_600_000) });
    case 'certificate':
      return finding.daysLeft === null
        ? say('venueCheck.serverFound.plain')
        : say('venueCheck.serverFound.certificate', { days: finding.daysLeft });
    case 'server-clock':
      if (finding.today === null) return say('venueCheck.serverFound.noEvent');
      return say('venueCheck.serverFound.date', { day: dayName(finding.today, language.value) });
    case 'time-zone':
      if (finding.event === null) return say('venueCheck.serverFound.noEvent');
      return say('venueCheck.serverFound.zone', { machine: finding.machine, event: finding.event });
    case 'passphrase':
      return say(
        finding.set ? 'venueCheck.serverFound.passphrase.yes' : 'venueCheck.serverFound.passphrase.no',
      );
    case 'kiosks':
      return say('venueCheck.serverFound.kiosks', { count: finding.connected });
    case 'tables':
      return say('venueCheck.serverFound.tables', {
        shown: finding.of - finding.without.length,
        of: finding.of,
      });
    default:
      return unreachable(finding);
  }
}

/** What is not right with the server and what to do about it; empty when it is all right. */
export function sayServerTrouble({ finding, trouble }: JudgedServer, { say }: Saying): string {
  if (trouble === null) return '';
  const days =
    finding.check === 'server-clock' ? Math.max(finding.daysBefore ?? 0, finding.daysAfter ?? 0) : 0;
  const tables = finding.check === 'tables' ? finding.without.join(' ') : '';
  return say(`venueCheck.serverTrouble.${trouble}`, { days, tables });
}

/** A stretch of time in its largest unit; seconds to a tenth up to two minutes. */
function spanName(ms: number, say: Saying['say']): string {
  const seconds = ms / 1_000;
  if (seconds < 120) return say('venueCheck.span.seconds', { count: seconds.toFixed(1) });
  if (seconds < 2 * 3_600) return say('venueCheck.span.minutes', { count: Math.round(seconds / 60) });
  if (seconds < 2 * 86_400) return say('venueCheck.span.hours', { count: Math.round(seconds / 3_600) });
  return say('venueCheck.span.days', { count: Math.round(seconds / 86_400) });
}

/** Bytes as people say them: `640 MB`, `12.3 GB`. */
function sizeName(bytes: number): string {
  const gigabytes = bytes / 1024 ** 3;
  return gigabytes >= 1 ? `${gigabytes.toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
}
