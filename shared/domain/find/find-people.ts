import type { DelegateId } from '../ids.ts';
import type { State } from '../state.ts';
import { wordsOf } from './normalise.ts';

/** A delegate as the search knows it: everything that may be typed, folded, without blanks. */
type Indexed = { delegate: DelegateId; own: readonly string[]; company: readonly string[] };

export type PeopleIndex = readonly Indexed[];

/** Prepares the search: once for a list of people, not for every letter that is typed. */
export function peopleIndex(state: Pick<State, 'delegates' | 'companies'>): PeopleIndex {
  return [...state.delegates.values()].map((delegate) => {
    const company = state.companies.get(delegate.company);
    return {
      delegate: delegate.id,
      own: [delegate.name, delegate.nameKana, delegate.nameEn].flatMap(joined),
      company: [company?.name, company?.nameJa].flatMap(joined).concat(delegate.company.toLowerCase()),
    };
  });
}

/**
 * The delegates whose names or company hold every word of `text`, at most `most`: names that begin with a word first, then
 * names that hold it, then companies. Nothing for an empty text.
 */
export function findPeople(index: PeopleIndex, text: string, most: number): DelegateId[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const ranked = index.flatMap((person) => {
    const rank = rankOf(person, words);
    return rank === null ? [] : [{ delegate: person.delegate, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.delegate.localeCompare(b.delegate))
    .slice(0, most)
    .map(({ delegate }) => delegate);
}

function rankOf({ own, company }: Indexed, words: readonly string[]): number | null {
  const holds = (fields: readonly string[], word: string) => fields.some((field) => field.includes(word));
  if (!words.every((word) => holds(own, word) || holds(company, word))) return null;
  if (words.some((word) => own.some((field) => field.startsWith(word)))) return 0;
  return words.some((word) => holds(own, word)) ? 1 : 2;
}

/** A name in the order it is written and the other way round: Sato Kenichi and Kenichi Sato begin alike. */
function joined(name: string | null | undefined): string[] {
  if (!name) return [];
  const words = wordsOf(name);
  const forwards = words.join('');
  const backwards = [...words].reverse().join('');
  return forwards === backwards ? [forwards] : [forwards, backwards];
}
