import './cover.css';
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { common } from '../texts/common-texts.ts';
import { createTexts, languages } from '../texts/create-texts.ts';

/** In place of what could be wrong by now: what to do instead, in both languages, since nobody may be near to change it. */
export function Cover() {
  const words = useMemo(
    () => languages.map((language) => ({ language, say: createTexts(common, signal(language)).say })),
    [],
  );
  return (
    <section class="cover" role="alert" data-cover>
      {words.map(({ language, say }) => (
        <div key={language} lang={language}>
          <h2>{say('common.cover.title')}</h2>
          <p>{say('common.cover.whatToDo')}</p>
        </div>
      ))}
    </section>
  );
}
