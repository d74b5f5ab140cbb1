import type { ServerFinding } from '../../shared/domain/venue-check/findings.ts';
import type { JudgedServer } from '../../shared/domain/venue-check/judge-server.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { dayName } from '../../shared/screen/texts/day-name.ts';
import { sizeName } from '../../shared/screen/venue-check/size-name.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** What the server measured of itself, in a few words. */
export function sayServerFinding(finding: ServerFinding, { say, language }: DeskTexts): string {
  switch (finding.check) {
    case 'disk': {
      const { freeBytes, syncMs } = finding;
      if (freeBytes === null) return say('venueCheckResults.found.diskUnknown');
      const free = sizeName(freeBytes);
      if (syncMs === null) return say('venueCheckResults.found.diskUnsaved', { free });
      return say('venueCheckResults.found.disk', { free, ms: syncMs.toFixed(1) });
    }
    case 'backup':
      return finding.ageMs === null
        ? say('venueCheckResults.found.backupUnknown')
        : say('venueCheckResults.found.backup', { hours: Math.round(finding.ageMs / 3_600_000) });
    case 'certificate':
      return finding.daysLeft === null
        ? say('venueCheckResults.found.plain')
        : say('venueCheckResults.found.certificate', { days: finding.daysLeft });
    case 'server-clock':
      if (finding.today === null) return say('venueCheckResults.found.noEvent');
      return say('venueCheckResults.found.date', { day: dayName(finding.today, language.value) });
    case 'time-zone':
      if (finding.event === null) return say('venueCheckResults.found.noEvent');
      return say('venueCheckResults.found.zone', { machine: finding.machine, event: finding.event });
    case 'passphrase':
      return say(
        finding.set ? 'venueCheckResults.found.passphrase.yes' : 'venueCheckResults.found.passphrase.no',
      );
    case 'kiosks':
      return say('venueCheckResults.found.kiosks', { count: finding.connected });
    case 'tables':
      return say('venueCheckResults.found.tables', {
        shown: finding.of - finding.without.length,
        of: finding.of,
      });
    default:
      return unreachable(finding);
  }
}

/** What is not right with the server and what to do about it; empty when it is all right. */
export function sayServerTrouble({ finding, trouble }: JudgedServer, { say }: DeskTexts): string {
  if (trouble === null) return '';
  const days =
    finding.check === 'server-clock' ? Math.max(finding.daysBefore ?? 0, finding.daysAfter ?? 0) : 0;
  const tables = finding.check === 'tables' ? finding.without.join(' ') : '';
  return say(`venueCheckResults.trouble.${trouble}`, { days, tables });
}
