import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { TableId } from '../../shared/domain/ids.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, minuteMs } from '../../shared/domain/time.ts';
import { type WaitingHere, waitingHere } from '../../shared/domain/views/waiting-here.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { TableTexts } from '../table-texts.ts';

type WaitingListProps = {
  link: VenueLink;
  texts: TableTexts;
  state: State;
  table: TableId;
  now: Instant;
  time: (at: Instant) => string;
};

const mostShown = 3;

/** Who waits for this host and could come to this free slot: one tap asks them to come. */
export function WaitingList({ link, texts, state, table, now, time }: WaitingListProps) {
  const answer = useSignal<CommandResult | 'giving' | null>(null);
  const minute = Math.floor(now / minuteMs);
  const waiting = useMemo(
    () => waitingHere(scheduleAt(state, now), table, mostShown),
    [state, minute, table],
  );
  const told = answer.value;
  if (waiting.length === 0 && (told === null || told === 'giving')) return null;
  const book = ({ guest, host, start }: WaitingHere) => {
    answer.value = 'giving';
    void link
      .give({ kind: 'book-walk-in', table, start, host, guest, insist: false })
      .then((came) => (answer.value = came.kind === 'accepted' ? null : came));
  };
  return (
    <div class="table-waiting">
      {waiting.length > 0 && <h3>{texts.say('table.waitingFor')}</h3>}
      <ul>
        {waiting.map((one) => (
          <WaitingGuest
            key={one.guest}
            texts={texts}
            state={state}
            one={one}
            time={time}
            isGiving={told === 'giving'}
            onBook={() => book(one)}
          />
        ))}
      </ul>
      {told !== null && told !== 'giving' && (
        <p class="problem" role="alert">
          {told.kind === 'refused' ? sayRefusal(texts, told.refusal, state) : texts.say('common.unanswered')}
        </p>
      )}
    </div>
  );
}

type WaitingGuestProps = Pick<WaitingListProps, 'texts' | 'state' | 'time'> & {
  one: WaitingHere;
  isGiving: boolean;
  onBook: () => void;
};

/** A guest that waits, since when, and the way to ask it to come. */
function WaitingGuest({ texts, state, one, time, isGiving, onBook }: WaitingGuestProps) {
  const company = state.companies.get(one.guest);
  return (
    <li>
      <span class="company-name">{company && companyNames(company, texts.language.value).first}</span>
      <span class="table-waiting-since">{texts.say('table.waitsSince', { time: time(one.since) })}</span>
      <button type="button" class="button button-main" disabled={isGiving} onClick={onBook}>
        {texts.say('table.askToCome')}
      </button>
    </li>
  );
}
