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
          return (
            <HelpButton
              key={need}
              texts={texts}
              need={need}
              isAsked={call !== undefined}
              isGiving={isGiving.value}
              onPress={() =>
                give(call ? { kind: 'answer-help', call: call.id } : { kind: 'ask-for-help', table, need })
              }
            />
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

type HelpButtonProps = {
  texts: TableTexts;
  need: HelpCall['need'];
  isAsked: boolean;
  isGiving: boolean;
  onPress: () => void;
};

/** Calls for help, or takes the call back. */
function HelpButton({ texts, need, isAsked, isGiving, onPress }: HelpButtonProps) {
  const isHelp = need === 'help';
  return (
    <button
      type="button"
      class={isAsked ? 'button table-help-asked' : 'button'}
      data-help={need}
      disabled={isGiving}
      onClick={onPress}
    >
      {isAsked ? (
        <>
          {texts.say(isHelp ? 'table.help.coming' : 'table.help.interpreterAsked')} ·{' '}
          {texts.say('table.help.takeBack')}
        </>
      ) : (
        texts.say(isHelp ? 'table.help.help' : 'table.help.interpreter')
      )}
    </button>
  );
}
