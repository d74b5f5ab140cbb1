import type { Instant } from '../../shared/domain/time.ts';
import type { TableState } from '../../shared/domain/views/table-now.ts';
import type { TableTexts } from '../table-texts.ts';
import { TimeBar } from './TimeBar.tsx';

type CountdownProps = { texts: TableTexts; state: TableState; time: (at: Instant) => string };

/** The time that counts now: left of the meeting, past its end, or until something begins. */
export function Countdown({ texts, state, time }: CountdownProps) {
  switch (state.kind) {
    case 'running':
    case 'last-minutes':
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Number
            figure={String(state.minutesLeft)}
            says={texts.say(`table.minutesLeft.${grammar(state.minutesLeft)}`)}
          />
          <TimeBar kind={state.kind} share={state.fractionLeft} />
          <Times start={time(state.meeting.start)} end={time(state.meeting.end)} />
        </div>
      );
    case 'over-time':
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Number
            figure={state.minutesOver === 0 ? '0' : `+${Math.min(state.minutesOver, 999)}`}
            says={
              state.minutesOver === 0
                ? texts.say('table.timeIsUp')
                : texts.say(`table.minutesOver.${grammar(state.minutesOver)}`)
            }
          />
          <TimeBar kind="over-time" share={1} />
          <Times start={time(state.meeting.start)} end={time(state.meeting.end)} />
        </div>
      );
    case 'waiting':
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Moment word={texts.say('table.begins')} clock={time(state.meeting.start)} />
          <p class="table-since">
            {state.minutesOver > 0 &&
              texts.say(`table.sinceBegin.${grammar(state.minutesOver)}`, { minutes: state.minutesOver })}
          </p>
          <Times start={time(state.meeting.start)} end={time(state.meeting.end)} />
        </div>
      );
    case 'break-until':
    case 'open':
    case 'no-walk-ins':
    case 'closed':
      if (state.until === null) return <div class="table-countdown" />;
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Moment
            word={texts.say('table.until')}
            clock={time(state.until)}
            isAfter={texts.language.value === 'ja'}
          />
        </div>
      );
    default:
      return <div class="table-countdown" />;
  }
}

function Number({ figure, says }: { figure: string; says: string }) {
  return (
    <p class="table-number">
      <strong class="time">{figure}</strong>
      <span>{says}</span>
    </p>
  );
}

/** A time of day with its word; in Japanese the word comes after it. */
function Moment({ word, clock, isAfter = false }: { word: string; clock: string; isAfter?: boolean }) {
  return (
    <p class="table-moment" data-after={isAfter}>
      <span>{word}</span>
      <strong class="time">{clock}</strong>
    </p>
  );
}

function Times({ start, end }: { start: string; end: string }) {
  return (
    <p class="table-times time">
      {start} – {end}
    </p>
  );
}

function grammar(count: number): 'one' | 'more' {
  return count === 1 ? 'one' : 'more';
}
