import type { CommandKind } from '../../domain/commands.ts';
import type { RefusalOf } from '../../domain/refusals.ts';
import type { State } from '../../domain/state.ts';
import type { Instant } from '../../domain/time.ts';
import type { CommonTexts } from './common-texts.ts';
import type { Values } from './create-texts.ts';
import { commonEn } from './en.ts';
import { companyNames, delegateNames } from './names.ts';

/** What stands on a step that cannot be undone, in words: which command, and where, whose and when as far as known. */
export function blockerValues(
  texts: CommonTexts,
  { by, at, table, company, delegate }: RefusalOf<'undo-blocked'>,
  state: State,
  time: (at: Instant) => string,
): Values {
  const language = texts.language.value;
  const guest = company === null ? undefined : state.companies.get(company);
  const person = delegate === null ? undefined : state.delegates.get(delegate);
  const facts = [
    table,
    guest && companyNames(guest, language).first,
    person && delegateNames(person, language).first,
    at === null ? null : time(at),
  ];
  const where = facts.filter(Boolean).join(texts.say('common.listComma'));
  return { what: texts.say(`common.commandWords.${hasWords(by) ? by : 'other'}`), where };
}

function hasWords(command: string | null): command is CommandKind {
  return command !== null && command in commonEn.commandWords;
}
