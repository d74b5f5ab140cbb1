import { common } from '../shared/screen/texts/common-texts.ts';
import type { Texts } from '../shared/screen/texts/create-texts.ts';
import { registration } from '../shared/screen/registration/registration-texts.ts';
import { venueCheck } from '../shared/screen/venue-check/venue-check-texts.ts';
import { deskEn } from './texts/en/desk.ts';
import { answersEn, tallyEn } from './texts/en/figures.ts';
import { lateEn } from './texts/en/late.ts';
import { needsEn } from './texts/en/needs.ts';
import { registeredEn, toolsEn } from './texts/en/tools.ts';
import { venueCheckResultsEn } from './texts/en/venue-check.ts';
import { deskJa } from './texts/ja/desk.ts';
import { answersJa, tallyJa } from './texts/ja/figures.ts';
import { lateJa } from './texts/ja/late.ts';
import { needsJa } from './texts/ja/needs.ts';
import { registeredJa, toolsJa } from './texts/ja/tools.ts';
import { venueCheckResultsJa } from './texts/ja/venue-check.ts';

/** Forms that the desk shares with other screens bring their own sentences. */
export const deskCatalogues = {
  en: {
    ...common.en,
    ...registration.en,
    ...venueCheck.en,
    desk: deskEn,
    needs: needsEn,
    tally: tallyEn,
    answers: answersEn,
    late: lateEn,
    tools: toolsEn,
    registered: registeredEn,
    venueCheckResults: venueCheckResultsEn,
  },
  ja: {
    ...common.ja,
    ...registration.ja,
    ...venueCheck.ja,
    desk: deskJa,
    needs: needsJa,
    tally: tallyJa,
    answers: answersJa,
    late: lateJa,
    tools: toolsJa,
    registered: registeredJa,
    venueCheckResults: venueCheckResultsJa,
  },
};
export type DeskTexts = Texts<(typeof deskCatalogues)['en']>;
