import type { JSX } from 'preact';
import type { TableId } from '../../domain/ids.ts';
import type { ScreenPage } from '../../domain/screen.ts';
import type { DeviceToken } from '../../wire.ts';
import type { DeviceStore } from '../alone/device-store.ts';
import type { common, CommonTexts } from '../texts/common-texts.ts';
import type { Catalogue, Same, Texts } from '../texts/create-texts.ts';
import type { VenueLink } from '../venue-link.ts';
import type { ScreenRole } from './device-token.ts';
import type { Surroundings } from './surroundings.ts';

/** Every screen's catalogue holds the common sentences beside its own. */
export type ScreenCatalogue = Catalogue & (typeof common)['en'];

/** What a screen's root component is given. */
export type ScreenProps<C extends ScreenCatalogue> = {
  link: VenueLink;
  texts: Texts<C>;
  surroundings: Surroundings;
  /** The device's token; null for a screen that anyone may open. */
  token: DeviceToken | null;
  /** What this device keeps for this venue; it is forgotten with the token. */
  store: DeviceStore;
  /** What this device has yet to deliver to this venue: it outlives the token, and nothing but its delivery clears it. */
  toDeliver: DeviceStore;
  /** The page gives up who it is: staff sign out. */
  leave: () => void;
};

/** What a screen says of itself. */
export type ScreenOptions<C extends ScreenCatalogue> = {
  /**
   * Who the screen must be. `nobody` hears the hall and is never asked for anything, and so does a `lobby` that nobody has
   * paired; `staff` are asked to sign in, kiosks and tables to be set up.
   */
  role: ScreenRole | 'staff' | 'nobody';
  /** Which page it is: staff read it in their list of screens. */
  page: ScreenPage;
  /** Where it is or what it shows, such as a wall's hall; asked again with every heartbeat. */
  place?: () => string | null;
  /** The table that the address asks for. */
  table?: string | null;
  /** Staff pointed this display at another table. */
  onRedirected?: (table: TableId) => void;
  catalogues: { en: C; ja: Same<C> };
  draw: (props: ScreenProps<C>) => JSX.Element;
};

/** What the frame around a screen is given. */
export type FrameProps<C extends ScreenCatalogue> = ScreenOptions<C> & {
  surroundings: Surroundings;
  texts: Texts<C>;
  /** The sentences of the frame itself: signing in, setting up, being turned away. */
  words: CommonTexts;
};
