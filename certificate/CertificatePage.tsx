import { useSignalEffect } from '@preact/signals';
import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import type { Language, Texts } from '../shared/screen/texts/create-texts.ts';
import type { certificateTexts } from './certificate-texts.ts';

export type CertificatePageProps = {
  texts: Texts<(typeof certificateTexts)['en']>;
  /** The venue's address, which ends in a slash. */
  base: URL;
  /** The page speaks this language now. */
  onLanguage: (language: Language) => void;
};

const platforms = ['ipad', 'android', 'windows', 'mac'] as const;

/**
 * How a tablet comes to trust the venue's certificate, once. It is also shown without encryption and without a connection
 * to the venue, since a tablet that does not trust it yet has neither.
 */
export function CertificatePage({ texts, base, onLanguage }: CertificatePageProps) {
  useSignalEffect(() => onLanguage(texts.language.value));
  return (
    <main class="certificate">
      <header class="certificate-head">
        <p class="certificate-product">受付 Uketsuke</p>
        <LanguageSwitch texts={texts} />
      </header>
      <h1>{texts.say('certificate.title')}</h1>
      <p>{texts.say('certificate.why')}</p>
      <a class="button button-main button-big" href={new URL('ca.crt', base).href}>
        {texts.say('certificate.download')}
      </a>
      <div class="certificate-platforms">
        {platforms.map((platform) => (
          <section key={platform}>
            <h2>{texts.say(`certificate.${platform}.name`)}</h2>
            <ol>
              {(['first', 'second', 'third'] as const).map((step) => (
                <li key={step}>{texts.say(`certificate.${platform}.${step}`)}</li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <p>{texts.say('certificate.afterwards')}</p>
      <a class="button button-big" href={base.href}>
        {texts.say('certificate.goOn')}
      </a>
    </main>
  );
}
