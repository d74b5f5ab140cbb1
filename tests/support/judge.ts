import { apply, remember } from '../../shared/domain/apply.ts';
import type { Change } from '../../shared/domain/changes.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Circumstances } from '../../shared/domain/decision.ts';
import { CommandId, Revision } from '../../shared/domain/ids.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { circumstances } from './an-event.ts';

/** given (a state) / when (a command) / then (exact changes, or a refusal). */
export function judge(
  state: State,
  command: Command,
  given: Partial<Circumstances> = {},
): Change[] | Refusal {
  const decision = decide(state, command, circumstances(given));
  return decision.kind === 'accepted' ? [...decision.changes] : decision.refusal;
}

/** A state that commands are given to one after the other, as the venue server does it, history included. */
export type History = {
  state(): State;
  revision(): Revision;
  /** Gives a command; throws when it is refused. */
  give(command: Command, given?: Partial<Circumstances>): Change[];
};

export function historyOf(start: State): History {
  let state = start;
  let revision = 0;
  let number = 0;
  return {
    state: () => state,
    revision: () => Revision.parse(revision),
    give(command, given = {}) {
      number += 1;
      const commandId = CommandId.parse(`command-${String(number).padStart(6, '0')}`);
      const all = circumstances({ commandId, ...given });
      const decision = decide(state, command, all);
      if (decision.kind === 'refused') throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
      const changes = [...decision.changes];
      revision += changes.length;
      state = remember(apply(state, changes), {
        revision: Revision.parse(revision),
        at: all.now,
        by: all.actor,
        command: command.kind,
        changes,
      });
      return changes;
    },
  };
}
