import { wordsOf } from './find/normalise.ts';

/** Words that stand in many sectors and tell nothing of what a company makes. */
const saysNothing = new Set([
  ...['manufacturing', 'manufacture', 'service', 'industry', 'industrie', 'product', 'production', 'retail'],
  ...['general', 'other', '製造', '造業', '産業', '業界', '関連', '全般'],
]);
/** Shorter words are `and`, `of`, `for`. */
const shortestWord = 4;

/**
 * How two sectors, as the organiser wrote them, are related: the same words, one word (in Japanese: two characters in a
 * row) in common, or null for neither and where one is not known.
 */
export function sectorsAlike(a: string | null, b: string | null): 'same' | 'related' | null {
  if (a === null || b === null) return null;
  if (wordsOf(a).join(' ') === wordsOf(b).join(' ')) return 'same';
  const others = termsOf(b);
  return [...termsOf(a)].some((term) => others.has(term)) ? 'related' : null;
}

function termsOf(sector: string): ReadonlySet<string> {
  const terms = wordsOf(sector).flatMap((word) => {
    if (/^[\p{Script=Latin}\p{N}]+$/u.test(word)) return word.length < shortestWord ? [] : [singular(word)];
    const characters = [...word];
    return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  });
  return new Set(terms.filter((term) => !saysNothing.has(term)));
}

function singular(word: string): string {
  return word.endsWith('s') ? word.slice(0, -1) : word;
}
