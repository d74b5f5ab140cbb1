import { disk } from '../../../server/journal/disk.ts';
import { openFileJournal } from '../../../server/journal/file-journal.ts';
import { aFolder } from '../../support/folder.ts';
import { bytesFrom } from '../../support/seeded.ts';
import { describeJournal } from './journal-suite.ts';

describeJournal('the journal in a data folder', async () => {
  const folder = await aFolder();
  const open = () =>
    openFileJournal(folder.path, {
      disk,
      now: () => 0,
      randomBytes: bytesFrom(1),
      report: () => undefined,
    });
  return { journal: await open(), reopen: open, clean: folder.remove };
});
