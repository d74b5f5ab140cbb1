import type { DeviceId } from '../../shared/domain/ids.ts';
import type { ScreenDuty } from '../../shared/domain/records/device.ts';
import { readableSecret, type RandomBytes } from './secrets.ts';

/** What the device that uses a code becomes, and who let it: null is the venue's own terminal. */
export type PairingOffer = { name: string; duty: ScreenDuty; by: DeviceId | null };

/**
 * The pairing codes of one venue: each works once, within ten minutes. Kept in memory alone, as nobody wants one back
 * after a restart.
 */
export type Pairing = {
  make(offer: PairingOffer): { code: string; seconds: number };
  /** Whether a code would be taken; uses nothing up. */
  knows(typed: string): boolean;
  /** The code's offer, which nobody else can take any more; null for a code that is wrong, used or too old. */
  take(typed: string): PairingOffer | null;
};

const minutesGood = 10;
/** A hall of a hundred tables can be paired in one go; beyond that the oldest code goes. */
const codesAtMost = 200;

/**
 * A code has eight characters of an alphabet of 30, some 39 bits: with 200 codes at hand and a thousand tries a second over
 * ten minutes, one in 5,000 such attacks would meet one, and get a screen that the desk shows at once. `steadyNow` counts
 * milliseconds of real time, whatever the venue's clock does.
 */
export function createPairing(randomBytes: RandomBytes, steadyNow: () => number): Pairing {
  const offers = new Map<string, PairingOffer & { until: number }>();
  const forgetOld = () => {
    for (const [code, { until }] of offers) if (until <= steadyNow()) offers.delete(code);
  };
  return {
    make(offer) {
      forgetOld();
      const [oldest] = offers.keys();
      if (offers.size >= codesAtMost && oldest !== undefined) offers.delete(oldest);
      const code = readableSecret(randomBytes, 2);
      offers.set(plain(code), { ...offer, until: steadyNow() + minutesGood * 60_000 });
      return { code, seconds: minutesGood * 60 };
    },
    knows(typed) {
      forgetOld();
      return offers.has(plain(typed));
    },
    take(typed) {
      forgetOld();
      const offer = offers.get(plain(typed));
      offers.delete(plain(typed));
      return offer ? { name: offer.name, duty: offer.duty, by: offer.by } : null;
    },
  };
}

/** A code as it is compared: as a hand types it, also in full width and with spaces. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
}
