import { join } from 'node:path';
import type { Programme } from '../../shared/domain/programme.ts';
import { type Day, daysBetween } from '../../shared/domain/time.ts';
import { packageRoot } from '../package-root.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import { sayProblems } from '../workbook/say-problems.ts';
import { shiftProgramme } from './shift-programme.ts';

/** The zone in which the sample event takes place. */
export const sampleTimeZone = 'Asia/Tokyo';

/** The bundled sample event with its first day moved to `firstDay`. */
export async function readSample(firstDay: Day): Promise<Programme> {
  const reading = await readWorkbook(join(packageRoot(), 'server', 'sample', 'sample-event.xlsx'));
  if (reading.kind === 'refused')
    throw new Error(`the bundled sample is damaged:\n${sayProblems(reading.problems)}`);
  const days = reading.programme.sessions.map((session) => session.day).sort();
  const [first = firstDay] = days;
  return shiftProgramme(reading.programme, daysBetween(first, firstDay));
}
