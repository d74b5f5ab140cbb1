import type { Programme } from '../../shared/domain/programme.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import { dayOf } from '../../shared/domain/time.ts';
import type { Clock } from '../clock.ts';
import type { Venue } from '../create-venue.ts';
import { readSample, sampleTimeZone } from '../sample/load-sample.ts';
import { sayNotImported } from './say-not-imported.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { sayProblems } from '../workbook/say-problems.ts';

export type Say = (text: string) => void;

/** Reads a workbook and says what is wrong or doubtful in it; null when it must not be imported. */
export async function programmeFrom(file: string, say: Say): Promise<Programme | null> {
  const reading = await readWorkbook(file);
  if (reading.warnings.length > 0) say(`${sayProblems(reading.warnings)}\n`);
  if (reading.kind === 'read') return reading.programme;
  say(`${sayProblems(reading.problems)}\nNothing was imported. Mend these in ${file} and start again.\n`);
  return null;
}

/** Takes a programme into the venue and says what that changed; false when the venue refused. */
export async function takeIn(venue: Venue, programme: Programme, source: string, say: Say): Promise<boolean> {
  const before = venue.standing().revision;
  const answer = await venue.importProgramme(programme);
  if (answer.kind === 'refused') {
    const why = sayNotImported(answer.refusal, programme, venue.standing().state);
    say(`${source} was not imported: ${why}\n`);
    return false;
  }
  const { companies, delegates, meetings } = programme;
  const size = `${companies.length} companies, ${delegates.length} delegates, ${meetings.length} meetings`;
  const news = answer.revision === before ? 'nothing new' : 'imported';
  say(`${source}: ${news} (${size})\n`);
  return true;
}

/** Loads the bundled sample event, its first day moved to today, into a venue that has no event yet. */
export async function takeInSample(venue: Venue, clock: Clock, say: Say): Promise<void> {
  if (theEvent(venue.standing().state)) return;
  const today = dayOf(clock.now(), sampleTimeZone);
  const programme = await readSample(today);
  await takeIn(venue, programme, `The sample event, its first day moved to today (${today})`, say);
}
