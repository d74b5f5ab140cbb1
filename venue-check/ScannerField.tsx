import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { useRef } from 'preact/hooks';
import type { Finding } from '../shared/domain/venue-check/findings.ts';
import type { VenueCheckPageTexts } from './venue-check-texts.ts';
import { scannerFinding } from './page/measurements.ts';

/** A scanner types a whole badge within a second; after a pause it is done, whether it sends an Enter or not. */
const finishedAfterMs = 500;
/** Shorter than what is on a badge: somebody touched a key. */
const shortestScan = 4;
/** So much of a badge that was read, and of whatever else arrived, is shown. */
const shownOfBadge = 4;
const shownOfOthers = 60;

type ScannerFieldProps = { texts: VenueCheckPageTexts; onScan: (finding: Finding) => void };

/**
 * A field that a scanner types into: shows what arrived, of a good badge its first letters alone, and whether an input
 * method had its hand in it.
 */
export function ScannerField({ texts, onScan }: ScannerFieldProps) {
  const arrived = useSignal('');
  const { onComposed, onKey, onTyped } = useScannedText((text, isComposed) => {
    const finding = scannerFinding(text, isComposed);
    // A badge that was read opens a kiosk to whoever knows its letters: they are nothing to show.
    arrived.value =
      finding.arrived === 'badge' ? `${text.slice(0, shownOfBadge)}…` : text.slice(0, shownOfOthers);
    onScan(finding);
  });
  return (
    <>
      <p>{texts.say('venueCheckPage.todo.scanner')}</p>
      <input
        class="input check-scanner"
        name="scan"
        autocomplete="off"
        aria-label={texts.say('venueCheckPage.todo.scannerField')}
        placeholder={texts.say('venueCheckPage.todo.scannerField')}
        onCompositionStart={onComposed}
        onKeyDown={onKey}
        onInput={(event) => onTyped(event.currentTarget)}
      />
      {arrived.value !== '' && (
        <p class="check-quiet check-arrived">
          {texts.say('venueCheckPage.arrived', { text: arrived.value })}
        </p>
      )}
    </>
  );
}

type OnText = (text: string, isComposed: boolean) => void;

/** Gathers what a scanner types into a field, and empties the field when it is done. */
function useScannedText(onText: OnText) {
  const composed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  function done(field: HTMLInputElement): void {
    clearTimeout(timer.current);
    const text = field.value.trim();
    if (text.length < shortestScan) return;
    onText(text, composed.current);
    field.value = '';
    composed.current = false;
  }
  function onComposed(): void {
    composed.current = true;
  }
  function onKey(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    if (event.isComposing || event.key === 'Process') composed.current = true;
    else if (event.key === 'Enter') done(event.currentTarget);
  }
  function onTyped(field: HTMLInputElement): void {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => done(field), finishedAfterMs);
  }
  return { onComposed, onKey, onTyped };
}
