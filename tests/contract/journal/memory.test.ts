import { createMemoryJournal } from '../../../server/journal/memory-journal.ts';
import { VenueId } from '../../../shared/wire.ts';
import { describeJournal } from './journal-suite.ts';

describeJournal('the journal in memory', async () => ({
  journal: createMemoryJournal(VenueId.parse('memory0000000000')),
  reopen: null,
  clean: async () => undefined,
}));
