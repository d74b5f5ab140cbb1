import { useSignal } from '@preact/signals';
import type { Command } from '../../shared/domain/commands.ts';
import type { DeskActions } from '../desk-actions.ts';

/** Gives a form's commands and keeps what became of the last one in words, beside what was typed. */
export type Giving = {
  readonly problem: string | null;
  readonly working: boolean;
  /** True when it was accepted. */
  give(command: Command): Promise<boolean>;
};

export function useGiving(actions: DeskActions): Giving {
  const problem = useSignal<string | null>(null);
  const working = useSignal(false);
  return {
    problem: problem.value,
    working: working.value,
    async give(command) {
      working.value = true;
      const accepted = await actions.give(command);
      const news = actions.news.peek();
      problem.value = !accepted && news.kind === 'problem' ? news.sentence : null;
      working.value = false;
      return accepted;
    },
  };
}
