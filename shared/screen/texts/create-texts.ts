import type { Signal } from '@preact/signals';
import { createInstance } from 'i18next';
import { isolated } from './isolated.ts';

export type Language = 'ja' | 'en';
export const languages: readonly Language[] = ['ja', 'en'];

/** A catalogue: sentences by name, in groups. */
export type Catalogue = { readonly [name: string]: string | Catalogue };

/** The same names as `C` with sentences of another language: a missing one does not compile. */
export type Same<C extends Catalogue> = {
  readonly [Name in keyof C]: C[Name] extends Catalogue ? Same<C[Name]> : string;
};

/** The dotted names of all sentences. */
export type KeyOf<C> = {
  [Name in keyof C & string]: C[Name] extends string ? Name : `${Name}.${KeyOf<C[Name]>}`;
}[keyof C & string];

export type Values = Readonly<Record<string, string | number>>;

export type Texts<C extends Catalogue> = {
  readonly language: Signal<Language>;
  /** The sentence in the current language; a component that says it is drawn anew when the language changes. */
  say(key: KeyOf<C>, values?: Values): string;
};

/**
 * The texts of one screen in all its languages; `language` is whose change draws it anew. Several screens in one page do
 * not know of each other.
 */
export function createTexts<C extends Catalogue>(
  catalogues: { en: C; ja: Same<C> },
  language: Signal<Language>,
): Texts<C> {
  const i18n = createInstance({
    lng: language.peek(),
    fallbackLng: 'en',
    initAsync: false,
    // Preact escapes what it draws; escaping here would show a company's "&" as "&amp;".
    interpolation: { escapeValue: false },
    resources: { en: { translation: catalogues.en }, ja: { translation: catalogues.ja } },
  });
  void i18n.init();
  return { language, say: (key, values = {}) => i18n.getFixedT(language.value)(key, setApart(values)) };
}

/** The values of a sentence, each keeping its direction of writing to itself. */
function setApart(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? isolated(value) : value]),
  );
}
