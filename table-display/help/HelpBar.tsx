import { useSignal } from '@preact/signals';
import type { Command } from '../../shared/domain/commands.ts';
import type { TableId } from '../../shared/domain/ids.ts';
import type { HelpCall } from '../../shared/domain/records/help-call.ts';
import type { State } from '../../shared/domain/state.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { TableTexts } from '../table-texts.ts';

type HelpBarProps = {
  link: VenueLink;
  texts: TableTexts;
  state: State;
  table: TableId;
  hasInterpreter: boolean;
};

const needs = ['help', 'interpreter'] as const satisfies readonly HelpCall['need'][];

/** "We need help" and "the interpreter is missing": always within reach, and staff know at once. */
export function HelpBar({ link, texts, state, table, hasInterpreter }: HelpBarProps) {
  const answer = useSignal<CommandResult | null>(null);
  const isGiving = useSignal(false);
  const open = [...state.helpCalls.values()].filter((call) => call.table === table);
  const give = (command: Command) => {
    isGiving.value = true;
    void link.give(command).then((came) => {
      answer.value = came;
      isGiving.value = false;
    });
  };
  const told = answer.value;
  return (
    <div class="table-help">
      {needs
        .filter((need) => need === 'help' || hasInterpreter)
        .map((need) => {
          const call = open.find((one) => one.need === need);
          return call ? (
            <button
              type="button"
              key={need}
              class="button table-help-asked"
              data-help={need}
              disabled={isGiving.value}
              onClick={() => give({ kind: 'answer-help', call: call.id })}
            >
              {texts.say(need === 'help' ? 'table.help.coming' : 'table.help.interpreterAsked')} ·{' '}
              {texts.say('table.help.takeBack')}
            </button>
          ) : (
            <button
              type="button"
              key={need}
              class="button"
              data-help={need}
              disabled={isGiving.value}
              onClick={() => give({ kind: 'ask-for-help', table, need })}
            >
              {texts.say(need === 'help' ? 'table.help.help' : 'table.help.interpreter')}
            </button>
          );
        })}
      {told !== null && told.kind !== 'accepted' && (
        <p class="problem" role="alert">
          {told.kind === 'refused' ? sayRefusal(texts, told.refusal, state) : texts.say('common.unanswered')}
        </p>
      )}
    </div>
  );
}
