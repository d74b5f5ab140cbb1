import type { State } from '../../domain/state.ts';
import type { Catalogue } from '../texts/create-texts.ts';

/** Every sentence of a catalogue. */
export function sentencesOf(catalogue: Catalogue): string {
  return Object.values(catalogue)
    .map((entry) => (typeof entry === 'string' ? entry : sentencesOf(entry)))
    .join('');
}

/** Every name that this screen may come to show. */
export function namesIn(state: Pick<State, 'companies' | 'delegates' | 'interpreters'>): string {
  return JSON.stringify([
    [...state.companies.values()],
    [...state.delegates.values()],
    [...state.interpreters.values()],
  ]);
}
