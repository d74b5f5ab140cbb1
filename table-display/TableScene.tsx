import type { EventFacts } from '../shared/domain/event.ts';
import type { State } from '../shared/domain/state.ts';
import { clockTimeOf, type Instant } from '../shared/domain/time.ts';
import type { TableNow, TableState } from '../shared/domain/views/table-now.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import { Actions } from './now/Actions.tsx';
import { Counterpart } from './now/Counterpart.tsx';
import { StateWord } from './now/StateWord.tsx';
import { TableHead } from './now/TableHead.tsx';
import { NextLine } from './next/NextLine.tsx';
import { Countdown } from './countdown/Countdown.tsx';
import { ClosedPanel, NothingPanel, NoWalkInsPanel, OpenPanel } from './open/EmptyTable.tsx';
import type { TableTexts } from './table-texts.ts';

export type Shown = Extract<TableNow, { kind: 'table' }>;
export type SceneProps = {
  link: VenueLink;
  texts: TableTexts;
  state: State;
  shown: Shown;
  event: EventFacts;
};

/** A table as it stands: two thirds for the people, one for the time. */
export function TableScene({ link, texts, state, shown, event }: SceneProps) {
  const time = (at: Instant) => clockTimeOf(at, event.timeZone);
  const isBreakBefore = shown.state.kind === 'break-until' && shown.next !== null;
  return (
    <>
      <TableHead link={link} texts={texts} shown={shown} />
      <main class="table-halves" data-state={shown.state.kind}>
        <section class="table-people">
          <StateWord texts={texts} state={shown.state} />
          <People texts={texts} shown={shown} time={time} />
          {!isBreakBefore && (
            <NextLine
              texts={texts}
              next={shown.next}
              isOver={isOver(shown.state)}
              now={link.now.value}
              time={time}
            />
          )}
        </section>
        <section class="table-time">
          <Countdown texts={texts} state={shown.state} time={time} />
          <Actions link={link} texts={texts} state={state} shown={shown} now={link.now.value} />
        </section>
      </main>
    </>
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
