import { deviceTokens } from '../frame/device-token.ts';
import type { Surroundings } from '../frame/surroundings.ts';
import { forgetSetUpCode, setUpCodeOf } from '../set-up/set-up-code.ts';
import { mayReload } from '../upgrade/reload-once.ts';
import { openDeviceDatabase } from './device-database.ts';
import { reloadPage, venueBase } from './page-address.ts';
import { buildOfPage, isDialogOpen, isInUse, loadFonts, speakLanguage } from './page-document.ts';
import { lastingTexts, textsOfThisTab } from './page-storage.ts';
import { onFocus, onHide, onKey, onSeen, onTouch } from './page-events.ts';
import { onWake } from './wake.ts';

/** This page as a frame sees it. */
export function pageSurroundings(): Surroundings {
  const base = venueBase();
  const tab = textsOfThisTab();
  return {
    base,
    build: buildOfPage(),
    isSecure: window.isSecureContext,
    print: () => window.print(),
    setUpCode: {
      code: setUpCodeOf(window.location, tab, window.history),
      forget: () => forgetSetUpCode(tab),
    },
    tokens: deviceTokens(lastingTexts(), base),
    database: openDeviceDatabase(),
    reload: reloadPage,
    reloadOnce(reason) {
      if (mayReload(tab, reason, Date.now())) reloadPage();
    },
    onLanguage: speakLanguage,
    keepFonts: loadFonts,
    onWake,
    onHide,
    onTouch,
    onKey,
    onFocus,
    hasFocus: () => document.hasFocus(),
    takeFocus: () => window.focus(),
    onSeen,
    isSeen: () => document.visibilityState === 'visible',
    isDialogOpen,
    isInUse,
  };
}
