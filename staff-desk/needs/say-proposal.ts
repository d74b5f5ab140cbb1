import type { CompanyId } from '../../shared/domain/ids.ts';
import type { Proposal, Reason } from '../../shared/domain/proposals/proposal.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { unreachable } from '../../shared/domain/unreachable.ts';
import { companyNames, languageName, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';

/** A company's name as the desk has room for it. */
export function shortNameOf(state: State, id: CompanyId, texts: DeskTexts): string {
  const company = state.companies.get(id);
  return company ? withoutLegalForm(companyNames(company, texts.language.value).first) : id;
}

export function timeIn(state: State): (at: Instant) => string {
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  return (at) => clockTimeOf(at, timeZone);
}

/** Why this is proposed, in words, the strongest reason first. */
export function sayReasons(proposal: Proposal, state: State, texts: DeskTexts): string {
  return proposal.reasons
    .map((reason) => sayReason(reason, state, texts))
    .join(texts.say('common.listComma'));
}

function sayReason(reason: Reason, state: State, texts: DeskTexts): string {
  const time = timeIn(state);
  switch (reason.code) {
    case 'asked':
      return texts.say('needs.reason.asked', { priority: reason.priority });
    case 'waits':
      return texts.say('needs.reason.waits', { time: time(reason.since), place: reason.place });
    case 'missed':
      return texts.say('needs.reason.missed', { time: time(reason.start) });
    case 'is-here':
      return texts.say('needs.reason.isHere');
    case 'comes-at':
      return texts.say('needs.reason.comesAt', { time: time(reason.at) });
    case 'free-until':
      return reason.until === null
        ? texts.say('needs.reason.freeAllDay')
        : texts.say('needs.reason.freeUntil', { time: time(reason.until) });
    case 'interpreter-speaks': {
      const languages = reason.languages.map((tag) => languageName(tag, texts.language.value)).join(' · ');
      return texts.say('needs.reason.speaks', { languages });
    }
    case 'has-had':
      return texts.say('needs.reason.hasHad', { count: reason.meetings });
    case 'then-takes':
      return texts.say('needs.reason.thenTakes', {
        guest: shortNameOf(state, reason.guest, texts),
        time: time(reason.start),
      });
    case 'moves':
      return texts.say('needs.reason.moves', {
        guest: shortNameOf(state, reason.guest, texts),
        table: reason.table,
        from: time(reason.from),
        to: time(reason.to),
      });
    default:
      return unreachable(reason);
  }
}
