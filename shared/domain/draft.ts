import { draftOfMap, type MapDraft } from './layered-map.ts';
import { keyOf, type Collection, type Records, type State } from './state.ts';

/**
 * A state under work: drafts a collection when it is first written and shares the others, so that a batch of changes
 * costs one draft a collection, however many changes it holds.
 */
export type Draft = {
  get<Name extends Collection>(name: Name, key: string): Records[Name] | undefined;
  put<Name extends Collection>(name: Name, record: Records[Name]): void;
  remove(name: Collection, key: string): void;
  done(): State;
};

export function draftOf(state: State): Draft {
  const written: { [Name in Collection]?: MapDraft<Records[Name]> } = {};
  const writable = <Name extends Collection>(name: Name): MapDraft<Records[Name]> => {
    const known: MapDraft<Records[Name]> | undefined = written[name];
    if (known) return known;
    const begun: MapDraft<Records[Name]> = draftOfMap<Records[Name]>(state[name]);
    Object.assign(written, { [name]: begun });
    return begun;
  };
  return {
    get(name, key) {
      return (written[name] ?? state[name]).get(key);
    },
    put(name, record) {
      writable(name).set(keyOf[name](record), record);
    },
    remove(name, key) {
      writable(name).delete(key);
    },
    done() {
      const next = { ...state };
      for (const [name, begun] of Object.entries(written)) Object.assign(next, { [name]: begun.done() });
      return next;
    },
  };
}
