import { unreachable } from '../unreachable.ts';
import type { ServerFinding } from './findings.ts';

/** Why a check of the server is bad, or what a person should look at; a screen has a sentence for each. */
export type ServerTrouble =
  | 'disk-refused'
  | 'disk-small'
  | 'disk-slow'
  | 'backup-unknown'
  | 'backup-old'
  | 'plain-http'
  | 'certificate-ends'
  | 'no-event'
  | 'other-zone'
  | 'clock-early'
  | 'clock-late'
  | 'rehearsal'
  | 'tables-without'
  | 'no-kiosk'
  | 'no-passphrase';

export type JudgedServer = {
  finding: ServerFinding;
  verdict: 'good' | 'bad' | 'open';
  trouble: ServerTrouble | null;
};

/** Before the doors open there should be room for far more than a day. */
const roomAtLeastBytes = 1024 ** 3;
/** Every acknowledged command waits for a sync; longer than this and kiosks feel slow. */
const syncAtMostMs = 250;
const dayMs = 24 * 60 * 60 * 1_000;
/** The programme is a week (domain.md): the certificate lasts until the end of it. */
const certificateDaysAtLeast = 7;
/** Halls are set up in the fortnight before. A clock further off is a wrong one, most likely. */
const early = 14;

/** What a person should only look at, because it may be as it should. */
const toLookAt: readonly ServerTrouble[] = ['backup-unknown', 'other-zone'];

export function judgeServer(finding: ServerFinding): JudgedServer {
  const trouble = troubleOf(finding);
  if (trouble === null) return { finding, verdict: 'good', trouble };
  return { finding, verdict: toLookAt.includes(trouble) ? 'open' : 'bad', trouble };
}

function troubleOf(finding: ServerFinding): ServerTrouble | null {
  switch (finding.check) {
    case 'disk':
      if (finding.refused) return 'disk-refused';
      if (finding.freeBytes !== null && finding.freeBytes < roomAtLeastBytes) return 'disk-small';
      return finding.syncMs !== null && finding.syncMs > syncAtMostMs ? 'disk-slow' : null;
    case 'backup':
      if (finding.ageMs === null) return 'backup-unknown';
      return finding.ageMs > dayMs ? 'backup-old' : null;
    case 'certificate':
      if (finding.daysLeft === null) return 'plain-http';
      return finding.daysLeft < certificateDaysAtLeast ? 'certificate-ends' : null;
    case 'time-zone':
      if (finding.aheadMinutes === null) return 'no-event';
      return finding.aheadMinutes === 0 ? null : 'other-zone';
    case 'server-clock':
      if (finding.daysBefore === null || finding.daysAfter === null) return 'no-event';
      if (finding.rate !== 1) return 'rehearsal';
      if (finding.daysBefore > early) return 'clock-early';
      return finding.daysAfter > 0 ? 'clock-late' : null;
    case 'tables':
      return finding.without.length > 0 ? 'tables-without' : null;
    case 'kiosks':
      return finding.connected === 0 ? 'no-kiosk' : null;
    case 'passphrase':
      return finding.set ? null : 'no-passphrase';
    default:
      return unreachable(finding);
  }
}
