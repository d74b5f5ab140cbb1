import type { ScreenDuty } from '../shared/domain/records/device.ts';
import { unreachable } from '../shared/domain/unreachable.ts';
import type { Language } from '../shared/screen/texts/create-texts.ts';

/** The page of a screen with its place, below the venue's `base`, in a language. */
export function screenAddress(base: URL, duty: ScreenDuty, language: Language): string {
  const address = new URL(pathOf(duty), base);
  address.searchParams.set('lang', language);
  return address.href;
}

function pathOf(duty: ScreenDuty): string {
  switch (duty.role) {
    case 'kiosk':
      return 'kiosk/';
    case 'table':
      return `table-display/?table=${encodeURIComponent(duty.table)}`;
    case 'lobby':
      return `lobby-display/?hall=${encodeURIComponent(duty.hall)}`;
    default:
      return unreachable(duty);
  }
}
