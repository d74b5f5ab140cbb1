import { expect, it } from 'vitest';
import { takeIn } from '../../../server/command-line/load-event.ts';
import { readWorkbook } from '../../../server/workbook/read-workbook.ts';
import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { createVenue } from '../../../server/create-venue.ts';
import { VenueId } from '../../../shared/wire.ts';
import { smallSheets, workbookOf } from '../../support/a-workbook.ts';

async function programme(alter: (sheets: ReturnType<typeof smallSheets>) => void = () => undefined) {
  const sheets = smallSheets();
  alter(sheets);
  const reading = await readWorkbook(await workbookOf(sheets));
  if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
  return reading.programme;
}

it('WB-6 why a workbook was not imported is said in a sentence, with what to do', async () => {
  const venue = await createVenue({ data: createMemoryJournal(VenueId.parse('0123456789abcdef')) });
  const said: string[] = [];
  const take = (given: Awaited<ReturnType<typeof programme>>) =>
    takeIn(venue, given, 'small.xlsx', (text) => void said.push(text));
  expect(await take(await programme())).toBe(true);
  const another = await programme((sheets) => void sheets.Event?.splice(1, 1, ['event', 'another']));
  expect(await take(another)).toBe(false);
  const clashing = await programme((sheets) => {
    sheets.Meetings?.splice(1, 1, ['H01', 'G002', '2027-02-15', '12:30', null]);
  });
  expect(await take(clashing)).toBe(false);
  expect(said.slice(1)).toEqual([
    'small.xlsx was not imported: it is the event "another", and this data folder holds "small". Name another folder with --data DIR, or put the same event into its sheet Event.\n',
    'small.xlsx was not imported: the meeting of H01 and G002 on 2027-02-15 12:30 at table T01 cannot take place beside the meeting of H01 and G001 on 2027-02-15 12:30 at table T01. Give one of them another time in the sheet Meetings, or move the one that the venue knows at the desk.\n',
  ]);
  await venue.close();
});
