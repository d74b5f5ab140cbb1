import { unreachable } from '../shared/domain/unreachable.ts';
import type { ActionNews, DeskActions } from './desk-actions.ts';
import type { DeskTexts } from './desk-texts.ts';

type NewsProps = { texts: DeskTexts; actions: DeskActions };

/** What became of the last thing pressed, in words, where it is always looked for. */
export function News({ texts, actions }: NewsProps) {
  const news = actions.news.value;
  if (news.kind === 'none') return <p class="desk-news" role="status" />;
  return (
    <p class={`desk-news desk-news-${news.kind}`} role={news.kind === 'problem' ? 'alert' : 'status'}>
      {sentenceOf(news, texts)}
      {actions.hasMissed.value && <span> {texts.say('desk.pressedMeanwhile')}</span>}
      {news.kind === 'done' && (
        <button
          type="button"
          class="button desk-news-undo"
          onClick={() => void actions.give({ kind: 'undo', revision: news.revision })}
        >
          {texts.say('desk.undoThis')}
        </button>
      )}
    </p>
  );
}

function sentenceOf(news: Exclude<ActionNews, { kind: 'none' }>, texts: DeskTexts): string {
  switch (news.kind) {
    case 'working':
      return texts.say(news.isAlone ? 'desk.workingAlone' : 'desk.working');
    case 'done':
      return texts.say('desk.done');
    case 'sent':
      return texts.say('desk.devices.sent');
    case 'problem':
      return news.sentence;
    default:
      return unreachable(news);
  }
}
