import '../look/base.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { sentencesOf } from '../alone/kept-fonts.ts';
import { Screen } from '../frame/Screen.tsx';
import type { ScreenCatalogue, ScreenOptions } from '../frame/screen-props.ts';
import { common } from '../texts/common-texts.ts';
import { createTexts } from '../texts/create-texts.ts';
import { keepAwake } from './keep-awake.ts';
import { keepPages } from './keep-pages.ts';
import { pageLanguage } from './page-address.ts';
import { screenElement } from './page-document.ts';
import { pageSurroundings } from './page-surroundings.ts';

/** Puts a screen into its page. Only a screen's `main.tsx` calls this; a page of somebody else's gives a frame its parts itself. */
export function mountScreen<C extends ScreenCatalogue>(options: ScreenOptions<C>): void {
  const element = screenElement();
  if (!element) return;
  const { en, ja } = options.catalogues;
  const language = signal(pageLanguage());
  const surroundings = pageSurroundings();
  keepAwake();
  keepPages(surroundings.base);
  surroundings.keepFonts(() => sentencesOf(en) + sentencesOf(ja));
  render(
    <Screen
      {...options}
      surroundings={surroundings}
      texts={createTexts(options.catalogues, language)}
      words={createTexts(common, language)}
    />,
    element,
  );
}
