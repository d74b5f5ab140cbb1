import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { scheduleAt } from '../../shared/domain/index/schedule.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, minuteMs } from '../../shared/domain/time.ts';
import type { DelegateDay } from '../../shared/domain/views/delegate-day.ts';
import { waitingPlacesOf } from '../../shared/domain/views/waiting-places.ts';
import { walkInsRemain } from '../../shared/domain/views/walk-in-choices.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../../shared/screen/venue-link.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { sayPlace } from './Waiting.tsx';

type OfTodayProps = { day: DelegateDay; now: Instant; texts: KioskTexts };

/** A guest who was called to a table is told so before anything else. */
export function CalledNow({ day, now, texts }: OfTodayProps) {
  const called = meetingsOf(day).find(
    ({ meeting }) =>
      meeting.status.kind === 'called' && meeting.guest === day.company.id && now < meeting.place.end,
  );
  if (!called) return null;
  const company = companyNames(called.counterpart.company, texts.language.value).first;
  return (
    <div class="kiosk-called" role="alert" data-meeting={called.meeting.id}>
      <h3>
        <StateMark kind="called" />
        {texts.say('kiosk.walkIn.called', { table: called.meeting.place.table })}
      </h3>
      <p>{texts.say('kiosk.walkIn.calledBy', { company })}</p>
    </div>
  );
}

type WelcomeFootProps = OfTodayProps & { link: VenueLink; state: State; onWalkIn: () => void };

/** Where the guest stands in the waiting list, that a meeting is over, and the way to another company. */
export function WelcomeWalkIn({ link, state, day, now, texts, onWalkIn }: WelcomeFootProps) {
  const minute = Math.floor(now / minuteMs);
  const remain = useMemo(() => walkInsRemain(scheduleAt(state, now)), [state, minute]);
  const running = meetingsOf(day).find(({ meeting }) => meeting.status.kind === 'running');
  return (
    <>
      {waitingPlacesOf(state, day.company.id).map((one) => (
        <p key={one.request} class="kiosk-waits" data-place={one.place}>
          <StateMark kind="waiting" />
          {sayPlace(texts, one)}
        </p>
      ))}
      {running && <Finish link={link} texts={texts} state={state} meeting={running.meeting} />}
      {day.company.side === 'guest' && remain && (
        <button type="button" class="button button-big kiosk-walk-in" onClick={onWalkIn}>
          {texts.say('kiosk.walkIn.open')}
        </button>
      )}
    </>
  );
}

type FinishProps = { link: VenueLink; texts: KioskTexts; state: State; meeting: Meeting };

/** Whoever stands here while a meeting of his runs has left it, and nobody pressed Finished at the table. */
function Finish({ link, texts, state, meeting }: FinishProps) {
  const told = useSignal<CommandResult | 'giving' | null>(null);
  const answer = told.value;
  const finish = () => {
    told.value = 'giving';
    void link.give({ kind: 'finish-meeting', meeting: meeting.id }).then((came) => (told.value = came));
  };
  return (
    <>
      {answer !== null && answer !== 'giving' && answer.kind !== 'accepted' && (
        <p class="problem" role="alert">
          {answer.kind === 'refused'
            ? sayRefusal(texts, answer.refusal, state)
            : texts.say('common.unanswered')}
        </p>
      )}
      <button
        type="button"
        class="button button-big kiosk-finish"
        disabled={answer === 'giving'}
        onClick={finish}
      >
        {texts.say('kiosk.walkIn.finish', { table: meeting.place.table })}
      </button>
    </>
  );
}

function meetingsOf({ next, others }: DelegateDay) {
  return next ? [next, ...others] : others;
}
