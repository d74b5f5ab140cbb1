import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { type Schedule, scheduleAt } from '../../shared/domain/index/schedule.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import { delegateDay } from '../../shared/domain/views/delegate-day.ts';
import {
  type WalkInChoice,
  followWalkInChoices,
  notedAway,
} from '../../shared/domain/views/walk-in-choices.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { Notice } from '../welcome/Notice.tsx';
import { Greeting } from '../welcome/Welcome.tsx';
import { Beaten } from './Beaten.tsx';
import { Booked } from './Booked.tsx';
import { CompanyCard } from './CompanyCard.tsx';
import { Filters } from './Filters.tsx';
import { Held } from './Held.tsx';
import type { WalkInActions } from './use-walk-in.ts';
import { Waiting } from './Waiting.tsx';
import { matching, type Sought, type WalkInStage } from './walk-in-flow.ts';

export type WalkInProps = {
  link: VenueLink;
  state: State;
  texts: KioskTexts;
  stage: WalkInStage;
  secondsLeft: number | null;
  actions: WalkInActions;
  onDone: () => void;
};

/** So often it is looked at the clock again for what else the list says; what somebody does is seen at once. */
const lookMs = 5_000;

/** A delegate chooses a company to meet today, keeps a slot, and books it; or waits. */
export function WalkIn(props: WalkInProps) {
  const { link, state, texts, stage, actions } = props;
  const sought = useSignal<Sought>({ sector: null, language: null });
  const now = link.now.value;
  const guest = state.delegates.get(stage.delegate)?.company ?? null;
  const { schedule, choices } = useChoices(state, now, guest);
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const time = (at: Instant) => clockTimeOf(at, timeZone);
  if (guest === null) return null;
  if (stage.kind === 'walk-in-booked') return <Booked {...props} stage={stage} now={now} time={time} />;
  const { step } = stage;
  const own = { state, texts, actions, time };
  switch (step.kind) {
    case 'asking':
      return <Notice tone="calm" title={texts.say('kiosk.walkIn.asking')} />;
    case 'held': {
      const choice = choices.find(({ host }) => host.id === step.wanted.host) ?? null;
      return <Held {...own} now={now} step={step} choice={choice} />;
    }
    case 'beaten':
      return <Beaten {...own} step={step} choices={choices} />;
    default:
      return (
        <List
          {...props}
          stage={stage}
          isHoldOver={step.notice === 'hold-over'}
          schedule={schedule}
          guest={guest}
          choices={choices}
          sought={sought}
          time={time}
        />
      );
  }
}

/** The hall as it is now, and whom the guest can meet in it. */
function useChoices(state: State, now: Instant, guest: CompanyId | null) {
  const look = Math.floor(now / lookMs);
  const schedule = useMemo(() => scheduleAt(state, now), [state, look]);
  const choicesOf = useMemo(() => (guest === null ? null : followWalkInChoices(guest)), [guest]);
  const choices = choicesOf?.(state, now) ?? [];
  return { schedule, choices };
}

type ListProps = WalkInProps & {
  stage: Extract<WalkInStage, { kind: 'walk-in' }>;
  isHoldOver: boolean;
  schedule: Schedule;
  guest: CompanyId;
  choices: readonly WalkInChoice[];
  sought: Signal<Sought>;
  time: (at: Instant) => string;
};

/** The companies that can be met, and those that can be waited for. */
function List(props: ListProps) {
  const { link, state, texts, stage, actions } = props;
  const { isHoldOver, schedule, guest, choices, sought, time } = props;
  const found = matching(choices, sought.value);
  const day = stage.greets ? delegateDay(state, stage.delegate, schedule.now) : null;
  const away = notedAway(schedule, guest);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const free = new Set(choices.map(({ host }) => host.id));
  return (
    <section class="walk-in" data-delegate={stage.delegate}>
      {day && <Greeting day={day} texts={texts} />}
      <h2 ref={head} tabIndex={-1}>
        {texts.say(headOf(stage.greets, choices.length))}
      </h2>
      <Warnings texts={texts} awayUntil={away && time(away.end)} isHoldOver={isHoldOver} />
      {choices.length > 0 && <Filters choices={choices} texts={texts} sought={sought} />}
      <div class="walk-in-scroll" tabIndex={-1}>
        {choices.length > 0 && found.length === 0 && (
          <p class="walk-in-none">{texts.say('kiosk.walkIn.noneMatch')}</p>
        )}
        <ul class="walk-in-list">
          {found.map((choice) => (
            <li key={choice.host.id}>
              <CompanyCard choice={choice} texts={texts} time={time} onTap={actions.hold} />
            </li>
          ))}
        </ul>
        <Waiting
          link={link}
          texts={texts}
          schedule={schedule}
          guest={guest}
          free={free}
          mayJoin={away === null}
        />
      </div>
      <Foot {...props} />
    </section>
  );
}

function headOf(greets: boolean, count: number) {
  if (count === 0) return 'kiosk.walkIn.noneFree';
  return greets ? 'kiosk.walkIn.nothingPlanned' : 'kiosk.walkIn.title';
}

type WarningsProps = { texts: KioskTexts; awayUntil: string | null; isHoldOver: boolean };

function Warnings({ texts, awayUntil, isHoldOver }: WarningsProps) {
  return (
    <>
      {awayUntil !== null && (
        <p class="problem" role="alert">
          {texts.say('kiosk.walkIn.notedAway', { time: awayUntil })}
        </p>
      )}
      {isHoldOver && (
        <p class="problem" role="alert">
          {texts.say('kiosk.walkIn.holdOver')}
        </p>
      )}
    </>
  );
}

/** Whoever was led here by the greeting has not seen the day, and has nothing to go back to. */
function Foot({ texts, stage, secondsLeft, actions, onDone }: ListProps) {
  return (
    <div class="walk-in-foot">
      {!stage.greets && (
        <button type="button" class="button button-big" onClick={actions.toDay}>
          {texts.say('kiosk.ready')}
        </button>
      )}
      <button type="button" class="button button-main button-big" onClick={onDone}>
        {texts.say('kiosk.done')} · {secondsLeft}
      </button>
    </div>
  );
}
