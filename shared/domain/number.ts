import { z } from 'zod';

/** A whole number of 0 or more. Minus zero, which JSON can carry and a journal cannot keep, is zero. */
export const count = z
  .int()
  .nonnegative()
  .overwrite((number) => number + 0);
