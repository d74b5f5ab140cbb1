import { toString as qrToString } from 'qrcode';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import type { Clock } from '../clock.ts';
import type { Venue } from '../create-venue.ts';
import { lanAddresses, localAddress, screenPaths } from './addresses.ts';

export type BannerFacts = {
  venue: Venue;
  host: string;
  port: number;
  /** The passphrase when it was made just now; it cannot be shown again. */
  passphrase: string | null;
  data: string;
  clock: Clock;
};

/** What the terminal shows when the venue runs: where every screen is, and how to set one up. */
export async function banner(facts: BannerFacts): Promise<string> {
  const local = localAddress(facts.host, facts.port);
  const lan = lanAddresses(facts.host, facts.port);
  const tablet = lan[0] ?? local ?? '';
  const setUp = `${tablet}#setup=${facts.venue.access.setUpCode}`;
  const qr = await qrToString(setUp, { type: 'terminal', small: true, errorCorrectionLevel: 'L' });
  return [
    '',
    `Uketsuke 受付  ${eventLine(facts)}`,
    '',
    ...screenLines([...(local ? [local] : []), ...lan]),
    '',
    passphraseLine(facts.passphrase),
    `Data folder: ${facts.data}`,
    '',
    'To set up a tablet, scan this with its camera (it opens the start page and may set up kiosks and table displays):',
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

function passphraseLine(passphrase: string | null): string {
  return passphrase === null
    ? 'Staff passphrase: as made on the first start (npm start -- --new-passphrase makes a new one)'
    : `Staff passphrase: ${passphrase}   (write it down: it is kept only as a salted hash)`;
}
