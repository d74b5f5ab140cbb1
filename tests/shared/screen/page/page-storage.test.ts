import { describe, expect, it } from 'vitest';
import { textStore } from '../../../../shared/screen/page/page-storage.ts';

/** A storage with room for so many texts. */
function storageFor(room: number) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, text: string) {
      if (!kept.has(name) && kept.size >= room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

describe('what a page keeps', () => {
  it('SC-16 is in the storage of the browser, and there again when the page is loaded again', () => {
    const storage = storageFor(10);
    expect(textStore(() => storage).put('name', 'T01')).toBe(true);
    const again = textStore(() => storage);
    expect(again.get('name')).toBe('T01');
    again.remove('name');
    expect([again.get('name'), storage.kept.size]).toEqual([null, 0]);
  });

  it('SC-16 is held by the page alone where the browser denies its storage', () => {
    const texts = textStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(texts.get('name')).toBeNull();
    expect(texts.put('name', 'T01')).toBe(false);
    expect(texts.get('name')).toBe('T01');
    texts.remove('name');
    expect(texts.get('name')).toBeNull();
  });

  it('SC-16 is held by the page where the storage is full, and its older text does not come back', () => {
    const storage = storageFor(1);
    const texts = textStore(() => storage);
    texts.put('one', '1');
    expect(texts.put('two', '2')).toBe(false);
    expect(texts.get('two')).toBe('2');
    storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect(texts.put('one', 'newer')).toBe(false);
    expect([texts.get('one'), textStore(() => storage).get('one')]).toEqual(['newer', null]);
  });
});
