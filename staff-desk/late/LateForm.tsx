import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { findCompanies } from '../../shared/domain/find/find-companies.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { companyIsHere } from '../../shared/domain/queries/attendance.ts';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, minuteMs, plusMinutes } from '../../shared/domain/time.ts';
import { shortNameOf, timeIn } from '../needs/say-proposal.ts';
import type { LateOverlayProps } from './late-overlay-props.ts';

const mostFound = 8;
/** A meeting within so many minutes makes its guest one to ask about. */
const soonMinutes = 60;
const choices = [10, 20, 30, 40, 60] as const;

/** Who is late, and in how many minutes all that are chosen are expected. */
export function LateForm(props: LateOverlayProps) {
  const { now, texts, actions } = props;
  const chosen = useSignal<readonly CompanyId[]>([]);
  const minutes = useSignal<number>(40);
  const search = useSignal('');
  async function mark(event: Event): Promise<void> {
    event.preventDefault();
    const companies = [...chosen.value];
    if (await actions.give({ kind: 'expect-late', companies, at: plusMinutes(now, minutes.value) })) {
      chosen.value = [];
      search.value = '';
    }
  }
  return (
    <form class="desk-late-form" onSubmit={(event) => void mark(event)}>
      <ChooseCompanies
        {...props}
        search={search}
        chosen={chosen.value}
        onChoose={(next) => (chosen.value = next)}
      />
      <ChooseMinutes {...props} minutes={minutes} />
      <button class="button button-main" disabled={chosen.value.length === 0}>
        {texts.say('late.mark', { count: chosen.value.length })}
      </button>
    </form>
  );
}

/** In how many minutes they are expected. */
function ChooseMinutes({ state, now, texts, minutes }: LateOverlayProps & { minutes: Signal<number> }) {
  const time = timeIn(state);
  return (
    <label>
      {texts.say('late.expected')}{' '}
      <select
        class="input"
        name="late-minutes"
        value={String(minutes.value)}
        onChange={(event) => (minutes.value = Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={String(choice)}>
            {texts.say('late.inMinutes', { time: time(plusMinutes(now, choice)), minutes: choice })}
          </option>
        ))}
      </select>
    </label>
  );
}

type ChooseProps = LateOverlayProps & {
  /** What is typed into the search: emptied once the marked are noted. */
  search: Signal<string>;
  chosen: readonly CompanyId[];
  onChoose: (next: readonly CompanyId[]) => void;
};

function ChooseCompanies({ state, now, texts, search: text, chosen, onChoose }: ChooseProps) {
  const minute = Math.floor(now / minuteMs);
  const missing = useMemo(() => missingSoon(state, now), [state, minute]);
  const found =
    text.value.trim() === '' ? [] : findCompanies(state, text.value, () => true).slice(0, mostFound);
  const shown = [...new Set([...chosen, ...found.map(({ id }) => id)])];
  const toggle = (id: CompanyId) =>
    onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset class="desk-late-choose">
      <input
        class="input"
        type="search"
        name="late-company"
        autocomplete="off"
        maxLength={80}
        placeholder={texts.say('late.search')}
        aria-label={texts.say('late.search')}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={missing.length === 0}
        onClick={() => onChoose([...new Set([...chosen, ...missing])])}
      >
        {texts.say('late.notHere', { count: missing.length })}
      </button>
      <ul>
        {shown.map((id) => (
          <li key={id}>
            <label class="desk-check">
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />{' '}
              {shortNameOf(state, id, texts)} <span class="desk-quiet">{id}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The guests of meetings within the hour of whom nobody is here. */
function missingSoon(state: State, now: Instant): CompanyId[] {
  const today = todayOf(state, now);
  if (today === null) return [];
  const soon = [...state.meetings.values()].filter(
    (meeting) =>
      isPending(meeting) && now < meeting.place.end && meeting.place.start <= plusMinutes(now, soonMinutes),
  );
  return [...new Set(soon.map(({ guest }) => guest))].filter((guest) => !companyIsHere(state, guest, today));
}
