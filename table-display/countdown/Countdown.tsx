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
          <Left texts={texts} minutes={state.minutesLeft} />
          <TimeBar kind={state.kind} share={state.fractionLeft} />
          <Times start={time(state.meeting.start)} end={time(state.meeting.end)} />
        </div>
      );
    case 'over-time':
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Over texts={texts} minutes={state.minutesOver} />
          <TimeBar kind="over-time" share={1} />
          <Times start={time(state.meeting.start)} end={time(state.meeting.end)} />
        </div>
      );
    case 'waiting':
      return (
        <div class="table-countdown" data-kind={state.kind}>
          <Moment word={texts.say('table.begins')} clock={time(state.meeting.start)} />
          <Since texts={texts} minutes={state.minutesOver} />
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
          <Until texts={texts} clock={time(state.until)} />
        </div>
      );
    default:
      return <div class="table-countdown" />;
  }
}

type MinutesProps = { texts: TableTexts; minutes: number };

function Left({ texts, minutes }: MinutesProps) {
  return <Number figure={String(minutes)} says={texts.say(`table.minutesLeft.${grammar(minutes)}`)} />;
}

/** How long the meeting is past its end; three digits have room. */
function Over({ texts, minutes }: MinutesProps) {
  const isUp = minutes === 0;
  return (
    <Number
      figure={isUp ? '0' : `+${Math.min(minutes, 999)}`}
      says={isUp ? texts.say('table.timeIsUp') : texts.say(`table.minutesOver.${grammar(minutes)}`)}
    />
  );
}

/** For how long the meeting could have begun. */
function Since({ texts, minutes }: MinutesProps) {
  return (
    <p class="table-since">{minutes > 0 && texts.say(`table.sinceBegin.${grammar(minutes)}`, { minutes })}</p>
  );
}

function Number({ figure, says }: { figure: string; says: string }) {
  return (
    <p class="table-number">
      <strong class="time">{figure}</strong>
      <span>{says}</span>
    </p>
  );
}

function Until({ texts, clock }: { texts: TableTexts; clock: string }) {
  return <Moment word={texts.say('table.until')} clock={clock} isAfter={texts.language.value === 'ja'} />;
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
