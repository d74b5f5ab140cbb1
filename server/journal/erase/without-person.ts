import type { DelegateId } from '../../../shared/domain/ids.ts';
import { erasedName } from '../../../shared/domain/records/record.ts';

/**
 * The fields of a record that are its person's own, with what takes their place. A record is a delegate's when it bears the
 * delegate's id as `delegate`, or is the delegate itself. Badges get new secrets, as two may not be the same.
 */
const ownFields: Readonly<Record<string, unknown>> = {
  name: erasedName,
  nameKana: null,
  nameEn: null,
  title: null,
  languages: [],
  email: null,
  phone: null,
};
const badgeFields = ['token', 'code'] as const;

/** Fields in which people write what they like; a person's name, contacts and badge are taken out of them. */
const freeTexts = ['note', 'topic', 'ja', 'en'];

/** Every field that a person's own data or free text can stand in: a test holds this against the schemas. */
export const fieldsLookedAt: readonly string[] = [...Object.keys(ownFields), ...badgeFields, ...freeTexts];

export type Counts = { records: number; texts: number; mentions: Map<string, number> };

export type Eraser = {
  /** A copy of something of a journal's entry, without the person. */
  strip(value: unknown, field?: string): unknown;
  readonly counts: Counts;
};

/**
 * What takes a person out of entries. `words` identify the person in writing; `newBadge` makes the secrets that take the
 * place of those of a badge, the same for the same. What is found in other fields (a company of the person's name, another
 * person of that name) stays and is counted as a mention.
 */
export function createEraser(
  delegate: DelegateId,
  words: Iterable<string>,
  newBadge: () => { token: string; code: string },
): Eraser {
  const pattern = patternOf(words);
  const counts: Counts = { records: 0, texts: 0, mentions: new Map() };
  const badges = new Map<unknown, { token: string; code: string }>();

  function badgeFor(token: unknown) {
    const made = badges.get(token) ?? newBadge();
    badges.set(token, made);
    return made;
  }

  function stripText(text: string, field: string): string {
    if (!pattern || !new RegExp(pattern).test(text)) return text;
    if (!freeTexts.includes(field)) {
      counts.mentions.set(field, (counts.mentions.get(field) ?? 0) + 1);
      return text;
    }
    counts.texts += 1;
    return text.replace(pattern, erasedName);
  }

  function ownRecord(record: Record<string, unknown>): Record<string, unknown> {
    const isOwn =
      record['delegate'] === delegate ||
      (record['id'] === delegate && 'nameKana' in record && 'company' in record);
    if (!isOwn) return record;
    const replaced = { ...record };
    for (const [field, value] of Object.entries(ownFields)) if (field in record) replaced[field] = value;
    if ('token' in record) Object.assign(replaced, badgeFor(record['token']));
    if (JSON.stringify(replaced) !== JSON.stringify(record)) counts.records += 1;
    return replaced;
  }

  function strip(value: unknown, field = ''): unknown {
    if (typeof value === 'string') return stripText(value, field);
    if (Array.isArray(value)) return value.map((item) => strip(item, field));
    if (typeof value !== 'object' || value === null) return value;
    const record = ownRecord(Object.fromEntries(Object.entries(value)));
    return Object.fromEntries(Object.entries(record).map(([name, inner]) => [name, strip(inner, name)]));
  }

  return { strip, counts };
}

/** Finds the words however they are written: with or without blanks between their parts, and Latin ones not inside of others. */
function patternOf(words: Iterable<string>): RegExp | null {
  const forms = [...words].flatMap((word) => {
    const parts = word.split(/\s+/).filter(Boolean).map(escaped);
    const reversed = [...parts].reverse();
    return parts.length === 0 ? [] : [parts.join('[\\s\\u3000]*'), reversed.join('[\\s\\u3000]*')];
  });
  if (forms.length === 0) return null;
  const bounded = forms
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      /^[\p{Script=Latin}\p{N}]/u.test(form) ? `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])` : form,
    );
  return new RegExp(bounded.join('|'), 'giu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, (character) => `\\${character}`);
}
