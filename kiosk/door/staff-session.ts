import type { VenueLink } from '../../shared/screen/venue-link.ts';

/**
 * A person of the staff who is signed in at this kiosk. The token is held here and nowhere else: not in the browser's
 * storage, and not by the kiosk, which stays a kiosk all the while.
 */
export type StaffSession = {
  /** Opens a link of its own with the token; null when the session has ended already, and the token is given back. */
  begin(token: string): VenueLink | null;
  /** Closes the link and gives the token back. More than once does nothing. */
  end(): void;
};

export type SessionWays = {
  open: (token: string) => VenueLink;
  /** Tells the venue that the token is worth nothing from now on; must outlive the page. */
  giveBack: (token: string) => void;
};

export function createStaffSession({ open, giveBack }: SessionWays): StaffSession {
  let held: { token: string; link: VenueLink } | null = null;
  let hasEnded = false;
  return {
    begin(token) {
      if (hasEnded) {
        giveBack(token);
        return null;
      }
      held = { token, link: open(token) };
      return held.link;
    },
    end() {
      hasEnded = true;
      if (!held) return;
      held.link.close();
      giveBack(held.token);
      held = null;
    },
  };
}
