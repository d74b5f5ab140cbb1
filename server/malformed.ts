import type { ZodError } from 'zod';
import { refused, type Refused } from '../shared/domain/decision.ts';

/** The refusal of something that could not be read, with the path of the first place that is wrong. */
export function malformed({ issues }: ZodError): Refused {
  return refused({ code: 'malformed', where: issues[0]?.path.join('.') ?? '' });
}
