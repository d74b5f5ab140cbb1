import type { Venue } from '../../../server/create-venue.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { CompanyId } from '../../../shared/domain/ids.ts';
import { meetingsOn } from '../../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import type { HeldClock } from '../../support/a-venue.ts';
import { at, firstDay } from '../../support/an-event.ts';
import { seeded } from '../../support/seeded.ts';
import { slotStarts } from './hall-programme.ts';

const shareAbsent = 0.05;
const shareLate = 0.05;
/** Of the people of a company that came. */
const shareOfPeople = 0.9;
const shareOverrunning = 0.03;
const shareBegun = 0.8;
const shareAnswered = 0.5;
const waitingGuests = 20;
/** Given at once, as when many screens give commands: one sync for all of them. */
const atOnce = 200;

/** The minute at which the hall is measured: in the fifth slot of the first day, past its grace time. */
export const measuredAt = at('14:40');
const pastSlots = slotStarts.slice(0, 4);
const slotUnderWay = slotStarts[4];

/**
 * Plays the first day until `measuredAt`: people arrive, some companies do not come and some come later, meetings begin, end
 * and overrun, half of the answers are given, some guests wait. All by commands, as it is on the day.
 */
export async function playTheDay(venue: Venue, clock: HeldClock, seed = 2): Promise<void> {
  const chance = seeded(seed);
  const today = () => meetingsOn(venue.standing().state, firstDay);
  const missing = notHere(today(), chance);
  const isMissing = ({ guest }: Meeting) => missing.has(guest);
  clock.set(at('12:10'));
  await giveAll(venue, arrivals(venue, today(), missing, chance));
  for (const start of pastSlots) {
    const meetings = () =>
      today().filter(({ place, status }) => place.start === at(start) && !isOver(status));
    clock.set(plusMinutes(at(start), 2));
    await giveAll(
      venue,
      meetings()
        .filter((one) => !isMissing(one))
        .map(started),
    );
    clock.set(plusMinutes(at(start), 8));
    await giveAll(venue, meetings().filter(isMissing).map(absent));
    clock.set(plusMinutes(at(start), 29));
    const isLast = start === pastSlots.at(-1);
    const ends = meetings().filter(({ status }) => status.kind === 'running');
    const finished = ends.filter(() => !isLast || chance() >= shareOverrunning);
    await giveAll(venue, finished.map(ended));
    await giveAll(venue, finished.filter(() => chance() < shareAnswered).map(answered));
  }
  clock.set(plusMinutes(at(slotUnderWay), 4));
  await giveAll(venue, beginning(today(), isMissing, chance));
  clock.set(measuredAt);
  await giveAll(venue, waiting(venue, missing));
}

/** Gives commands in groups; one that is refused would make another hall than the one that is meant. */
async function giveAll(venue: Venue, commands: readonly Command[]): Promise<void> {
  for (let from = 0; from < commands.length; from += atOnce) {
    const answers = await Promise.all(
      commands.slice(from, from + atOnce).map((command) => venue.give(command)),
    );
    const refused = answers.find(({ kind }) => kind === 'refused');
    if (refused) throw new Error(`the day cannot be played: ${JSON.stringify(refused)}`);
  }
}

/** Guests who do not come today, and those who have not come yet. */
function notHere(meetings: readonly Meeting[], chance: () => number): ReadonlySet<CompanyId> {
  const guests = [...new Set(meetings.map(({ guest }) => guest))];
  return new Set(guests.filter(() => chance() < shareAbsent + shareLate));
}

function arrivals(
  venue: Venue,
  meetings: readonly Meeting[],
  missing: ReadonlySet<CompanyId>,
  chance: () => number,
): Command[] {
  const awaited = new Set(meetings.flatMap(({ host, guest }) => [host, guest]));
  return [...venue.standing().state.delegates.values()]
    .filter(({ company }) => awaited.has(company) && !missing.has(company))
    .filter(({ id, company }) => id === `${company}-1` || chance() < shareOfPeople)
    .map(({ id }) => ({ kind: 'check-in', delegate: id }));
}

/** Four of five meetings of the slot under way, where nobody overruns. */
function beginning(
  meetings: readonly Meeting[],
  isMissing: (meeting: Meeting) => boolean,
  chance: () => number,
): Command[] {
  const inUse = new Set(
    meetings.filter(({ status }) => status.kind === 'running').map(({ place }) => place.table),
  );
  return meetings
    .filter(({ place }) => place.start === at(slotUnderWay) && !inUse.has(place.table))
    .filter((meeting) => !isMissing(meeting) && chance() < shareBegun)
    .map(started);
}

function waiting(venue: Venue, missing: ReadonlySet<CompanyId>): Command[] {
  return [...venue.standing().state.companies.values()]
    .filter(({ id, side }) => side === 'guest' && !missing.has(id))
    .slice(0, waitingGuests)
    .map(({ id }) => ({ kind: 'join-waiting-list', guest: id, host: null }));
}

const started = ({ id }: Meeting): Command => ({ kind: 'start-meeting', meeting: id });
const ended = ({ id }: Meeting): Command => ({ kind: 'finish-meeting', meeting: id });
const absent = ({ id }: Meeting): Command => ({ kind: 'mark-no-show', meeting: id, party: 'guest' });
const answered = ({ id }: Meeting): Command => ({
  kind: 'answer-outcome',
  meeting: id,
  party: 'interpreter',
  answer: { level: 2, business: null, note: null },
});

function isOver({ kind }: Meeting['status']): boolean {
  return kind === 'finished' || kind === 'no-show' || kind === 'cancelled';
}
