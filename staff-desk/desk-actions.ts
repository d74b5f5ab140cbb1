import { signal, type ReadonlySignal } from '@preact/signals';
import type { Command } from '../shared/domain/commands.ts';
import type { Revision } from '../shared/domain/ids.ts';
import { emptyState } from '../shared/domain/state.ts';
import { sayRefusal } from '../shared/screen/texts/say-refusal.ts';
import type { VenueLink } from '../shared/screen/venue-link.ts';
import type { DirectReply, DirectRequest } from '../shared/wire.ts';
import type { DeskTexts } from './desk-texts.ts';

/** What became of the last thing that was pressed. */
export type ActionNews =
  | { kind: 'none' }
  | { kind: 'working' }
  /** What was done, and can be taken back while nothing stands on it. */
  | { kind: 'done'; revision: Revision }
  /** On its way to a screen, which does not say that it did it. */
  | { kind: 'sent' }
  | { kind: 'problem'; sentence: string };

/** Gives commands for the desk's buttons, one at a time, and tells in words what became of each. */
export type DeskActions = {
  readonly news: ReadonlySignal<ActionNews>;
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
  return {
    news,
    async give(command) {
      if (news.value.kind === 'working') return false;
      news.value = { kind: 'working' };
      const answer = await link.give(command);
      if (answer.kind === 'accepted') {
        news.value = { kind: 'done', revision: answer.revision };
        return true;
      }
      const known = link.state.value ?? emptyState;
      const sentence =
        answer.kind === 'refused' ? sayRefusal(texts, answer.refusal, known) : texts.say('common.unanswered');
      news.value = { kind: 'problem', sentence };
      return false;
    },
    async direct(request) {
      if (news.value.kind === 'working') return false;
      news.value = { kind: 'working' };
      const reply = await link.direct(request);
      const isSent = reply?.kind === 'sent';
      news.value = isSent
        ? { kind: 'sent' }
        : {
            kind: 'problem',
            sentence: texts.say(reply ? whyNotSent[reply.kind] : 'desk.devices.unanswered'),
          };
      return isSent;
    },
  };
}
