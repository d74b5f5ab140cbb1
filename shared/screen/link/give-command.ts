import type { Command, CommandEnvelope } from '../../domain/commands.ts';
import { CommandId } from '../../domain/ids.ts';
import type { Answer } from '../../wire.ts';
import type { CommandResult } from '../venue-link.ts';

/** How long a person at a screen waits for an answer before it is said that none came, in milliseconds. */
const patienceMs = 8_000;
const tryAgainAfterMs = 1_500;

/** A fresh id of 128 random bits. `crypto.randomUUID` does not exist on plain HTTP, `getRandomValues` does. */
export function freshCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return CommandId.parse([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/**
 * Gives a command and, while no answer comes, gives it again under the same id, so that the venue carries it out once at
 * most. Nothing is kept for later: after eight seconds the answer is `unanswered`.
 */
export async function giveCommand(
  command: Command,
  send: (envelope: CommandEnvelope, withinMs: number) => Promise<Answer>,
  steadyNow: () => number,
  pause: (ms: number) => Promise<void>,
): Promise<CommandResult> {
  const envelope: CommandEnvelope = { id: freshCommandId(), command };
  const until = steadyNow() + patienceMs;
  for (;;) {
    const left = until - steadyNow();
    if (left <= 0) return { kind: 'unanswered' };
    try {
      return await send(envelope, left);
    } catch {
      await pause(Math.min(tryAgainAfterMs, Math.max(0, until - steadyNow())));
    }
  }
}
