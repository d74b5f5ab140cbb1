import { Clock } from '../../shared/domain/follow/clock.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import { checkedInAt, delegatesOf, companyIsHere } from '../../shared/domain/queries/attendance.ts';
import { isPending } from '../../shared/domain/queries/meetings.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { boardMark } from '../../shared/domain/views/board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import { wordOf } from '../board/mark-words.ts';
import { MeetingTools } from './MeetingTools.tsx';
import { Move } from './Move.tsx';
import type { PanelProps } from './panel-props.ts';

/** A meeting: who, where, how it stands; started, finished, absent, moved, cancelled. */
export function MeetingPanel(props: PanelProps & { meeting: MeetingId }) {
  const { state, now, texts } = props;
  const meeting = state.meetings.get(props.meeting);
  if (!meeting || !theEvent(state) || todayOf(state, now) === null)
    return <p class="desk-quiet">{texts.say('desk.select')}</p>;
  const { place, status } = meeting;
  return (
    <section class="desk-panel" data-meeting={meeting.id}>
      <MeetingHead {...props} one={meeting} />
      <PartyLines {...props} company={state.companies.get(meeting.guest)} word={texts.say('desk.guest')} />
      <PartyLines {...props} company={state.companies.get(meeting.host)} word={texts.say('desk.host')} />
      <MeetingActions {...props} one={meeting} />
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

type MeetingProps = PanelProps & { one: Meeting };

/** Where and when it is, how it stands, and how it came there. */
function MeetingHead({ state, now, texts, one }: MeetingProps) {
  const event = theEvent(state);
  const today = todayOf(state, now);
  if (!event || today === null) return null;
  const { place } = one;
  const mark = boardMark(one, new Clock(now), () => companyIsHere(state, one.guest, today));
  const time = (at: Instant) => clockTimeOf(at, event.timeZone);
  return (
    <>
      <h2>
        {place.table} ·{' '}
        <span class="time">
          {time(place.start)}–{time(place.end)}
        </span>
      </h2>
      <p>
        <StateMark kind={mark} /> {wordOf(mark, texts)}
        {one.origin === 'walk-in' && ` · ${texts.say('desk.state.walkIn')}`}
        {place.movedFrom &&
          ` · ${texts.say('desk.state.movedHere', { table: place.movedFrom.table, time: time(place.movedFrom.start) })}`}
      </p>
    </>
  );
}

/** What became of the meeting, as far as it can be said by now. */
function MeetingActions({ now, texts, actions, one }: MeetingProps) {
  const give = (command: Command) => void actions.give(command);
  const isRunning = one.status.kind === 'running';
  const hasBegun = isPending(one) && now >= one.place.start;
  return (
    <div class="desk-actions">
      {isPending(one) && (
        <Action
          label={texts.say('desk.started')}
          main
          onPress={() => give({ kind: 'start-meeting', meeting: one.id })}
        />
      )}
      {(isRunning || hasBegun) && (
        <Action
          label={texts.say('desk.finished')}
          main={isRunning}
          onPress={() => give({ kind: 'finish-meeting', meeting: one.id })}
        />
      )}
      {hasBegun && (
        <Action
          label={texts.say('desk.guestAbsent')}
          onPress={() => give({ kind: 'mark-no-show', meeting: one.id, party: 'guest' })}
        />
      )}
      {hasBegun && (
        <Action
          label={texts.say('desk.hostAbsent')}
          onPress={() => give({ kind: 'mark-no-show', meeting: one.id, party: 'host' })}
        />
      )}
      {(isPending(one) || isRunning) && (
        <Action
          label={texts.say('desk.cancelMeeting')}
          onPress={() => give({ kind: 'cancel-meeting', meeting: one.id })}
        />
      )}
    </div>
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
