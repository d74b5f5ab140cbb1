import { Clock } from '../../shared/domain/follow/clock.ts';
import type { DelegateId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { delegateDay } from '../../shared/domain/views/delegate-day.ts';
import { boardMark } from '../../shared/domain/views/board.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import { LateAndAway } from './LateAndAway.tsx';
import { OutcomesOf } from './OutcomesOf.tsx';
import type { PanelProps } from './panel-props.ts';

/** A person: here or not, badge, and their day. */
export function DelegatePanel(props: PanelProps & { delegate: DelegateId }) {
  const { state, now, texts, actions, onSelect, delegate } = props;
  const day = delegateDay(state, delegate, now);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  if (!day) return <p class="desk-quiet">{texts.say('desk.select')}</p>;
  const language = texts.language.value;
  const names = delegateNames(day.delegate, language);
  const badge = [...state.badges.values()].find(
    (one) => one.delegate === delegate && one.cancelledAt === null,
  );
  const meetings = [...(day.next ? [day.next] : []), ...day.others].sort(
    (a, b) => a.meeting.place.start - b.meeting.place.start,
  );
  return (
    <section class="desk-panel" data-delegate={delegate}>
      <h2 class="person-name">{names.first}</h2>
      <p class="desk-quiet">{[names.second, day.delegate.title].filter(Boolean).join(' · ')}</p>
      <p class="company-name">{companyNames(day.company, language).first}</p>
      <p>
        <StateMark kind={day.checkedInAt === null ? 'planned' : 'waiting-here'} />{' '}
        {day.checkedInAt === null
          ? texts.say('desk.notHere')
          : texts.say('desk.hereSince', { time: clockTimeOf(day.checkedInAt, timeZone) })}
      </p>
      <p class="desk-code">
        {badge ? `${badge.code.slice(0, 4)}-${badge.code.slice(4)}` : texts.say('desk.noBadge')}
      </p>
      <div class="desk-actions">
        {day.checkedInAt === null ? (
          <button
            type="button"
            class="button button-main"
            onClick={() => void actions.give({ kind: 'check-in', delegate })}
          >
            {texts.say('desk.checkIn')}
          </button>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => void actions.give({ kind: 'take-back-check-in', delegate })}
          >
            {texts.say('desk.takeBack')}
          </button>
        )}
        <button
          type="button"
          class="button"
          onClick={() => void actions.give({ kind: 'reissue-badge', delegate })}
        >
          {texts.say('desk.reissue')}
        </button>
        {badge && (
          <button
            type="button"
            class="button"
            onClick={() => void actions.give({ kind: 'cancel-badge', delegate })}
          >
            {texts.say('desk.cancelBadge')}
          </button>
        )}
      </div>
      <LateAndAway {...props} key={day.company.id} company={day.company} />
      <h3>{texts.say('desk.hisDay')}</h3>
      {meetings.length === 0 && <p class="desk-quiet">{texts.say('desk.nothingToday')}</p>}
      <ul>
        {meetings.map(({ meeting, counterpart }) => (
          <li key={meeting.id}>
            <button
              type="button"
              class="desk-row"
              onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
            >
              <StateMark kind={boardMark(meeting, new Clock(now), () => day.checkedInAt !== null)} />
              <span class="time">{clockTimeOf(meeting.place.start, timeZone)}</span>
              <span>{meeting.place.table}</span>
              <span class="desk-cell-name">{companyNames(counterpart.company, language).first}</span>
            </button>
          </li>
        ))}
      </ul>
      <OutcomesOf {...props} company={day.company} />
    </section>
  );
}
