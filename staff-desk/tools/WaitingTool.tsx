import { useSignal } from '@preact/signals';
import type { CommandOf } from '../../shared/domain/commands.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { CompanyChoice } from './CompanyChoice.tsx';
import { Choice } from '../../shared/screen/look/fields.tsx';
import { ToolForm } from './ToolForm.tsx';
import type { ToolProps } from './tool.ts';

/** The waiting list in its order, and who joins it. */
export function WaitingTool(props: ToolProps) {
  const { state, texts, subject } = props;
  const isGuest = subject.company !== null && state.companies.get(subject.company)?.side === 'guest';
  const guest = useSignal<CompanyId | null>(isGuest ? subject.company : null);
  // Opened from a free slot it is that table's host whom somebody wants to meet.
  const wantedHost = subject.meeting === null && subject.table ? state.tables.get(subject.table)?.host : null;
  const hostId = useSignal<string>(wantedHost ?? '');
  const hosts = [...state.companies.values()]
    .filter(({ side }) => side === 'host')
    .map((host) => ({ value: host.id, label: companyNames(host, texts.language.value).first }));
  const command: CommandOf<'join-waiting-list'> | null = guest.value && {
    kind: 'join-waiting-list',
    guest: guest.value,
    host: state.companies.get(hostId.value)?.id ?? null,
  };
  return (
    <>
      <Requests {...props} />
      <h3>{texts.say('tools.waitingAdd')}</h3>
      <ToolForm {...props} tool="waiting" command={command} onGiven={() => (guest.value = null)}>
        <CompanyChoice
          state={state}
          texts={texts}
          label={texts.say('desk.guest')}
          chosen={guest.value}
          wanted={({ side }) => side === 'guest'}
          onChoose={(chosen) => (guest.value = chosen)}
        />
        <Choice
          label={texts.say('desk.host')}
          name="tool-host"
          value={hostId.value}
          options={[{ value: '', label: texts.say('tools.anyHost') }, ...hosts]}
          onChoose={(value) => (hostId.value = value)}
        />
      </ToolForm>
    </>
  );
}

function Requests({ state, texts, actions }: ToolProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const requests = [...state.waiting.values()].sort((a, b) => a.since - b.since || a.id.localeCompare(b.id));
  const name = (id: CompanyId) => {
    const company = state.companies.get(id);
    return company ? companyNames(company, texts.language.value).first : id;
  };
  return (
    <section class="tool-list">
      {requests.length === 0 && <p class="desk-quiet">{texts.say('tools.waitingNone')}</p>}
      <ol>
        {requests.map(({ id, guest, host, since }) => (
          <li key={id} class="tool-item" data-waiting={guest}>
            <span class="time">{texts.say('tools.since', { time: clockTimeOf(since, zone) })}</span>
            <span>
              <b class="company-name">{name(guest)}</b>
              <span class="desk-quiet company-name">
                → {host === null ? texts.say('tools.anyHost') : name(host)}
              </span>
            </span>
            <button
              type="button"
              class="button"
              onClick={() => void actions.give({ kind: 'leave-waiting-list', request: id })}
            >
              {texts.say('tools.remove')}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
