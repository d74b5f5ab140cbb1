import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Command } from '../shared/domain/commands.ts';
import type { Revision } from '../shared/domain/ids.ts';
import { emptyState } from '../shared/domain/state.ts';
import { sayRefusal } from '../shared/screen/texts/say-refusal.ts';
import type { CommandResult, VenueLink } from '../shared/screen/venue-link.ts';
import type { DirectReply, DirectRequest } from '../shared/wire.ts';
import type { DeskTexts } from './desk-texts.ts';

/** What became of the last thing that was pressed. */
export type ActionNews =
  | { kind: 'none' }
  /** `isAlone`: there is no connection, and the venue is called for some seconds. */
  | { kind: 'working'; isAlone: boolean }
  /** What was done, and can be taken back while nothing stands on it. */
  | { kind: 'done'; revision: Revision }
  /** On its way to a screen, which does not say that it did it. */
  | { kind: 'sent' }
  | { kind: 'problem'; sentence: string };

/**
 * Gives commands for the desk's buttons, one at a time, and tells in words what became of each. What is pressed before the
 * last answer is there is not done, since a second tap is mostly the same tap, and that is told too.
 */
export type DeskActions = {
  readonly news: ReadonlySignal<ActionNews>;
  /** Whether something was pressed that was not done, since the last thing that was. */
  readonly hasMissed: ReadonlySignal<boolean>;
  /** True when it was accepted. */
  give(command: Command): Promise<boolean>;
  /** Has one screen do something; true when it is on its way. */
  direct(request: DirectRequest): Promise<boolean>;
};

const whyNotSent = {
  sent: 'desk.devices.sent',
  gone: 'desk.devices.gone',
  'not-allowed': 'common.route.not-allowed',
  malformed: 'common.refusal.malformed',
} as const satisfies Record<DirectReply['kind'], string>;

export function createDeskActions(link: VenueLink, texts: DeskTexts): DeskActions {
  const news = signal<ActionNews>({ kind: 'none' });
  const hasMissed = signal(false);
  const oneAtATime = (ask: () => Promise<ActionNews>) => askOne(link, news, hasMissed, ask);
  return {
    news,
    hasMissed,
    give: async (command) => {
      const told = await oneAtATime(async () => toldOfAnswer(await link.give(command), link, texts));
      return told?.kind === 'done';
    },
    direct: async (request) => {
      const told = await oneAtATime(async () => toldOfReply(await link.direct(request), texts));
      return told?.kind === 'sent';
    },
  };
}

/** Asks unless the last answer is still to come; null when it is. */
async function askOne(
  link: VenueLink,
  news: Signal<ActionNews>,
  hasMissed: Signal<boolean>,
  ask: () => Promise<ActionNews>,
): Promise<ActionNews | null> {
  if (news.value.kind === 'working') {
    hasMissed.value = true;
    return null;
  }
  hasMissed.value = false;
  news.value = { kind: 'working', isAlone: link.freshness.value.kind !== 'live' };
  const told = await ask();
  news.value = told;
  return told;
}

function toldOfAnswer(answer: CommandResult, link: VenueLink, texts: DeskTexts): ActionNews {
  switch (answer.kind) {
    case 'accepted':
      return { kind: 'done', revision: answer.revision };
    case 'refused': {
      const known = link.state.value ?? emptyState;
      return { kind: 'problem', sentence: sayRefusal(texts, answer.refusal, known) };
    }
    case 'unanswered':
      return { kind: 'problem', sentence: texts.say('common.unanswered') };
  }
}

function toldOfReply(reply: DirectReply | null, texts: DeskTexts): ActionNews {
  if (reply?.kind === 'sent') return { kind: 'sent' };
  return { kind: 'problem', sentence: texts.say(reply ? whyNotSent[reply.kind] : 'desk.devices.unanswered') };
}
