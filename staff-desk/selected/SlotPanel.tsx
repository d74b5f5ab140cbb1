import { useSignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { findCompanies } from '../../shared/domain/find/find-companies.ts';
import type { CompanyId, TableId } from '../../shared/domain/ids.ts';
import { type Schedule, scheduleAt } from '../../shared/domain/index/schedule.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import { placeProblem, reasonToInsist } from '../../shared/domain/rules/place-problem.ts';
import { type Instant, clockTimeOf, minuteMs } from '../../shared/domain/time.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { PanelProps } from './panel-props.ts';

const mostShown = 12;

/** A free slot: book a walk-in into it. Who cannot come is shown on demand, with the reason. */
export function SlotPanel(props: SlotProps) {
  const { state, texts, table, start } = props;
  const text = useSignal('');
  const showBusy = useSignal(false);
  const hostId = useSignal<CompanyId | null>(state.tables.get(table)?.host ?? null);
  const event = theEvent(state);
  const known = state.tables.get(table);
  const minute = Math.floor(props.now / minuteMs);
  const judged = useMemo(
    () => judgedGuests(props, hostId.value, text.value),
    [state, text.value, hostId.value, minute, texts.language.value],
  );
  if (!event || !known) return null;

  // Before the rush nobody has checked in: those whom staff can book all the same are in sight, after the others.
  const able = judged.filter(({ can }) => can !== 'no').sort((a, b) => a.can.localeCompare(b.can));
  const unable = judged.filter(({ can }) => can === 'no');
  return (
    <section class="desk-panel">
      <h2>
        {table} · <span class="time">{clockTimeOf(start, event.timeZone)}</span>
      </h2>
      <h3>{texts.say('desk.walkIn')}</h3>
      {known.host === null && (
        <HostChoice {...props} chosen={hostId.value} onChoose={(id) => (hostId.value = id)} />
      )}
      <GuestSearch texts={texts} text={text} />
      <ul class="desk-candidates">
        {[...able.slice(0, mostShown), ...(showBusy.value ? unable.slice(0, mostShown) : [])].map((one) => (
          <Candidate {...props} key={one.guest.id} {...one} host={hostId.value} />
        ))}
      </ul>
      {unable.length > 0 && !showBusy.value && (
        <button type="button" class="button" onClick={() => (showBusy.value = true)}>
          {texts.say('desk.showBusy', { count: unable.length })}
        </button>
      )}
      <SlotTools {...props} />
    </section>
  );
}

type SlotProps = PanelProps & { table: TableId; start: Instant };

/** Finds the guest of a walk-in. */
function GuestSearch({ texts, text }: { texts: DeskTexts; text: Signal<string> }) {
  return (
    <input
      class="input"
      type="search"
      name="walk-in-guest"
      autocomplete="off"
      maxLength={80}
      placeholder={texts.say('desk.walkInGuest')}
      aria-label={texts.say('desk.walkInGuest')}
      value={text.value}
      onInput={(input) => (text.value = input.currentTarget.value)}
    />
  );
}

/** The tools for what else can become of the slot. */
function SlotTools({ texts, onTool, table }: SlotProps) {
  return (
    <div class="desk-party desk-actions">
      {(['waiting', 'walkIns', 'shift'] as const).map((tool) => (
        <button
          type="button"
          key={tool}
          class="button"
          onClick={() => onTool({ tool, table, company: null, meeting: null })}
        >
          {texts.say(`tools.name.${tool}`)} …
        </button>
      ))}
    </div>
  );
}

/** `insist`: possible, but staff must say so in spite of `why`. The words sort the list too: book, insist, no. */
type Judged = { can: 'book' | 'insist' | 'no'; why: string | null };

/** The guests that the text finds, and whether each can come. */
function judgedGuests(props: SlotProps, host: CompanyId | null, text: string) {
  const schedule = scheduleAt(props.state, props.now);
  const guests = findCompanies(props.state, text, (company) => company.side === 'guest');
  return guests.map((guest) => ({ guest, ...judge(props, schedule, host, guest) }));
}

function judge(
  { state, texts, table, start }: SlotProps,
  schedule: Schedule,
  host: CompanyId | null,
  guest: Company,
): Judged {
  if (host === null) return { can: 'no', why: texts.say('desk.walkInHost') };
  const wish = { table, start, host, guest: guest.id, adviser: null, ignoring: null };
  const problem = placeProblem(schedule, wish);
  if (problem) return { can: 'no', why: sayRefusal(texts, problem, state) };
  const reason = reasonToInsist(schedule, wish);
  return reason ? { can: 'insist', why: sayRefusal(texts, reason, state) } : { can: 'book', why: null };
}

type CandidateProps = SlotProps & Judged & { guest: Company; host: CompanyId | null };

function Candidate({ texts, actions, onSelect, table, start, guest, host, can, why }: CandidateProps) {
  const names = companyNames(guest, texts.language.value);
  async function book(): Promise<void> {
    if (host === null) return;
    const booked = await actions.give({
      kind: 'book-walk-in',
      table,
      start,
      host,
      guest: guest.id,
      insist: can === 'insist',
    });
    if (booked) onSelect({ kind: 'nothing' });
  }
  return (
    <li class="desk-candidate">
      <span>
        <b class="company-name">{names.first}</b>
        <span class="desk-quiet">{why ?? guest.sector}</span>
      </span>
      <button
        type="button"
        class="button"
        data-book={guest.id}
        disabled={can === 'no'}
        onClick={() => void book()}
      >
        {texts.say(can === 'insist' ? 'desk.bookAnyway' : 'desk.book')}
      </button>
    </li>
  );
}

type HostChoiceProps = SlotProps & { chosen: CompanyId | null; onChoose: (host: CompanyId | null) => void };

/** At a floating table the host is chosen too. */
function HostChoice({ state, texts, chosen, onChoose }: HostChoiceProps) {
  const hosts = [...state.companies.values()].filter((company) => company.side === 'host');
  return (
    <select
      class="input"
      aria-label={texts.say('desk.walkInHost')}
      value={chosen ?? ''}
      onChange={(event) => onChoose(hosts.find((host) => host.id === event.currentTarget.value)?.id ?? null)}
    >
      <option value="">{texts.say('desk.walkInHost')}</option>
      {hosts.map((host) => (
        <option key={host.id} value={host.id}>
          {companyNames(host, texts.language.value).first}
        </option>
      ))}
    </select>
  );
}
