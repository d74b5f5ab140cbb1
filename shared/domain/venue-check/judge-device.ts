import { unreachable } from '../unreachable.ts';
import { type VenueCheckDuty, type CheckName, type Finding, type FindingOf, checkNames } from './findings.ts';

/** `open`: not measured yet, or waiting for a person. `unneeded`: this device does its work without it. */
export type Verdict = 'good' | 'bad' | 'open' | 'unneeded';

/** Why a check is bad; a screen has a sentence for each that says what to do. */
export type Trouble =
  | 'insecure'
  | 'camera-refused'
  | 'camera-none'
  | 'camera-failed'
  | 'camera-dark'
  | 'scanner-kana'
  | 'scanner-composed'
  | 'scanner-misread'
  | 'scanner-foreign'
  | 'sound-not-played'
  | 'sound-not-heard'
  | 'clock-wrong'
  | 'not-awake'
  | 'storage-not-writable'
  | 'storage-full'
  | 'other-version'
  | 'slow'
  | 'lossy'
  | 'not-back';

export type Judged = { name: CheckName; verdict: Verdict; trouble: Trouble | null; finding: Finding | null };

/** The checks that a device's work depends on. A desk is typed at, a wall is looked at. */
const neededBy: Record<VenueCheckDuty, readonly CheckName[]> = {
  kiosk: checkNames,
  table: checkNames.filter((name) => name !== 'camera' && name !== 'scanner'),
  lobby: checkNames.filter((name) => !['camera', 'scanner', 'sound'].includes(name)),
  desk: checkNames.filter((name) => !['camera', 'scanner', 'sound', 'awake'].includes(name)),
};

/** Screens go by the venue's clock whatever their own says; a certificate is judged by their own, to the minute. */
export const clockOffAtMostMs = 60_000;
/** A delegate shall see the answer to a scan within two seconds (domain.md); the network may take a fifth of it. */
export const roundTripAtMostMs = 400;
/** Of ten, one may be lost on a radio; more, and scans will have to be repeated. */
const lostShareAtMost = 0.1;
/** A picture of a covered lens is nearly black: a badge needs more light to be read. */
const darkBelow = 25;
/** What a screen keeps for a day without the venue, with room for the next version of its page. */
const storageAtLeastBytes = 50 * 1024 * 1024;

/** All checks of a device, in order, each with its verdict. */
export function judgeDevice({
  duty,
  findings,
}: {
  duty: VenueCheckDuty;
  findings: readonly Finding[];
}): Judged[] {
  const judged = checkNames.map((name) => {
    const finding = findings.find(({ check }) => check === name) ?? null;
    return judgeCheck(name, finding, duty);
  });
  const isGood = (wanted: CheckName) =>
    judged.some(({ name, verdict }) => name === wanted && verdict === 'good');
  // A kiosk reads badges in one way or the other: with one that works, nobody need try the other.
  const spared = isGood('camera') ? 'scanner' : isGood('scanner') ? 'camera' : null;
  return judged.map((one) =>
    one.name === spared && one.verdict === 'open' ? { ...one, verdict: 'unneeded' } : one,
  );
}

/** One check of a device; `finding` is null while it was not measured. */
export function judgeCheck(name: CheckName, finding: Finding | null, duty: VenueCheckDuty): Judged {
  if (!neededBy[duty].includes(name)) return { name, verdict: 'unneeded', trouble: null, finding };
  if (finding === null || isWaiting(finding)) return { name, verdict: 'open', trouble: null, finding };
  const trouble = troubleOf(finding);
  return { name, verdict: trouble === null ? 'good' : 'bad', trouble, finding };
}

/** The device as a whole: bad when one check is, open while one is. */
export function overallVerdict(judged: readonly { verdict: Verdict }[]): 'good' | 'bad' | 'open' {
  if (judged.some(({ verdict }) => verdict === 'bad')) return 'bad';
  return judged.some(({ verdict }) => verdict === 'open') ? 'open' : 'good';
}

function isWaiting(finding: Finding): boolean {
  return finding.check === 'sound' && finding.played && finding.heard === null;
}

function troubleOf(finding: Finding): Trouble | null {
  switch (finding.check) {
    case 'secure':
      return finding.secure ? null : 'insecure';
    case 'camera':
      return cameraTrouble(finding);
    case 'scanner':
      return scannerTrouble(finding);
    case 'sound':
      if (!finding.played) return 'sound-not-played';
      return finding.heard ? null : 'sound-not-heard';
    case 'clock':
      return Math.abs(finding.aheadMs) > clockOffAtMostMs ? 'clock-wrong' : null;
    case 'awake':
      if (finding.held) return null;
      return finding.secure ? 'not-awake' : 'insecure';
    case 'storage':
      if (!finding.writable) return 'storage-not-writable';
      return finding.freeBytes !== null && finding.freeBytes < storageAtLeastBytes ? 'storage-full' : null;
    case 'version':
      return finding.page === finding.venue ? null : 'other-version';
    case 'round-trip':
      return roundTripTrouble(finding);
    case 'network':
      return finding.backAfterMs === null ? 'not-back' : null;
    default:
      return unreachable(finding);
  }
}

function cameraTrouble({ seen, light }: FindingOf<'camera'>): Trouble | null {
  if (seen === 'insecure') return 'insecure';
  if (seen !== 'picture') return `camera-${seen}`;
  return light === null || light < darkBelow ? 'camera-dark' : null;
}

function scannerTrouble({ arrived, composed }: FindingOf<'scanner'>): Trouble | null {
  if (arrived !== 'badge') return `scanner-${arrived}`;
  return composed ? 'scanner-composed' : null;
}

function roundTripTrouble({ medianMs, asked, lost }: FindingOf<'round-trip'>): Trouble | null {
  if (medianMs === null || lost / asked > lostShareAtMost) return 'lossy';
  return medianMs > roundTripAtMostMs ? 'slow' : null;
}
