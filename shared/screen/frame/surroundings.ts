import type { DeviceDatabase } from '../alone/device-store.ts';
import type { Language } from '../texts/create-texts.ts';
import type { Build } from '../../wire.ts';
import type { DeviceTokens } from './device-token.ts';

/** Takes a listener and returns how to stop listening. */
export type Listen = (listener: () => void) => () => void;

/**
 * All that a screen has of the page around it. A frame and its screen look for nothing beyond it and their own elements, so
 * that they can live in somebody else's page.
 */
export type Surroundings = {
  /** The address below which the venue is; it ends in a slash. */
  readonly base: URL;
  /** The build that made this page; null in development. */
  readonly build: Build;
  /** Whether the browser takes the page for one that nobody can listen in on: it gives a camera to no other. */
  readonly isSecure: boolean;
  /** Opens the browser's dialogue for printing the page. */
  readonly print: () => void;
  /** The set-up code that the page was opened with. */
  readonly setUpCode: { readonly code: string | null; readonly forget: () => void };
  readonly tokens: DeviceTokens;
  readonly database: DeviceDatabase;
  /** Loads the page again. */
  readonly reload: () => void;
  /** Loads the page again for `reason`, unless it just did so: a page that comes back as it was goes on as it is. */
  readonly reloadOnce: (reason: string) => void;
  /** The screen speaks this language now. */
  readonly onLanguage: (language: Language) => void;
  /** Has the letters of `text` at hand before they are shown, a while from now. Returns how to call it off. */
  readonly keepFonts: (text: () => string) => () => void;
  /** The page wakes up: seen again, back from the history, or the network is back. */
  readonly onWake: Listen;
  /** The page goes, and may come back as it was. */
  readonly onHide: Listen;
  /** Somebody touches the page or types, wherever on it. */
  readonly onTouch: Listen;
  /** A key goes down, wherever the focus is; `first` hears of it before whatever has the focus. */
  readonly onKey: (listener: (event: KeyboardEvent) => void, order?: 'first') => () => void;
  /** The page gets or loses the keyboard. */
  readonly onFocus: Listen;
  readonly hasFocus: () => boolean;
  readonly takeFocus: () => void;
  /** The page is hidden behind another, or seen again. */
  readonly onSeen: Listen;
  readonly isSeen: () => boolean;
  readonly isDialogOpen: () => boolean;
  /** Whether something of a person's is open: a dialog, or a field with what they typed. */
  readonly isInUse: () => boolean;
};
