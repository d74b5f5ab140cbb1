import { common } from '../shared/screen/texts/common-texts.ts';
import { certificateEn } from './texts/en.ts';
import { certificateJa } from './texts/ja.ts';

export const certificateTexts = {
  en: { ...common.en, certificate: certificateEn },
  ja: { ...common.ja, certificate: certificateJa },
};
