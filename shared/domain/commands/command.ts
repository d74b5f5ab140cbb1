import { z } from 'zod';
import type { Role } from '../actor.ts';
import type { Circumstances, Decision } from '../decision.ts';
import type { Pieces } from '../pieces.ts';
import type { State } from '../state.ts';

type SchemaOf<Kind extends string, Shape extends z.ZodRawShape> = z.ZodObject<
  { kind: z.ZodLiteral<Kind> } & Shape,
  z.core.$strict
>;

/** All that is said of a kind of command: its form, who may give it, and how it is judged. */
export type Definition<Kind extends string, Shape extends z.ZodRawShape> = {
  readonly kind: Kind;
  readonly schema: SchemaOf<Kind, Shape>;
  /**
   * Who may give it. A table display gives commands of its own table alone, which the judgement checks besides. A lobby
   * display, like everybody who is nobody, listens alone.
   */
  readonly mayGive: readonly Role[];
  /**
   * Whether screens may give it, or the venue server alone on its own account, after its routes or its command line have
   * seen a passphrase, a code or a workbook: such a command carries hashes or a programme that the server has checked.
   */
  readonly givenBy: 'screens' | 'the venue server alone';
  /** Judges it against the state that it would change. Pure; who may not give it has been refused before. */
  readonly judge: (
    state: State,
    command: z.infer<SchemaOf<Kind, Shape>>,
    circumstances: Circumstances,
  ) => Decision;
  /** The same judgement in pieces, for a command that takes the venue longer than a screen should wait. */
  readonly judgeInPieces: InPieces<Definition<Kind, Shape>['judge']> | null;
};

type InPieces<Judge extends (...given: never) => Decision> = (
  ...given: Parameters<Judge>
) => Pieces<Decision>;

/** Says all that is to be said of a kind of command; its line in `commands.ts` makes it one. */
export function command<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  shape: Shape,
  {
    mayGive,
    givenBy = 'screens',
    judge,
    judgeInPieces = null,
  }: Pick<Definition<Kind, Shape>, 'mayGive' | 'judge'> &
    Partial<Pick<Definition<Kind, Shape>, 'givenBy' | 'judgeInPieces'>>,
): Definition<Kind, Shape> {
  const schema = z.strictObject({ kind: z.literal(kind), ...shape });
  return { kind, schema, mayGive, givenBy, judge, judgeInPieces };
}
