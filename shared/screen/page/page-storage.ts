import type { TextStore } from '../frame/text-store.ts';

/** What outlives the browser's being closed. */
export function lastingTexts(): TextStore {
  return textStore(() => window.localStorage);
}

/** What outlives the loading of this tab, and no more. */
export function textsOfThisTab(): TextStore {
  return textStore(() => window.sessionStorage);
}

/**
 * The texts of a browser's storage. `open` is called each time and may throw, as browsers do that deny it (site data not
 * allowed, a sandbox); so may the storage when it is full. What it does not take is held here, and its older text is gone:
 * who puts a name is answered with what they put.
 */
export function textStore(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): TextStore {
  const held = new Map<string, string>();
  const orElse = <Result>(work: () => Result, otherwise: Result): Result => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const removeKept = (name: string) => orElse(() => open().removeItem(name), undefined);
  return {
    get: (name) => held.get(name) ?? orElse(() => open().getItem(name), null),
    put(name, text) {
      held.delete(name);
      const isKept = orElse(() => {
        open().setItem(name, text);
        return true;
      }, false);
      if (isKept) return true;
      removeKept(name);
      held.set(name, text);
      return false;
    },
    remove(name) {
      held.delete(name);
      removeKept(name);
    },
  };
}
