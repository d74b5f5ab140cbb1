import { Clock } from '../../shared/domain/follow/clock.ts';
import { useSignal } from '@preact/signals';
import type { Command } from '../../shared/domain/commands.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import { checkedInAt, delegatesOf, companyIsHere } from '../../shared/domain/queries/attendance.ts';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import { slotsOfTable } from '../../shared/domain/queries/slots.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { placeProblem } from '../../shared/domain/rules/place-problem.ts';
import { Instant, clockTimeOf, dayOf } from '../../shared/domain/time.ts';
import { boardMark } from '../../shared/domain/views/board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import { wordOf } from '../board/mark-words.ts';
import { MeetingTools } from './MeetingTools.tsx';
import type { PanelProps } from './panel-props.ts';

/** A meeting: who, where, how it stands; started, finished, absent, moved, cancelled. */
export function MeetingPanel(props: PanelProps & { meeting: MeetingId }) {
  const { state, now, texts, actions } = props;
  const meeting = state.meetings.get(props.meeting);
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (!meeting || !event || today === null) return <p class="desk-quiet">{texts.say('desk.select')}</p>;
  const { place, status } = meeting;
  const mark = boardMark(meeting, new Clock(now), () => companyIsHere(state, meeting.guest, today));
  const give = (command: Command) => void actions.give(command);
  const time = (at: Instant) => clockTimeOf(at, event.timeZone);
  const begun = now >= place.start;
  return (
    <section class="desk-panel" data-meeting={meeting.id}>
      <h2>
        {place.table} ·{' '}
        <span class="time">
          {time(place.start)}–{time(place.end)}
        </span>
      </h2>
      <p>
        <StateMark kind={mark} /> {wordOf(mark, texts)}
        {meeting.origin === 'walk-in' && ` · ${texts.say('desk.state.walkIn')}`}
        {place.movedFrom &&
          ` · ${texts.say('desk.state.movedHere', { table: place.movedFrom.table, time: time(place.movedFrom.start) })}`}
      </p>
      <PartyLines {...props} company={state.companies.get(meeting.guest)} word={texts.say('desk.guest')} />
      <PartyLines {...props} company={state.companies.get(meeting.host)} word={texts.say('desk.host')} />
      <div class="desk-actions">
        {isPending(meeting) && (
          <Action
            label={texts.say('desk.started')}
            main
            onPress={() => give({ kind: 'start-meeting', meeting: meeting.id })}
          />
        )}
        {(status.kind === 'running' || (isPending(meeting) && begun)) && (
          <Action
            label={texts.say('desk.finished')}
            main={status.kind === 'running'}
            onPress={() => give({ kind: 'finish-meeting', meeting: meeting.id })}
          />
        )}
        {isPending(meeting) && begun && (
          <Action
            label={texts.say('desk.guestAbsent')}
            onPress={() => give({ kind: 'mark-no-show', meeting: meeting.id, party: 'guest' })}
          />
        )}
        {isPending(meeting) && begun && (
          <Action
            label={texts.say('desk.hostAbsent')}
            onPress={() => give({ kind: 'mark-no-show', meeting: meeting.id, party: 'host' })}
          />
        )}
        {(isPending(meeting) || status.kind === 'running') && (
          <Action
            label={texts.say('desk.cancelMeeting')}
            onPress={() => give({ kind: 'cancel-meeting', meeting: meeting.id })}
          />
        )}
      </div>
      {isPending(meeting) && <Move {...props} one={meeting} />}
      <MeetingTools {...props} meeting={meeting} />
      {(status.kind === 'no-show' || status.kind === 'cancelled') && now < place.end && (
        <button
          type="button"
          class="button button-main"
          onClick={() => props.onSelect({ kind: 'slot', table: place.table, start: place.start })}
        >
          {texts.say('desk.walkIn')}
        </button>
      )}
    </section>
  );
}

function Action({ label, main = false, onPress }: { label: string; main?: boolean; onPress: () => void }) {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} onClick={onPress}>
      {label}
    </button>
  );
}

function PartyLines({
  state,
  now,
  texts,
  onSelect,
  company,
  word,
}: PanelProps & { company: Company | undefined; word: string }) {
  const today = todayOf(state, now);
  const language = texts.language.value;
  if (!company || today === null) return null;
  const names = companyNames(company, language);
  return (
    <div class="desk-party">
      <p class="desk-quiet">{word}</p>
      <p class="company-name">
        <b>{names.first}</b>
      </p>
      {names.second && <p class="company-name desk-quiet">{names.second}</p>}
      <ul>
        {delegatesOf(state, company.id).map((delegate) => (
          <li key={delegate.id}>
            <button
              type="button"
              class="desk-row"
              onClick={() => onSelect({ kind: 'delegate', delegate: delegate.id })}
            >
              <StateMark
                kind={checkedInAt(state, delegate.id, today) === null ? 'planned' : 'waiting-here'}
              />
              <span class="person-name">{delegateNames(delegate, language).first}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The slots of the meeting's table that day, free or with the reason why not. */
function Move({ state, now, texts, actions, one }: PanelProps & { one: Meeting }) {
  const chosen = useSignal('');
  const event = theEvent(state);
  const table = state.tables.get(one.place.table);
  if (!event || !table) return null;
  const day = dayOf(one.place.start, event.timeZone);
  const slots = slotsOfTable(state, table, day);
  const schedule = scheduleAt(state, now);
  const options = slots
    .filter((slot) => slot.start !== one.place.start && slot.end > now)
    .map(({ start }) => {
      const problem = placeProblem(schedule, {
        table: table.id,
        start,
        host: one.host,
        guest: one.guest,
        adviser: one.adviser,
        ignoring: one.id,
      });
      return { start, why: problem && sayRefusal(texts, problem, state) };
    });
  return (
    <div class="desk-row-of">
      <select
        class="input"
        name="move"
        aria-label={texts.say('desk.moveWhere')}
        value={chosen.value}
        onChange={(event_) => (chosen.value = event_.currentTarget.value)}
      >
        <option value="">{texts.say('desk.moveWhere')}</option>
        {options.map(({ start, why }) => (
          <option key={start} value={start} disabled={why !== null}>
            {clockTimeOf(start, event.timeZone)} {why ?? ''}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="button"
        disabled={chosen.value === ''}
        onClick={() =>
          void actions.give({
            kind: 'move-meeting',
            meeting: one.id,
            table: table.id,
            start: Instant.parse(Number(chosen.value)),
          })
        }
      >
        {texts.say('desk.move')}
      </button>
    </div>
  );
}
