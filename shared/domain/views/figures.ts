import type { Clock } from '../follow/clock.ts';
import { type Followed, type FollowedEach, follow, followEach, forEachKey } from '../follow/follow.ts';
import { todayBy } from '../follow/today-by.ts';
import type { DelegateId, TableId } from '../ids.ts';
import { delegatesOf } from '../queries/attendance.ts';
import { holdsPlace, isOn, meetingsAt } from '../queries/meetings.ts';
import { meetingSessions, slotsNow, tablesIn } from '../queries/slots.ts';
import type { Table } from '../records/table.ts';
import { type State, lookUp } from '../state.ts';
import type { Day, Instant } from '../time.ts';
import { stageOf } from './meeting-stage.ts';
import { partiesToAsk } from './missing-answers.ts';

/** The figures of the moment. */
export type Figures = {
  delegatesHere: number;
  delegates: number;
  running: number;
  overTime: number;
  absent: number;
  freeNow: number;
  /** Companies that are known to come late and have not come. */
  late: number;
  /** Finished meetings of which not all parties were asked. */
  answersMissing: number;
};

const noFigures: Figures = {
  delegatesHere: 0,
  delegates: 0,
  running: 0,
  overTime: 0,
  absent: 0,
  freeNow: 0,
  late: 0,
  answersMissing: 0,
};

/** Who is here, and how the hall stands, from one look to the next. Delegates are those of companies that meet today. */
export function followFigures(): Followed<Figures> {
  const ofTables = forEachKey(followTables);
  const expectedOn = forEachKey(followExpected);
  return follow((state, clock) => {
    const today = todayBy(state, clock);
    if (today === null) return noFigures;
    const tables = [...state.tables.values()];
    const parts = ofTables(today)(tables, state, clock);
    const sum = (figure: (part: TableFigures) => number) =>
      parts.reduce((total, part) => total + figure(part), 0);
    const expected = expectedOn(today)(tables, state, clock);
    const here = lookUp(state, 'attendance', 'day', today).filter(({ delegate }) => expected.has(delegate));
    const taken = new Set(parts.filter(({ isTaken }) => isTaken).map(({ table }) => table));
    return {
      delegatesHere: here.length,
      delegates: expected.size,
      running: sum(({ running }) => running),
      overTime: sum(({ overTime }) => overTime),
      absent: sum(({ absent }) => absent),
      freeNow: tablesUnderWay(state, today, clock).filter(({ id }) => !taken.has(id)).length,
      late: lookUp(state, 'lateness', 'day', today).length,
      answersMissing: sum(({ answersMissing }) => answersMissing),
    };
  });
}

/** Who is here, and how the hall stands at `now`. */
export function figuresAt(state: State, now: Instant): Figures {
  return followFigures()(state, now);
}

/** What one table adds; `isTaken`: a meeting has it now. */
type TableFigures = Pick<Figures, 'running' | 'overTime' | 'absent' | 'answersMissing'> & {
  table: TableId;
  isTaken: boolean;
};

function followTables(today: Day): FollowedEach<Table, TableFigures> {
  return followEach(
    ({ id }) => id,
    ({ id }, state, clock) => {
      const meetings = meetingsAt(state, id).filter((meeting) => isOn(state, meeting, today));
      const stages = meetings.map((meeting) => stageOf(meeting, clock));
      const overTime = stages.filter((stage) => stage === 'over-time').length;
      return {
        table: id,
        running: stages.filter((stage) => stage === 'running' || stage === 'last-minutes').length + overTime,
        overTime,
        absent: stages.filter((stage) => stage === 'no-show').length,
        answersMissing: meetings.filter((meeting) => partiesToAsk(state, meeting).length > 0).length,
        isTaken: meetings.some(
          (meeting) =>
            holdsPlace(meeting) && clock.hasCome(meeting.place.start) && !clock.hasCome(meeting.place.end),
        ),
      };
    },
  );
}

/** The delegates of the companies that meet on `day`. */
function followExpected(
  day: Day,
): (tables: readonly Table[], state: State, clock: Clock) => ReadonlySet<DelegateId> {
  // A text stays the same when a meeting only begins or ends, so that nobody is counted again for that.
  const companiesAt = followEach<Table, string>(
    ({ id }) => id,
    ({ id }, state) =>
      meetingsAt(state, id)
        .filter((meeting) => isOn(state, meeting, day))
        .flatMap(({ host, guest }) => [host, guest])
        .join(' '),
  );
  let last: {
    at: readonly string[];
    delegates: State['delegates'];
    expected: ReadonlySet<DelegateId>;
  } | null = null;
  return (tables, state, clock) => {
    const at = companiesAt(tables, state, clock);
    if (last?.at !== at || last.delegates !== state.delegates) {
      last = { at, delegates: state.delegates, expected: delegatesOfAll(state, at) };
    }
    return last.expected;
  };
}

function delegatesOfAll(state: State, companies: readonly string[]): ReadonlySet<DelegateId> {
  const ids = new Set(companies.flatMap((at) => at.split(' ')));
  const known = [...ids].flatMap((id) => state.companies.get(id) ?? []);
  return new Set(known.flatMap((company) => delegatesOf(state, company.id).map(({ id }) => id)));
}

/** The tables of the halls in which a slot is under way. */
function tablesUnderWay(state: State, today: Day, clock: Clock): readonly Table[] {
  const halls = meetingSessions(state, { day: today })
    .filter((session) =>
      slotsNow(state, session, null).some(({ start, end }) => clock.hasCome(start) && !clock.hasCome(end)),
    )
    .map(({ hall }) => hall);
  return [...new Set(halls)].flatMap((hall) => tablesIn(state, hall));
}
