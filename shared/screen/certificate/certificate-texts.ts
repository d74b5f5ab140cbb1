import { common } from '../texts/common-texts.ts';
import { certificateEn } from '../texts/en/certificate.ts';
import { certificateJa } from '../texts/ja/certificate.ts';

export const certificateTexts = {
  en: { ...common.en, certificate: certificateEn },
  ja: { ...common.ja, certificate: certificateJa },
};
