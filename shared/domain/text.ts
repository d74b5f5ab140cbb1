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

export const name = line(200);
export const shortName = line(80);
/** A BCP 47 language tag such as `ja`, `th` or `zh-Hant`. */
export const languageTag = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
export const languageTags = z.array(languageTag).max(20);
