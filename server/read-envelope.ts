import type { Actor } from '../shared/domain/actor.ts';
import { CommandEnvelope } from '../shared/domain/commands.ts';
import type { Refused } from '../shared/domain/decision.ts';
import type { Answer } from '../shared/wire.ts';
import { malformed } from './malformed.ts';
import type { Sequencer } from './sequencer.ts';

/** What comes from outside as an envelope, or the refusal that names the first place where it is none. */
export function readEnvelope(envelope: unknown): { kind: 'read'; envelope: CommandEnvelope } | Refused {
  const read = CommandEnvelope.safeParse(envelope);
  return read.success ? { kind: 'read', envelope: read.data } : malformed(read.error);
}

/** Gives only what could be read again: a host application or a route is read as strictly as a screen. */
export function strictly(give: Sequencer['give']): (envelope: unknown, actor: Actor) => Promise<Answer> {
  return async (envelope, actor) => {
    const read = readEnvelope(envelope);
    return read.kind === 'refused' ? read : give(read.envelope, actor);
  };
}
