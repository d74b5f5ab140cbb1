import { toString as qrToString } from 'qrcode';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { PassphraseRole } from '../../shared/domain/records/secret.ts';
import { clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import type { Clock } from '../clock.ts';
import type { Venue } from '../create-venue.ts';
import { lanAddresses, localAddress, screenPaths, type Scheme } from './addresses.ts';

/** The passphrases that were made just now; they cannot be shown again. Null: as made before. */
export type Passphrases = Record<PassphraseRole, string | null>;

export type BannerFacts = {
  venue: Venue;
  host: string;
  port: number;
  scheme: Scheme;
  /** With a certificate of the venue's own: where tablets get it without encryption, if anywhere. */
  certificate: { plainPort: number | null } | null;
  passphrases: Passphrases;
  data: string;
  clock: Clock;
};

/** What the terminal shows when the venue runs: where every screen is, and how to set one up. */
export async function banner(facts: BannerFacts): Promise<string> {
  const local = localAddress(facts.host, facts.port, facts.scheme);
  const lan = lanAddresses(facts.host, facts.port, facts.scheme);
  const tablet = lan[0] ?? local ?? '';
  const setUp = `${tablet}#setup=${facts.venue.access.setUpCode}`;
  const qr = await qrToString(setUp, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
  return [
    '',
    `Uketsuke 受付  ${eventLine(facts)}`,
    '',
    ...screenLines([...(local ? [local] : []), ...lan]),
    '',
    passphraseLine('Staff passphrase:    ', facts.passphrases.staff, '--new-passphrase'),
    passphraseLine('Organiser passphrase:', facts.passphrases.organiser, '--new-organiser-passphrase'),
    `Data folder: ${facts.data}`,
    ...certificateLines(facts),
    '',
    'To set up a tablet, scan this with its camera (it opens the start page and may set up the screens of the hall):',
    qr,
    setUp,
    '',
    'Ctrl+C stops the venue; nothing is lost.',
    '',
  ].join('\n');
}

function eventLine({ venue, clock }: BannerFacts): string {
  const event = theEvent(venue.standing().state);
  if (!event) return '';
  const now = clock.now();
  return `${event.name} · ${dayOf(now, event.timeZone)} ${clockTimeOf(now, event.timeZone)} (${event.timeZone})`;
}

function screenLines(addresses: string[]): string[] {
  return screenPaths.flatMap(({ name, path }) =>
    addresses.map((address, index) => `  ${(index === 0 ? name : '').padEnd(14)} ${address}${path}`),
  );
}

/** How a tablet comes to trust the venue; without HTTPS, what it goes without. */
function certificateLines({ host, port, scheme, certificate }: BannerFacts): string[] {
  if (scheme === 'http') {
    return [
      '',
      'Over plain HTTP a browser gives its camera to no page but those of this machine: kiosks on other devices use a USB',
      'scanner, the code and the search. With --https they may use their camera.',
    ];
  }
  if (certificate === null) return [];
  const isPlain = certificate.plainPort !== null;
  const door = isPlain ? certificate.plainPort : port;
  const doorScheme = isPlain ? 'http' : 'https';
  const address =
    lanAddresses(host, door ?? port, doorScheme)[0] ?? localAddress(host, door ?? port, doorScheme);
  return [
    '',
    'Once on every tablet, so that it trusts this venue and may use its camera:',
    `  ${address}staff-desk/certificate/`,
  ];
}

function passphraseLine(title: string, passphrase: string | null, option: string): string {
  return passphrase === null
    ? `${title} as made on the first start (npm start -- ${option} makes a new one)`
    : `${title} ${passphrase}   (write it down: it is kept only as a salted hash)`;
}
