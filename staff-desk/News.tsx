import type { DeskActions } from './desk-actions.ts';
import type { DeskTexts } from './desk-texts.ts';

const words = { working: 'desk.working', done: 'desk.done', sent: 'desk.devices.sent' } as const;

/** What became of the last thing pressed, in words, where it is always looked for. */
type NewsProps = { texts: DeskTexts; actions: DeskActions };

export function News({ texts, actions }: NewsProps) {
  const news = actions.news.value;
  if (news.kind === 'none') return <p class="desk-news" role="status" />;
  const sentence = news.kind === 'problem' ? news.sentence : texts.say(words[news.kind]);
  return (
    <p class={`desk-news desk-news-${news.kind}`} role={news.kind === 'problem' ? 'alert' : 'status'}>
      {sentence}
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
