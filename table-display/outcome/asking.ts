import type { CompanyId, TableId } from '../../shared/domain/ids.ts';
import { delegatesOf } from '../../shared/domain/queries/attendance.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { OutcomeParty } from '../../shared/domain/records/outcome.ts';
import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { partiesToAsk, toAskAt } from '../../shared/domain/views/missing-answers.ts';
import type { TableState } from '../../shared/domain/views/table-now.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';

/** Whom the table asks next about which meeting; `number` of `of` parties. */
export type Asking = { meeting: Meeting; party: OutcomeParty; number: number; of: number };

/** The party to ask now at the table: of the last meeting that finished there today; null when nobody is left to ask. */
export function askingAt(state: State, table: TableId, now: Instant): Asking | null {
  const today = todayOf(state, now);
  const missing = today === null ? null : toAskAt(state, table, today);
  const [party] = missing?.parties ?? [];
  if (!missing || !party) return null;
  const of = missing.meeting.place.interpreter === null ? 2 : 3;
  return { meeting: missing.meeting, party, number: of - missing.parties.length + 1, of };
}

/**
 * Whether the questions may have the screen: not while somebody sits at the table or is waited for. They come back on
 * demand, because the next meeting must never hide behind them.
 */
export function mayAsk({ kind }: TableState): boolean {
  return (
    kind === 'break-until' ||
    kind === 'open' ||
    kind === 'no-walk-ins' ||
    kind === 'closed' ||
    kind === 'nothing-more-today'
  );
}

/** The language in which a party is asked: Japanese where its people speak it, else English; the interpreter as the screen. */
export function languageOf(state: State, { meeting, party }: Asking, screen: Language): Language {
  if (party === 'interpreter') return screen;
  const company: CompanyId = party === 'guest' ? meeting.guest : meeting.host;
  const spoken = delegatesOf(state, company).flatMap(({ languages }) => languages);
  if (spoken.length === 0) return screen;
  return spoken.some((tag) => tag.split('-', 1)[0] === 'ja') ? 'ja' : 'en';
}

/** How many parties are still to be asked about the meeting. */
export function leftToAsk(state: State, meeting: Meeting): number {
  return partiesToAsk(state, meeting).length;
}
