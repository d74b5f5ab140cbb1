import { pairingCodeOf } from '../set-up/set-up-code.ts';
import type { Language } from '../texts/create-texts.ts';
import { wantedLanguage } from '../texts/wanted-language.ts';

/** The address below which the venue is, by the page's own word. */
export function venueBase(): URL {
  const content = document.querySelector('meta[name="venue-base"]')?.getAttribute('content') ?? './';
  const base = new URL(content, window.location.href);
  base.search = '';
  base.hash = '';
  return base;
}

/** An address as it is written from this page's own, such as `../../`. */
export function addressFromHere(path: string): URL {
  return new URL(path, window.location.href);
}

/** What the address asks for under a name, such as `?hall=A`; null when it asks for nothing. */
export function askedByAddress(name: string): string | null {
  return new URLSearchParams(window.location.search).get(name)?.trim() || null;
}

/** Has the address ask for it, so that a page that is loaded again does too. */
export function haveAddressAsk(name: string, value: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set(name, value);
  window.history.replaceState(null, '', address);
}

/** The pairing code of the address, which is taken out of it. */
export function pairingCodeOfAddress(): string | null {
  return pairingCodeOf(window.location, window.history);
}

export function pageLanguage(): Language {
  return wantedLanguage(window);
}

export function isEncrypted(): boolean {
  return window.location.protocol === 'https:';
}

export function openAddress(address: string): void {
  window.location.assign(address);
}

export function reloadPage(): void {
  window.location.reload();
}
