import { keyOf, type Collection, type Records, type State } from './state.ts';

/**
 * A state under work: copies a collection when it is first written and shares the others, so that a batch of changes
 * costs one copy a collection, however many changes it holds.
 */
export type Draft = {
  get<Name extends Collection>(name: Name, key: string): Records[Name] | undefined;
  put<Name extends Collection>(name: Name, record: Records[Name]): void;
  remove(name: Collection, key: string): void;
  done(): State;
};

export function draftOf(state: State): Draft {
  const written: { [Name in Collection]?: Map<string, Records[Name]> } = {};
  const writable = <Name extends Collection>(name: Name): Map<string, Records[Name]> => {
    const known: Map<string, Records[Name]> | undefined = written[name];
    if (known) return known;
    const copy: Map<string, Records[Name]> = new Map(state[name]);
    Object.assign(written, { [name]: copy });
    return copy;
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
      return { ...state, ...written };
    },
  };
}
