import type { Actor } from './actor.ts';
import type { Change } from './changes.ts';
import type { CommandId } from './ids.ts';
import type { Refusal } from './refusals.ts';
import type { State } from './state.ts';
import type { Instant } from './time.ts';

/** What came of judging a command. */
export type Decision =
  | {
      readonly kind: 'accepted';
      readonly changes: readonly Change[];
      /** The state that the changes lead to, where the judgement made it: nobody need make it twice. */
      readonly after?: State;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type Accepted = Extract<Decision, { kind: 'accepted' }>;
export type Refused = Extract<Decision, { kind: 'refused' }>;

export function accepted(...changes: Change[]): Accepted {
  return { kind: 'accepted', changes };
}

/** Accepted by a judgement that tried the changes: they led to `after`. */
export function acceptedAsTried(after: State, changes: readonly Change[]): Accepted {
  return { kind: 'accepted', changes, after };
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
