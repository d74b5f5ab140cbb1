import type { DelegateId } from '../../../shared/domain/ids.ts';
import { personalOf, writtenFields } from '../../../shared/domain/personal-fields.ts';
import { erasedName } from '../../../shared/domain/records/record.ts';

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
  newBadge: () => Readonly<Record<string, string>>,
): Eraser {
  const pattern = patternOf(words);
  const counts: Counts = { records: 0, texts: 0, mentions: new Map() };
  const badges = new Map<string, Readonly<Record<string, string>>>();

  /** New secrets for a badge's, the same for the same. */
  function secretsFor(record: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
    const known = JSON.stringify(fields.map((field) => record[field]));
    const made = badges.get(known) ?? newBadge();
    badges.set(known, made);
    return Object.fromEntries(fields.map((field) => [field, made[field]]));
  }

  function stripText(text: string, field: string): string {
    if (!pattern || !new RegExp(pattern).test(text)) return text;
    if (!writtenFields.has(field)) {
      counts.mentions.set(field, (counts.mentions.get(field) ?? 0) + 1);
      return text;
    }
    counts.texts += 1;
    return text.replace(pattern, erasedName);
  }

  function ownRecord(record: Record<string, unknown>): Record<string, unknown> {
    const personal = personalOf(record);
    if (personal?.delegate !== delegate) return record;
    const { own = {}, secret = [] } = personal;
    const replaced = { ...record, ...own, ...(secret.length > 0 ? secretsFor(record, secret) : {}) };
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
