import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { companyOf, interpreterOf } from '../../shared/domain/views/meeting-here.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import type { KioskTexts } from '../kiosk-texts.ts';
import { CompanyHead } from './CompanyCard.tsx';
import type { WalkInActions } from './use-walk-in.ts';
import type { WalkInStage } from './walk-in-flow.ts';
import { WhenAndWhere, WithInterpreter } from './WhenAndWhere.tsx';

type BookedProps = {
  state: State;
  now: Instant;
  texts: KioskTexts;
  stage: Extract<WalkInStage, { kind: 'walk-in-booked' }>;
  secondsLeft: number | null;
  actions: WalkInActions;
  time: (at: Instant) => string;
  onDone: () => void;
};

/** The meeting is booked: where, when, with whom, and who interprets. */
export function Booked({ state, now, texts, stage, secondsLeft, actions, time, onDone }: BookedProps) {
  const meeting = state.meetings.get(stage.meeting);
  if (!meeting) return null;
  const { table, start, interpreter: id } = meeting.place;
  const interpreter = interpreterOf(state, id);
  return (
    <section class="walk-in-booked" data-meeting={meeting.id} role="status">
      <h2 class="kiosk-checked-in">
        <StateMark kind="finished" />
        {texts.say('kiosk.walkIn.booked')}
      </h2>
      <div class="kiosk-next">
        <WhenAndWhere texts={texts} place={meeting.place} time={time} />
        <CompanyHead company={companyOf(state, meeting.host)} texts={texts} />
        {interpreter && <WithInterpreter texts={texts} interpreter={interpreter} />}
      </div>
      <p>
        {start <= now
          ? texts.say('kiosk.walkIn.comeNow', { table })
          : texts.say('kiosk.walkIn.comeAt', { table, time: time(start) })}
      </p>
      <div class="walk-in-foot">
        <button type="button" class="button button-big" onClick={actions.toDay}>
          {texts.say('kiosk.walkIn.myDay')}
        </button>
        <button type="button" class="button button-main button-big" autofocus onClick={onDone}>
          {texts.say('kiosk.done')} · {secondsLeft}
        </button>
      </div>
    </section>
  );
}
