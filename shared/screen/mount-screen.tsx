import './look/base.css';
import { signal, useSignal, useSignalEffect } from '@preact/signals';
import { render, type JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { TableId } from '../domain/ids.ts';
import type { ScreenPage } from '../domain/screen.ts';
import { Build, type DeviceToken } from '../wire.ts';
import { deviceTokens, type ScreenRole } from './device-token.ts';
import { Directed } from './directed/Directed.tsx';
import { keepAwake } from './keep-awake.ts';
import {
  deviceStore,
  openDeviceDatabase,
  type DeviceDatabase,
  type DeviceStore,
} from './alone/device-store.ts';
import { createDayKeeper } from './alone/day-keeper.ts';
import { openVenueLink, type ScreenSelf } from './link/open-venue-link.ts';
import { keepFonts, namesIn, sentencesOf } from './alone/kept-fonts.ts';
import { keepPages } from './page/keep-pages.ts';
import { redirectedToken } from './redirected.ts';
import { forgetSetUpCode, setUpCodeOf } from './set-up/set-up-code.ts';
import { SetUpDevice } from './set-up/SetUpDevice.tsx';
import { SignIn } from './set-up/SignIn.tsx';
import { common, type CommonTexts } from './texts/common-texts.ts';
import { createTexts, type Catalogue, type Same, type Texts } from './texts/create-texts.ts';
import { wantedLanguage } from './texts/wanted-language.ts';
import type { VenueLink } from './venue-link.ts';
import { NewBuild } from './upgrade/NewBuild.tsx';
import { TurnedAway } from './upgrade/TurnedAway.tsx';

/** Every screen's catalogue holds the common sentences beside its own. */
type ScreenCatalogue = Catalogue & (typeof common)['en'];

/** What a screen's root component is given. */
export type ScreenProps<C extends ScreenCatalogue> = {
  link: VenueLink;
  texts: Texts<C>;
  base: URL;
  /** The device's token; null for a screen that anyone may open. */
  token: DeviceToken | null;
  /** What this device keeps for this venue; it is forgotten with the token. */
  store: DeviceStore;
  /** What this device has yet to deliver to this venue: it outlives the token, and nothing but its delivery clears it. */
  toDeliver: DeviceStore;
  /** The page gives up who it is: staff sign out. */
  leave: () => void;
};

export type MountOptions<C extends ScreenCatalogue> = {
  element: Element;
  /**
   * Who the screen must be. `nobody` hears the hall and is never asked for anything, and so does a `lobby` that nobody has
   * paired; `staff` are asked to sign in, kiosks and tables to be set up.
   */
  role: ScreenRole | 'staff' | 'nobody';
  /** Which page it is: staff read it in their list of screens. */
  page: ScreenPage;
  /** Where it is or what it shows, such as a wall's hall; asked anew with every heartbeat. */
  place?: () => string | null;
  /** The table that the address asks for. */
  table?: string | null;
  /** Staff pointed this display at another table. */
  onRedirected?: (table: TableId) => void;
  catalogues: { en: C; ja: Same<C> };
  draw: (props: ScreenProps<C>) => JSX.Element;
};

/** Puts a screen into its page. Only a screen's `main.tsx` calls this; a page of somebody else's gives the parts itself. */
export function mountScreen<C extends ScreenCatalogue>(options: MountOptions<C>): void {
  const base = venueBase();
  const language = signal(wantedLanguage(window));
  const texts = createTexts(options.catalogues, language);
  const words = createTexts(common, language);
  const setUpCode = setUpCodeOf(window.location, window.sessionStorage, window.history);
  keepAwake();
  keepPages(base);
  const { en, ja } = options.catalogues;
  keepFonts(() => sentencesOf(en) + sentencesOf(ja));
  render(
    <Screen
      {...options}
      base={base}
      texts={texts}
      words={words}
      setUpCode={setUpCode}
      build={buildOfPage(document)}
      database={openDeviceDatabase()}
    />,
    options.element,
  );
}

/** The address below which the venue is, by the page's own word. */
export function venueBase(): URL {
  const content = document.querySelector('meta[name="venue-base"]')?.getAttribute('content') ?? './';
  const base = new URL(content, window.location.href);
  base.search = '';
  base.hash = '';
  return base;
}

type FrameProps<C extends ScreenCatalogue> = MountOptions<C> & {
  base: URL;
  texts: Texts<C>;
  /** The sentences of the frame itself: signing in, setting up, being turned away. */
  words: CommonTexts;
  setUpCode: string | null;
  build: Build;
  database: DeviceDatabase;
};

function Screen<C extends ScreenCatalogue>(props: FrameProps<C>) {
  const { words, role } = props;
  useSignalEffect(() => {
    document.documentElement.lang = words.language.value;
  });
  if (role === 'staff') return <OfStaff {...props} />;
  if (role === 'nobody') {
    return <Linked {...props} token={null} leave={() => undefined} onToken={() => undefined} />;
  }
  return <OfTheHall {...props} role={role} />;
}

/** A page of the staff: the venue knows by the cookie who it is, and the page only by the venue's answer. */
function OfStaff<C extends ScreenCatalogue>(props: FrameProps<C>) {
  const isOut = useSignal(false);
  const leave = () => {
    isOut.value = true;
  };
  const enter = () => {
    isOut.value = false;
  };
  if (isOut.value) return <SignIn base={props.base} texts={props.words} onSignedIn={enter} />;
  return <Linked {...props} token={null} leave={leave} onToken={() => undefined} />;
}

/** A screen of the hall, with a token of its own that staff gave it. */
function OfTheHall<C extends ScreenCatalogue>(props: FrameProps<C> & { role: ScreenRole }) {
  const { base, words, role, table = null, setUpCode } = props;
  const tokens = useMemo(() => deviceTokens(window.localStorage, base), [base]);
  const code = useSignal(setUpCode);
  const token = useSignal(tokens.load(role, table));
  const forgetCode = () => {
    forgetSetUpCode(window.sessionStorage);
    code.value = null;
  };
  const onToken = (given: DeviceToken) => {
    forgetCode();
    tokens.keep(role, given);
    token.value = given;
  };
  const known = token.value;
  if (known === null) {
    if (role === 'lobby') {
      return <Linked {...props} token={null} leave={() => undefined} onToken={() => undefined} />;
    }
    return (
      <SetUpDevice
        base={base}
        texts={words}
        role={role}
        table={table}
        setUpCode={code.value}
        onCodeRefused={forgetCode}
        onToken={onToken}
      />
    );
  }
  const leave = () => {
    tokens.forget(role, known);
    token.value = null;
  };
  const onRedirected = (altered: DeviceToken) => {
    tokens.forget(role, known);
    tokens.keep(role, altered);
    token.value = altered;
    if (altered.duty.role === 'table') props.onRedirected?.(altered.duty.table);
  };
  return <Linked {...props} key={known.device} token={known} leave={leave} onToken={onRedirected} />;
}

type LinkedProps<C extends ScreenCatalogue> = FrameProps<C> & {
  token: DeviceToken | null;
  leave: () => void;
  /** The device's duty is another one now; the token is to be kept with it. */
  onToken: (token: DeviceToken) => void;
};

function Linked<C extends ScreenCatalogue>({
  base,
  texts,
  words,
  token,
  leave,
  onToken,
  role,
  page,
  place,
  draw: Draw,
  build,
  database,
}: LinkedProps<C>) {
  const self = useMemo<ScreenSelf>(
    () => ({ page, place: place ?? (() => null), build }),
    [page, place, build],
  );
  const secret = token?.token ?? null;
  const owner = `${base.pathname} ${token?.device ?? withoutToken(role, page)}`;
  const store = useMemo(() => deviceStore(database, owner), [database, owner]);
  const toDeliver = useMemo(() => deviceStore(database, `${base.pathname} to-deliver`), [database, base]);
  const keeper = useMemo(() => createDayKeeper(store, build), [store, build]);
  const link = useMemo(() => openVenueLink(base, secret, self, keeper), [base, secret, self, keeper]);
  useEffect(() => () => link.close(), [link]);
  const forgetAndLeave = () => {
    void keeper.forget();
    leave();
  };
  const state = link.state.value;
  useEffect(
    () => (state ? keepFonts(() => namesIn(state)) : undefined),
    [state?.companies, state?.delegates],
  );
  const identity = link.identity.value;
  useEffect(() => {
    const redirected = token && redirectedToken(token, identity);
    if (redirected) onToken(redirected);
  }, [token, identity]);
  const freshness = link.freshness.value;
  // A wall has nobody to ask: put off the list it goes on as one that anyone may open. Staff who are not in may sign in.
  const leavesByItself = role === 'lobby' || (role === 'staff' && identity === null);
  const isLeaving = freshness.kind === 'not-let-in' && leavesByItself;
  useEffect(() => {
    if (isLeaving) leave();
  }, [isLeaving]);
  useEffect(() => {
    if (freshness.kind === 'not-let-in') void keeper.forget();
  }, [freshness.kind]);
  if (isLeaving || (role === 'staff' && identity === null && freshness.kind === 'loading')) {
    return <p class="centre-card">{words.say('common.freshness.loading')}</p>;
  }
  if (freshness.kind === 'not-let-in' || freshness.kind === 'outdated') {
    const enterAgain = role === 'staff' ? 'common.signIn.title' : 'common.setUp.title';
    return (
      <TurnedAway texts={words} kind={freshness.kind} build={build} enterAgain={enterAgain} onLeave={leave} />
    );
  }
  return (
    <>
      <Draw
        link={link}
        texts={texts}
        base={base}
        token={token}
        store={store}
        toDeliver={toDeliver}
        leave={forgetAndLeave}
      />
      <Directed link={link} self={self} />
      <NewBuild link={link} build={build} />
    </>
  );
}

/** The build that made this page; null in development. */
function buildOfPage(page: Document): Build {
  const read = Build.safeParse(page.querySelector('meta[name="venue-build"]')?.getAttribute('content'));
  return read.success ? read.data : null;
}

/**
 * Whose day is kept where the page has no token: staff are known by a cookie and hear what no wall may know, and so may a
 * check page that they open; what those keep is never what a wall of the same browser starts from.
 */
function withoutToken(role: ScreenRole | 'staff' | 'nobody', page: ScreenPage): string {
  if (role === 'staff') return 'staff';
  return page === 'check' ? 'check' : 'hall';
}
