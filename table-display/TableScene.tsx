import { useSignal } from '@preact/signals';
import type { EventFacts } from '../shared/domain/records/event.ts';
import type { State } from '../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../shared/domain/time.ts';
import { announcementsAt } from '../shared/domain/views/announcements-at.ts';
import type { TableState } from '../shared/domain/views/table-now.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { HelpBar } from './help/HelpBar.tsx';
import { endNotice } from './notices/end-notice.ts';
import { EndBanner, TableAnnouncements } from './notices/TableNotices.tsx';
import { askingAt, leftToAsk, mayAsk } from './outcome/asking.ts';
import { OutcomeQuestions } from './outcome/OutcomeQuestions.tsx';
import { WaitingList } from './waiting/WaitingList.tsx';
import { WalkInSwitch } from './waiting/WalkInSwitch.tsx';
import { Actions } from './now/Actions.tsx';
import { Counterpart } from './now/Counterpart.tsx';
import { StateWord } from './now/StateWord.tsx';
import { TableHead } from './now/TableHead.tsx';
import { NextLine } from './next/NextLine.tsx';
import { Countdown } from './countdown/Countdown.tsx';
import { ClosedPanel, NothingPanel, NoWalkInsPanel, OpenPanel } from './open/EmptyTable.tsx';
import type { TableTexts } from './table-texts.ts';
import type { Shown } from './shown.ts';

export type SceneProps = {
  link: VenueLink;
  texts: TableTexts;
  state: State;
  shown: Shown;
  event: EventFacts;
};

/** A table as it stands: two thirds for the people, one for the time. Help is within reach whatever happens. */
export function TableScene({ link, texts, state, shown, event }: SceneProps) {
  const time = (at: Instant) => clockTimeOf(at, event.timeZone);
  const now = link.now.value;
  const asking = askingAt(state, shown.table, now);
  const postponed = useSignal<string | null>(null);
  const wanted = useSignal(false);
  const key = asking && asking.meeting.id;
  const asks = asking !== null && (wanted.value || (mayAsk(shown.state) && postponed.value !== key));
  const later = () => {
    postponed.value = key;
    wanted.value = false;
  };
  return (
    <>
      <TableHead link={link} texts={texts} shown={shown} />
      <TableAnnouncements texts={texts} announcements={announcementsAt(state, shown.table, now)} />
      <EndBanner notice={endNotice(shown.state, now)} />
      {asks && asking ? (
        <OutcomeQuestions link={link} texts={texts} state={state} asking={asking} onLater={later} />
      ) : (
        <Halves link={link} texts={texts} state={state} shown={shown} time={time} />
      )}
      <div class="table-foot">
        <HelpBar
          link={link}
          texts={texts}
          state={state}
          table={shown.table}
          hasInterpreter={shown.interpreter !== null}
        />
        {!asks && asking && (
          <button type="button" class="button" data-ask onClick={() => (wanted.value = true)}>
            {texts.say('table.outcome.missing', { count: leftToAsk(state, asking.meeting) })}
          </button>
        )}
        {shown.host && <WalkInSwitch link={link} texts={texts} state={state} table={shown.table} now={now} />}
      </div>
    </>
  );
}

type HalvesProps = Omit<SceneProps, 'event'> & { time: (at: Instant) => string };

function Halves({ link, texts, state, shown, time }: HalvesProps) {
  const isBreakBefore = shown.state.kind === 'break-until' && shown.next !== null;
  const now = link.now.value;
  return (
    <main class="table-halves" data-state={shown.state.kind}>
      <section class="table-people">
        <StateWord texts={texts} state={shown.state} />
        <AwaitedLine texts={texts} state={shown.state} time={time} />
        <People texts={texts} shown={shown} time={time} />
        {(shown.state.kind === 'open' || shown.state.kind === 'no-walk-ins') && (
          <WaitingList link={link} texts={texts} state={state} table={shown.table} now={now} time={time} />
        )}
        {!isBreakBefore && (
          <NextLine texts={texts} next={shown.next} isOver={isOver(shown.state)} now={now} time={time} />
        )}
      </section>
      <section class="table-time">
        <Countdown texts={texts} state={shown.state} time={time} />
        <Actions link={link} texts={texts} state={state} shown={shown} now={now} />
      </section>
    </main>
  );
}

/** That the guest was called, or comes late and has the slot kept. */
function AwaitedLine({
  texts,
  state,
  time,
}: {
  texts: TableTexts;
  state: TableState;
  time: (at: Instant) => string;
}) {
  if (state.kind !== 'waiting') return null;
  const { calledAt, expectedAt } = state.meeting;
  if (expectedAt !== null)
    return <p class="table-awaited">{texts.say('table.expectedAt', { time: time(expectedAt) })}</p>;
  return calledAt === null ? null : (
    <p class="table-awaited">{texts.say('table.calledAt', { time: time(calledAt) })}</p>
  );
}

function isOver({ kind }: TableState): boolean {
  return kind === 'nothing-more-today';
}

type PeopleProps = { texts: TableTexts; shown: Shown; time: (at: Instant) => string };

/** Whoever is at the table, or comes to it next, or why nobody does. */
function People({ texts, shown, time }: PeopleProps) {
  const { state, next } = shown;
  if ('meeting' in state) {
    return (
      <Counterpart
        texts={texts}
        meeting={state.meeting}
        isFloating={shown.host === null}
        elsewhere={elsewhereIn(state)}
      />
    );
  }
  switch (state.kind) {
    case 'break-until':
      if (!next) return <OpenPanel texts={texts} isFloating={shown.host === null} insteadOf={null} />;
      return (
        <Counterpart
          texts={texts}
          meeting={next}
          isFloating={shown.host === null}
          elsewhere={next.elsewhere}
          heading={`${texts.say('table.next')} ${time(next.start)} – ${time(next.end)}`}
        />
      );
    case 'open':
      return <OpenPanel texts={texts} isFloating={shown.host === null} insteadOf={state.insteadOf} />;
    case 'no-walk-ins':
      return <NoWalkInsPanel texts={texts} />;
    case 'closed':
      return <ClosedPanel texts={texts} until={state.until} />;
    default:
      return <NothingPanel texts={texts} nextDay={state.nextDay} time={time} />;
  }
}

function elsewhereIn(state: TableState) {
  return state.kind === 'waiting' ? state.elsewhere : null;
}
