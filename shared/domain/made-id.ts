import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The longest id (`ids.ts`). */
const longest = 64;
/** 128 bits: that two lists of parts have one hash is a matter of one in 10^30 events. */
const hashDigits = 32;
/** Stands between the parts of an id. */
const between = '.';

/**
 * An id made of a letter for its kind and of other ids: the same parts always make the same, other parts another. Parts
 * that are too long together, or hold what stands between parts, are told by their hash: cut, two ids could be one.
 */
export function madeId(letter: string, ...parts: readonly (string | number)[]): string {
  const plain = `${letter}-${parts.join(between)}`;
  const isPlain = plain.length <= longest && parts.every((part) => !String(part).includes(between));
  // No id holds white space, so no two lists of parts read the same.
  return isPlain
    ? plain
    : `${letter}-${between}${bytesToHex(sha256(utf8ToBytes(parts.join(' ')))).slice(0, hashDigits)}`;
}
