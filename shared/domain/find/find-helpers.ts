import type { State } from '../state.ts';
import type { Helper } from '../views/own-schedule.ts';
import { wordsOf } from './normalise.ts';

/** The interpreters and advisers whose names hold every word of `text`, at most `most`. Nothing for an empty text. */
export function findHelpers(
  state: Pick<State, 'interpreters' | 'advisers'>,
  text: string,
  most: number,
): Helper[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const isMeant = ({ name }: { name: string }) => {
    const folded = wordsOf(name).join('');
    return words.every((word) => folded.includes(word));
  };
  return [
    ...[...state.interpreters.values()]
      .filter(isMeant)
      .map(({ id }): Helper => ({ kind: 'interpreter', interpreter: id })),
    ...[...state.advisers.values()]
      .filter(isMeant)
      .map(({ id }): Helper => ({ kind: 'adviser', adviser: id })),
  ].slice(0, most);
}
