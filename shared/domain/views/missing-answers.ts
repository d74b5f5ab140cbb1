import { isOn } from '../queries/meetings.ts';
import { meetingsAt } from '../queries/meetings.ts';
import { meetingsOf } from '../queries/meetings.ts';
import { meetingsOn } from '../queries/meetings.ts';
import type { CompanyId, TableId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import { type OutcomeParty, outcomeParties, outcomeKey } from '../records/outcome.ts';
import type { State } from '../state.ts';
import type { Day } from '../time.ts';

/** A finished meeting with the parties that nobody has asked yet, in the order in which they are asked. */
export type MissingAnswers = { meeting: Meeting; parties: OutcomeParty[] };

/**
 * The parties of `meeting` that have neither answered nor skipped: guest, host, interpreter. A meeting without an
 * interpreter asks two. None before it is finished.
 */
export function partiesToAsk(state: State, meeting: Meeting): OutcomeParty[] {
  if (meeting.status.kind !== 'finished') return [];
  return outcomeParties.filter(
    (party) =>
      (party !== 'interpreter' || meeting.place.interpreter !== null) &&
      !state.answered.has(outcomeKey(meeting.id, party)),
  );
}

/** The finished meetings of `day` whose answers are missing, the longest finished first. */
export function missingAnswers(state: State, day: Day): MissingAnswers[] {
  return finishedOn(state, day).flatMap((meeting) => {
    const parties = partiesToAsk(state, meeting);
    return parties.length > 0 ? [{ meeting, parties }] : [];
  });
}

/** The meeting at `table` whose parties are to be asked now: the last one that finished there; null when all are asked. */
export function toAskAt(state: State, table: TableId, day: Day): MissingAnswers | null {
  const last = byFinish(meetingsAt(state, table).filter((meeting) => isOn(state, meeting, day))).at(-1);
  const parties = last ? partiesToAsk(state, last) : [];
  return last && parties.length > 0 ? { meeting: last, parties } : null;
}

/** The meetings that a delegate of `company` can still say something of: finished, and not answered (a skip can be). */
export function unansweredBy(state: State, company: CompanyId, day: Day): Meeting[] {
  return byFinish(meetingsOf(state, company).filter((one) => isOn(state, one, day))).filter((meeting) => {
    const party = meeting.guest === company ? 'guest' : meeting.host === company ? 'host' : null;
    const answered = state.answered.get(outcomeKey(meeting.id, party));
    return party !== null && (answered === undefined || answered.skipped);
  });
}

function finishedOn(state: State, day: Day): Meeting[] {
  return byFinish(meetingsOn(state, day));
}

function byFinish(meetings: readonly Meeting[]): Meeting[] {
  return meetings
    .flatMap((meeting) =>
      meeting.status.kind === 'finished' ? [{ meeting, at: meeting.status.finishedAt }] : [],
    )
    .sort((a, b) => a.at - b.at || a.meeting.id.localeCompare(b.meeting.id))
    .map(({ meeting }) => meeting);
}
