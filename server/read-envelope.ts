import type { Actor } from '../shared/domain/actor.ts';
import { z } from 'zod';
import { CommandEnvelope } from '../shared/domain/commands.ts';
import type { Refused } from '../shared/domain/decision.ts';
import type { Answer } from '../shared/wire.ts';
import type { Pieces } from '../shared/domain/pieces.ts';
import type { Programme } from '../shared/domain/programme.ts';
import { inTurns } from './in-turns.ts';
import { malformed } from './malformed.ts';
import type { Sequencer } from './sequencer.ts';

type Reading = { kind: 'read'; envelope: CommandEnvelope } | Refused;

/** What comes from outside as an envelope, or the refusal that names the first place where it is none. */
export function readEnvelope(envelope: unknown): Reading {
  const read = CommandEnvelope.safeParse(envelope);
  return read.success ? { kind: 'read', envelope: read.data } : malformed(read.error);
}

/** `readEnvelope` in pieces: of a programme one list after the other is read, as if the others were empty. */
function* readInPieces(given: unknown): Pieces<Reading> {
  if (!isImport(given)) return readEnvelope(given);
  const { command } = given;
  const listed = Object.entries(command.programme).filter(([, part]) => Array.isArray(part));
  const bare = { ...command.programme, ...Object.fromEntries(listed.map(([name]) => [name, []])) };
  const readWith = (part: object) =>
    readEnvelope({ ...given, command: { ...command, programme: { ...bare, ...part } } });
  const whole = readWith({});
  if (whole.kind === 'refused' || whole.envelope.command.kind !== 'import-programme') return whole;
  let { programme } = whole.envelope.command;
  for (const [name, list] of listed) {
    const read = readWith({ [name]: list });
    if (read.kind === 'refused' || read.envelope.command.kind !== 'import-programme') return read;
    programme = { ...programme, [name]: read.envelope.command.programme[name as keyof Programme] };
    yield;
  }
  return { kind: 'read', envelope: { ...whole.envelope, command: { ...whole.envelope.command, programme } } };
}

const Import = z.looseObject({
  command: z.looseObject({ kind: z.literal('import-programme'), programme: z.looseObject({}) }),
});

function isImport(given: unknown): given is z.infer<typeof Import> {
  return Import.safeParse(given).success;
}

/** Gives only what could be read again: a host application or a route is read as strictly as a screen. */
export function strictly(give: Sequencer['give']): (envelope: unknown, actor: Actor) => Promise<Answer> {
  return async (envelope, actor) => {
    const read = await inTurns(readInPieces(envelope));
    return read.kind === 'refused' ? read : give(read.envelope, actor);
  };
}
