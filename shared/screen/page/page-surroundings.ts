import { deviceTokens } from '../frame/device-token.ts';
import type { Surroundings } from '../frame/surroundings.ts';
import { forgetSetUpCode, setUpCodeOf } from '../set-up/set-up-code.ts';
import { mayReload } from '../upgrade/reload-once.ts';
import { openDeviceDatabase } from './device-database.ts';
import { reloadPage, venueBase } from './page-address.ts';
import { buildOfPage, isInUse, loadFonts, speakLanguage } from './page-document.ts';
import { lastingTexts, textsOfThisTab } from './page-storage.ts';
import { onHide, onTouch } from './touch.ts';
import { onWake } from './wake.ts';

/** This page as a frame sees it. */
export function pageSurroundings(): Surroundings {
  const base = venueBase();
  const tab = textsOfThisTab();
  return {
    base,
    build: buildOfPage(),
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
    isInUse,
  };
}
