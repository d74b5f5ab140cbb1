import type { DelegateId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { delegateDay } from '../../shared/domain/views/delegate-day.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, delegateNames } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { LateAndAway } from './LateAndAway.tsx';
import { MeetingRow } from './MeetingRow.tsx';
import { OutcomesOf } from './OutcomesOf.tsx';
import type { PanelProps } from './panel-props.ts';

/** A person: here or not, badge, and their day. */
export function DelegatePanel(props: PanelProps & { delegate: DelegateId }) {
  const { state, now, texts, delegate } = props;
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
      <Presence texts={texts} checkedInAt={day.checkedInAt} timeZone={timeZone} />
      <p class="desk-code">
        {badge ? `${badge.code.slice(0, 4)}-${badge.code.slice(4)}` : texts.say('desk.noBadge')}
      </p>
      <BadgeActions {...props} isHere={day.checkedInAt !== null} hasBadge={badge !== undefined} />
      <LateAndAway {...props} key={day.company.id} company={day.company} />
      <h3>{texts.say('desk.hisDay')}</h3>
      {meetings.length === 0 && <p class="desk-quiet">{texts.say('desk.nothingToday')}</p>}
      <ul>
        {meetings.map(({ meeting, counterpart }) => (
          <li key={meeting.id}>
            <MeetingRow
              {...props}
              meeting={meeting}
              isHere={day.checkedInAt !== null}
              name={companyNames(counterpart.company, language).first}
            />
          </li>
        ))}
      </ul>
      <OutcomesOf {...props} company={day.company} />
    </section>
  );
}

type PresenceProps = { texts: DeskTexts; checkedInAt: Instant | null; timeZone: string };

/** Here, and since when; or not. */
function Presence({ texts, checkedInAt, timeZone }: PresenceProps) {
  return (
    <p>
      <StateMark kind={checkedInAt === null ? 'planned' : 'waiting-here'} />{' '}
      {checkedInAt === null
        ? texts.say('desk.notHere')
        : texts.say('desk.hereSince', { time: clockTimeOf(checkedInAt, timeZone) })}
    </p>
  );
}

type BadgeActionsProps = PanelProps & { delegate: DelegateId; isHere: boolean; hasBadge: boolean };

/** Checking in, taking that back, and the badge. */
function BadgeActions({ texts, actions, delegate, isHere, hasBadge }: BadgeActionsProps) {
  return (
    <div class="desk-actions">
      {isHere ? (
        <button
          type="button"
          class="button"
          onClick={() => void actions.give({ kind: 'take-back-check-in', delegate })}
        >
          {texts.say('desk.takeBack')}
        </button>
      ) : (
        <button
          type="button"
          class="button button-main"
          onClick={() => void actions.give({ kind: 'check-in', delegate })}
        >
          {texts.say('desk.checkIn')}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => void actions.give({ kind: 'reissue-badge', delegate })}
      >
        {texts.say('desk.reissue')}
      </button>
      {hasBadge && (
        <button
          type="button"
          class="button"
          onClick={() => void actions.give({ kind: 'cancel-badge', delegate })}
        >
          {texts.say('desk.cancelBadge')}
        </button>
      )}
    </div>
  );
}
