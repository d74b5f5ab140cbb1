import type { Venue } from '../../../server/create-venue.ts';
import type { Command, CommandKind } from '../../../shared/domain/commands.ts';
import { SessionId } from '../../../shared/domain/ids.ts';
import { type Schedule, scheduleAt } from '../../../shared/domain/index/schedule.ts';
import { type Opening, openingsToday } from '../../../shared/domain/proposals/openings.ts';
import { checkedInAt } from '../../../shared/domain/queries/attendance.ts';
import { meetingsOn } from '../../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import { placeProblem } from '../../../shared/domain/rules/place-problem.ts';
import { at, firstDay } from '../../support/an-event.ts';
import { type Timed, watchingTheLoop } from './loop-blocking.ts';
import { measuredAt } from './the-day.ts';

/** What was done how often, and how long each took. */
export type Work = { name: string; times: readonly Timed[] };

const first = SessionId.parse('S1');
const shift = {
  kind: 'shift-session',
  session: first,
  table: null,
  from: at('15:00'),
  minutes: 10,
  clashing: 'postpone',
} as const;
const early = { kind: 'end-early', session: first, table: null, at: at('17:00') } as const;

/** The commands of a day, given one after the other: each judged, kept, applied and told before the next. */
export async function measureCommands(
  venue: Venue,
  { rounds, wholeHalls }: { rounds: number; wholeHalls: number },
): Promise<Work[]> {
  const state = () => venue.standing().state;
  const works: Work[] = [];
  works.push(await measure(venue, 'check-in', arrivals(venue, rounds)));
  works.push(await measure(venue, 'book', bookings(scheduleAt(state(), measuredAt), rounds)));
  works.push(await measure(venue, 'move', moves(scheduleAt(state(), measuredAt), rounds)));
  for (const [name, command] of [
    ['shift of the hall', shift],
    ['early end', early],
  ] as const) {
    const done: Timed[] = [];
    const undone: Timed[] = [];
    for (let round = 0; round < wholeHalls; round += 1) {
      done.push(await timed(venue, command));
      undone.push(await timed(venue, { kind: 'undo', revision: venue.standing().revision }));
    }
    works.push({ name, times: done }, { name: `undo of the ${name}`, times: undone });
  }
  return works;
}

async function measure(venue: Venue, name: string, commands: readonly Command[]): Promise<Work> {
  if (commands.length === 0) throw new Error(`there is nothing to measure ${name} by`);
  const times: Timed[] = [];
  for (const command of commands) times.push(await timed(venue, command));
  return { name, times };
}

/** A command that is refused is judged only by half: it would be no measure. */
async function timed(venue: Venue, command: Command): Promise<Timed> {
  return watchingTheLoop(async () => {
    const answer = await venue.give(command);
    if (answer.kind === 'refused') throw new Error(`${command.kind}: ${JSON.stringify(answer.refusal)}`);
  });
}

function arrivals(venue: Venue, count: number): CommandOf<'check-in'>[] {
  const { state } = venue.standing();
  return [...state.delegates.values()]
    .filter(({ id }) => checkedInAt(state, id, firstDay) === null)
    .slice(0, count)
    .map(({ id }) => ({ kind: 'check-in', delegate: id }));
}
type CommandOf<Kind extends CommandKind> = Extract<Command, { kind: Kind }>;

/** Each in a free slot of its own, with a guest of its own who could come. */
function bookings(schedule: Schedule, count: number): CommandOf<'book-walk-in'>[] {
  const guests = [...schedule.state.companies.values()].filter(({ side }) => side === 'guest');
  const made: CommandOf<'book-walk-in'>[] = [];
  for (const { table, host, slot } of later(schedule)) {
    if (made.length === count) break;
    if (host === null) continue;
    const { start } = slot;
    const found = guests.findIndex(
      ({ id: guest }) =>
        placeProblem(schedule, { table, start, host, guest, adviser: null, ignoring: null }) === null,
    );
    const [guest] = found < 0 ? [] : guests.splice(found, 1);
    if (guest) made.push({ kind: 'book-walk-in', table, start, host, guest: guest.id, insist: true });
  }
  return made;
}

/** Each meeting to a free slot of its own table, which those before it have left free. */
function moves(schedule: Schedule, count: number): CommandOf<'move-meeting'>[] {
  const moved = new Set<Meeting['id']>();
  const pending = meetingsOn(schedule.state, firstDay).filter(
    ({ status, place }) => status.kind === 'planned' && place.start > measuredAt,
  );
  const made: CommandOf<'move-meeting'>[] = [];
  for (const { table, slot } of later(schedule)) {
    if (made.length === count) break;
    const { start } = slot;
    const meeting = pending.find(
      (one) =>
        one.place.table === table &&
        !moved.has(one.id) &&
        placeProblem(schedule, { ...one, table, start, ignoring: one.id }) === null,
    );
    if (!meeting) continue;
    moved.add(meeting.id);
    schedule.put({ ...meeting, place: { ...meeting.place, ...slot, table } });
    made.push({ kind: 'move-meeting', meeting: meeting.id, table, start });
  }
  return made;
}

/** The free slots that have not begun, one a table, so that none takes the place of another. */
function later(schedule: Schedule): Opening[] {
  const tables = new Set<string>();
  return openingsToday(schedule).filter(({ table, slot }) => {
    if (slot.start <= measuredAt || tables.has(table)) return false;
    tables.add(table);
    return true;
  });
}
