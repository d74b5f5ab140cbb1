import type { Actor } from './actor.ts';
import type { Change } from './changes.ts';
import type { CommandId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import type { Instant } from './time.ts';

/** What came of judging a command. */
export type Decision =
  | { readonly kind: 'accepted'; readonly changes: readonly Change[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Accepted = Extract<Decision, { kind: 'accepted' }>;
export type Refused = Extract<Decision, { kind: 'refused' }>;

export function accepted(...changes: Change[]): Accepted {
  return { kind: 'accepted', changes };
}

export function refused(refusal: Refusal): Refused {
  return { kind: 'refused', refusal };
}

/** What a judgement may depend on besides the state and the command. */
export type Circumstances = {
  readonly now: Instant;
  readonly actor: Actor;
  /** The command's id: what it makes takes its name from it, so that judging twice makes the same thing. */
  readonly commandId: CommandId;
  /** Cryptographically random bytes, for badges. */
  readonly randomBytes: (count: number) => Uint8Array;
};
