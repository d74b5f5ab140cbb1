import { useEffect, useMemo } from 'preact/hooks';
import type { DeviceToken } from '../../wire.ts';
import { namesIn } from '../alone/kept-fonts.ts';
import { Directed } from '../directed/Directed.tsx';
import type { ScreenSelf } from '../link/open-venue-link.ts';
import { NewBuild } from '../upgrade/NewBuild.tsx';
import { TurnedAway } from '../upgrade/TurnedAway.tsx';
import type { VenueLink } from '../venue-link.ts';
import { redirectedToken } from './redirected.ts';
import type { FrameProps, ScreenCatalogue } from './screen-props.ts';
import type { Surroundings } from './surroundings.ts';
import { useVenueLink } from './use-venue-link.ts';

export type LinkedProps<C extends ScreenCatalogue> = FrameProps<C> & {
  token: DeviceToken | null;
  leave: () => void;
  /** The device's duty is another one now; the token is to be kept with it. */
  onToken: (token: DeviceToken) => void;
};

/** A screen that is linked to the venue, or what stands in its place while the venue does not let it in. */
export function Linked<C extends ScreenCatalogue>(props: LinkedProps<C>) {
  const { surroundings, texts, words, token, leave, onToken, role, page, place, draw: Draw } = props;
  const { build, reload } = surroundings;
  const self = useMemo<ScreenSelf>(
    () => ({ page, place: place ?? (() => null), build }),
    [page, place, build],
  );
  const { link, keeper, store, toDeliver } = useVenueLink(surroundings, token, role, self);
  useFontsOfNames(link, surroundings);
  useRedirection(link, token, onToken);
  const forgetAndLeave = () => {
    void keeper.forget();
    leave();
  };
  const freshness = link.freshness.value;
  const isUnknownStaff = role === 'staff' && link.identity.value === null;
  // A wall has nobody to ask: put off the list it goes on as one that anyone may open. Staff who are not in may sign in.
  const isLeaving = freshness.kind === 'not-let-in' && (role === 'lobby' || isUnknownStaff);
  useEffect(() => {
    if (isLeaving) leave();
  }, [isLeaving]);
  useEffect(() => {
    if (freshness.kind === 'not-let-in') void keeper.forget();
  }, [freshness.kind]);
  if (isLeaving || (isUnknownStaff && freshness.kind === 'loading'))
    return <p class="centre-card">{words.say('common.freshness.loading')}</p>;
  if (freshness.kind === 'not-let-in' || freshness.kind === 'outdated') {
    const enterAgain = role === 'staff' ? 'common.signIn.title' : 'common.setUp.title';
    const turned = { texts: words, surroundings, enterAgain } as const;
    return <TurnedAway {...turned} kind={freshness.kind} onLeave={leave} />;
  }
  const drawn = { link, texts, surroundings, token, store, toDeliver, leave: forgetAndLeave };
  return (
    <>
      <Draw {...drawn} />
      <Directed link={link} self={self} reload={reload} />
      <NewBuild link={link} surroundings={surroundings} />
    </>
  );
}

/** Every name that may come to be shown has its letters at hand, also once the venue is gone. */
function useFontsOfNames(link: VenueLink, { keepFonts }: Surroundings): void {
  const state = link.state.value;
  useEffect(
    () => (state ? keepFonts(() => namesIn(state)) : undefined),
    [state?.companies, state?.delegates],
  );
}

/** Staff pointed this display at another table: its token is put right. */
function useRedirection(
  link: VenueLink,
  token: DeviceToken | null,
  onToken: (token: DeviceToken) => void,
): void {
  const identity = link.identity.value;
  useEffect(() => {
    const redirected = token && redirectedToken(token, identity);
    if (redirected) onToken(redirected);
  }, [token, identity]);
}
