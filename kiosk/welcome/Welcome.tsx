import type { MeetingId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { type DayMeeting, type DelegateDay, delegateDay } from '../../shared/domain/views/delegate-day.ts';
import { companyNames, countryName, delegateNames } from '../../shared/screen/texts/names.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import { AskAnswer } from '../answers/AskAnswer.tsx';
import { toAnswer } from '../answers/answers-flow.ts';
import type { Stage } from '../kiosk-flow.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { CalledNow, WelcomeWalkIn } from '../walk-in/OnWelcome.tsx';
import { WhenAndWhere, WithInterpreter } from '../walk-in/WhenAndWhere.tsx';

export type WelcomeProps = {
  link: VenueLink;
  state: State;
  now: Instant;
  texts: KioskTexts;
  stage: Extract<Stage, { kind: 'welcome' }>;
  secondsLeft: number | null;
  onAnswer: (meeting: MeetingId) => void;
  onWalkIn: () => void;
  onDone: () => void;
};

/** Welcome by name, and my day: the next meeting first. */
export function Welcome(props: WelcomeProps) {
  const { link, state, now, texts, stage, secondsLeft, onAnswer, onWalkIn, onDone } = props;
  const day = delegateDay(state, stage.delegate, now);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  if (!day) return null;
  const time = (at: Instant) => clockTimeOf(at, timeZone);
  return (
    <section class="kiosk-welcome" data-delegate={stage.delegate}>
      <Greeting day={day} texts={texts} />
      <CalledNow day={day} now={now} texts={texts} />
      <p class="kiosk-checked-in">
        <StateMark kind="finished" />
        {stage.firstAt === null
          ? texts.say('kiosk.checkedIn')
          : texts.say('kiosk.again', { time: time(stage.firstAt) })}
      </p>
      <MyDay day={day} texts={texts} time={time} />
      <AskAnswer
        state={state}
        texts={texts}
        asked={toAnswer(state, stage.delegate, now)}
        onAnswer={onAnswer}
      />
      <div class="kiosk-foot">
        <WelcomeWalkIn link={link} state={state} day={day} now={now} texts={texts} onWalkIn={onWalkIn} />
        <button type="button" class="button button-main button-big kiosk-done" autofocus onClick={onDone}>
          {texts.say('kiosk.done')} · {secondsLeft}
        </button>
      </div>
    </section>
  );
}

/** Whoever stands there, by name and company. */
export function Greeting({ day, texts }: { day: DelegateDay; texts: KioskTexts }) {
  const language = texts.language.value;
  const names = delegateNames(day.delegate, language);
  const company = companyNames(day.company, language);
  return (
    <div class="kiosk-greeting">
      <p class="kiosk-hello">{texts.say('kiosk.welcome')}</p>
      <h2 class="person-name">{language === 'ja' ? `${names.first} 様` : names.first}</h2>
      <p class="person-name kiosk-second">{names.second}</p>
      <p class="company-name">{company.first}</p>
      <p class="company-name kiosk-second">{company.second}</p>
    </div>
  );
}

type MyDayProps = { day: DelegateDay; texts: KioskTexts; time: (at: Instant) => string };

/** The delegate's meetings: the next one large, the others in a list. */
function MyDay({ day, texts, time }: MyDayProps) {
  return (
    <>
      {day.next ? (
        <Next one={day.next} texts={texts} time={time} />
      ) : (
        <p class="kiosk-nothing">
          {texts.say(day.others.length === 0 ? 'kiosk.noMeetings' : 'kiosk.nothingMore')}
        </p>
      )}
      {day.others.length > 0 && (
        <>
          <h3>{texts.say('kiosk.later')}</h3>
          <ul class="kiosk-others">
            {day.others.map((one) => (
              <Other key={one.meeting.id} one={one} texts={texts} time={time} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

type MeetingProps = { one: DayMeeting; texts: KioskTexts; time: (at: Instant) => string };

/** A meeting to come, large enough to be read in passing. */
export function Next({ one, texts, time }: MeetingProps) {
  const language = texts.language.value;
  const { company, people } = one.counterpart;
  const names = companyNames(company, language);
  const running = one.meeting.status.kind === 'running';
  return (
    <div class="kiosk-next" data-meeting={one.meeting.id}>
      <h3>{texts.say(running ? 'kiosk.running' : 'kiosk.next')}</h3>
      <WhenAndWhere texts={texts} place={one.meeting.place} time={time} />
      {one.isHeldUp && (
        <p class="kiosk-held-up">
          <StateMark kind="over-time" /> {texts.say('kiosk.heldUp')}
        </p>
      )}
      <p class="company-name kiosk-next-company">
        {names.first} <span class="kiosk-second">{countryName(company.country, language)}</span>
      </p>
      <p class="company-name kiosk-second">{names.second}</p>
      <p>{people.map((person) => delegateNames(person, language).first).join(' · ')}</p>
      {one.interpreter && <WithInterpreter texts={texts} interpreter={one.interpreter} />}
      {one.adviser && <p>{texts.say('kiosk.withAdviser', { name: one.adviser.name })}</p>}
    </div>
  );
}

function Other({ one, texts, time }: MeetingProps) {
  const { status, place } = one.meeting;
  const words = {
    planned: '',
    called: texts.say('common.state.called'),
    running: texts.say('common.state.running'),
    finished: texts.say('common.state.finished'),
    'no-show': texts.say('common.state.noShow'),
    cancelled: texts.say('common.state.cancelled'),
  }[status.kind];
  return (
    <li class={status.kind === 'cancelled' ? 'kiosk-cancelled' : ''}>
      <span class="time">{time(place.start)}</span>
      <span>{place.table}</span>
      <span class="company-name">{companyNames(one.counterpart.company, texts.language.value).first}</span>
      <span class="kiosk-second">{words}</span>
    </li>
  );
}
