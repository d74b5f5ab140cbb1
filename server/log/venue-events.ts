import type { Logger } from 'pino';
import type { Actor } from '../../shared/domain/actor.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { Answer } from '../../shared/wire.ts';

/** A command as the log may know it: which, from where, and nothing of what it holds. */
export type GivenCommand = { id: CommandId; command: Command; actor: Actor };

/** What the venue tells its log, each with its name as `event`: the log is searched by these names. */
export type VenueEvents = {
  opened(facts: { version: string; revision: Revision }): void;
  closing(facts: { revision: Revision; screens: number }): void;
  closed(facts: { revision: Revision; ms: number }): void;
  /** What came of a command; one that was refused is told once, here. `ms` is from being given to being answered. */
  answered(given: GivenCommand, answer: Answer, ms: number): void;
  journalRefused(error: unknown): void;
  /** What was found in the data folder on opening, mended or for somebody to mend. */
  journalFound(what: string): void;
  /** A screen did not read what it was sent; `waiting` is the characters that waited for it. */
  screenDisconnected(waiting: number): void;
  requestDone(facts: { request: string; method: string; route: string; status: number; ms: number }): void;
  requestFailed(request: string, error: unknown): void;
};

/** Commands whose doing belongs into the log of a day; the others are told when somebody looks for trouble. */
const namesOfMilestones: Partial<Record<Command['kind'], string>> = {
  'import-programme': 'programme.imported',
  'set-up-device': 'device.set-up',
  'revoke-device': 'device.revoked',
  'redirect-device': 'device.redirected',
  'set-passphrase': 'passphrase.set',
};

export function venueEvents(log: Logger): VenueEvents {
  return {
    opened: (facts) => log.info({ event: 'venue.opened', ...facts }, 'the venue is open'),
    closing: (facts) => log.info({ event: 'venue.closing', ...facts }, 'the venue closes; screens are told'),
    closed: (facts) => log.info({ event: 'venue.closed', ...facts }, 'the venue is closed'),
    answered(given, answer, ms) {
      const facts = { ...factsOf(given), ms: Math.round(ms) };
      if (answer.kind === 'refused') {
        log.info(
          { event: 'command.refused', ...facts, refusal: answer.refusal.code },
          'a command was refused',
        );
        return;
      }
      const milestone = namesOfMilestones[given.command.kind];
      const did = { ...facts, revision: answer.revision, changed: answer.changes.length };
      if (milestone) log.info({ event: milestone, ...did }, milestone);
      else log.debug({ event: 'command.done', ...did }, 'a command was done');
    },
    journalRefused: (err) =>
      log.error({ event: 'journal.refused', err }, 'the journal could not keep a command; it was refused'),
    journalFound: (what) => log.warn({ event: 'journal.found' }, what),
    screenDisconnected: (waiting) =>
      log.warn(
        { event: 'screen.disconnected', waiting },
        'a screen that did not read what it was sent was disconnected',
      ),
    requestDone(facts) {
      if (facts.status < 400) log.debug({ event: 'request.done', ...facts }, 'a request was answered');
      // What failed inside was told as such, with the error.
      else if (facts.status !== 500)
        log.info({ event: 'request.refused', ...facts }, 'a request was refused');
    },
    requestFailed: (request, err) => log.error({ event: 'request.failed', request, err }, 'a request failed'),
  };
}

function factsOf({ id, command, actor }: GivenCommand): Record<string, unknown> {
  const about = command.kind === 'set-up-device' ? { sets: command.device.duty } : {};
  return {
    command: id,
    kind: command.kind,
    role: actor.role,
    device: 'device' in actor ? actor.device : null,
    ...about,
  };
}
