import { languages, type Language } from '../texts/create-texts.ts';
import type { CommonTexts } from '../texts/common-texts.ts';

/** Each language in its own words, so that a reader of it finds it. */
const ownNames: Record<Language, string> = { ja: '日本語', en: 'EN' };

export function LanguageSwitch({ texts }: { texts: CommonTexts }) {
  return (
    <div class="language-switch" role="group" aria-label={texts.say('common.language')}>
      {languages.map((language) => (
        <button
          type="button"
          key={language}
          lang={language}
          aria-pressed={texts.language.value === language}
          onClick={() => {
            texts.language.value = language;
          }}
        >
          {ownNames[language]}
        </button>
      ))}
    </div>
  );
}
