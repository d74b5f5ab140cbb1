import { z } from 'zod';

/** Control characters and the marks that turn the direction of writing: a name that carries them can garble a wall. */
const unprintable = /[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** One line of text that a person wrote, 1 to `most` characters, printable, without white space at its ends. */
export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !unprintable.test(text), { error: 'holds control characters' });

/**
 * What new text may not hold besides: half characters (lone surrogates), separators of lines, the Arabic letter mark, the
 * byte order mark, and what annotates or tags other text unseen. Zero-width spaces and joiners stay: Thai, Khmer and Burmese
 * are written with them.
 */
const unseen = /[\p{Cs}\p{Zl}\p{Zp}\u061C\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Whether text that comes in now, in a command or a workbook, is one that people can read: nothing in it that is not seen
 * and changes how it reads, and something that is. `line` asks less, so that histories that began before this rule are read.
 */
export function isReadable(text: string): boolean {
  return !unprintable.test(text) && !unseen.test(text) && visible.test(text);
}

/** What a sentence about refused text adds, after how long it may be. */
export const readableRule = 'without control characters and marks that are not seen';

export const name = line(200);
export const shortName = line(80);
/** A BCP 47 language tag such as `ja`, `th` or `zh-Hant`. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const languageTags = z.array(languageTag).max(20);
