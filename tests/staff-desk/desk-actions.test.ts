import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { Revision } from '../../shared/domain/ids.ts';
import { createTexts } from '../../shared/screen/texts/create-texts.ts';
import type { CommandResult, Freshness, VenueLink } from '../../shared/screen/venue-link.ts';
import { createDeskActions } from '../../staff-desk/desk-actions.ts';
import { deskCatalogues } from '../../staff-desk/desk-texts.ts';

const undo = { kind: 'undo', revision: Revision.parse(3) } as const;
const done: CommandResult = { kind: 'accepted', revision: Revision.parse(4), changes: [] };

/** A link whose venue answers when the test says so. */
function aLink(freshness: Freshness['kind']) {
  const answers: ((answer: CommandResult) => void)[] = [];
  const link = {
    state: signal(null),
    freshness: signal({ kind: freshness, since: 0 }),
    give: () => new Promise<CommandResult>((resolve) => answers.push(resolve)),
  };
  return { link: link as unknown as VenueLink, answers };
}

const texts = createTexts(deskCatalogues, signal('en'));

describe('what is pressed at the desk', () => {
  it('DA-1 is done one at a time, and what was pressed before the answer came is told as not done', async () => {
    const { link, answers } = aLink('live');
    const actions = createDeskActions(link, texts);
    const first = actions.give(undo);
    expect(actions.news.value).toEqual({ kind: 'working', isAlone: false });
    expect(actions.hasMissed.value).toBe(false);
    expect(await actions.give(undo)).toBe(false);
    expect(answers).toHaveLength(1);
    expect(actions.hasMissed.value).toBe(true);
    answers[0]?.(done);
    expect(await first).toBe(true);
    expect(actions.news.value).toEqual({ kind: 'done', revision: 4 });
    expect(actions.hasMissed.value).toBe(true);
    void actions.give(undo);
    expect(actions.hasMissed.value).toBe(false);
  });

  it('DA-2 without a connection it says at once that the venue is being called, and then that no answer came', async () => {
    const { link, answers } = aLink('alone');
    const actions = createDeskActions(link, texts);
    const given = actions.give(undo);
    expect(actions.news.value).toEqual({ kind: 'working', isAlone: true });
    answers[0]?.({ kind: 'unanswered' });
    expect(await given).toBe(false);
    expect(actions.news.value).toEqual({ kind: 'problem', sentence: texts.say('common.unanswered') });
  });
});
