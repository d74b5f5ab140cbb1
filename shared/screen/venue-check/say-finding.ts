import type { Finding } from '../../domain/venue-check/findings.ts';
import { unreachable } from '../../domain/unreachable.ts';
import { sizeName } from './size-name.ts';
import type { VenueCheckTexts } from './venue-check-texts.ts';

type Saying = Pick<VenueCheckTexts, 'say'>;

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

/** A stretch of time in its largest unit; seconds to a tenth up to two minutes. */
function spanName(ms: number, say: Saying['say']): string {
  const seconds = ms / 1_000;
  if (seconds < 120) return say('venueCheck.span.seconds', { count: seconds.toFixed(1) });
  if (seconds < 2 * 3_600) return say('venueCheck.span.minutes', { count: Math.round(seconds / 60) });
  if (seconds < 2 * 86_400) return say('venueCheck.span.hours', { count: Math.round(seconds / 3_600) });
  return say('venueCheck.span.days', { count: Math.round(seconds / 86_400) });
}
