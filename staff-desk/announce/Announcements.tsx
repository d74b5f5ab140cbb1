import { useSignal } from '@preact/signals';
import type { State } from '../../shared/domain/state.ts';
import { plusMinutes, type Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';

export type AnnouncementsProps = { state: State; now: Instant; texts: DeskTexts; actions: DeskActions };

/** How long an announcement may stand, in minutes; null until it is withdrawn. */
const durations = [10, 30, 60, null] as const;

/** What the lobby shows besides the timetable: write one, see which stand, take one down. */
export function Announcements({ state, now, texts, actions }: AnnouncementsProps) {
  const ja = useSignal('');
  const en = useSignal('');
  const minutes = useSignal<number | null>(10);
  const standing = [...state.announcements.values()].filter(({ until }) => until === null || until > now);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = { ja: ja.value.trim() || null, en: en.value.trim() || null };
    const until = minutes.value === null ? null : plusMinutes(now, minutes.value);
    if (!(await actions.give({ kind: 'announce', to: { kind: 'lobby' }, text, until }))) return;
    ja.value = '';
    en.value = '';
  }
  return (
    <form class="desk-announce" onSubmit={(event) => void submit(event)}>
      <h2>{texts.say('desk.announce')}</h2>
      <input
        class="input"
        name="announce-ja"
        lang="ja"
        maxLength={200}
        placeholder={texts.say('desk.announceJa')}
        aria-label={texts.say('desk.announceJa')}
        value={ja.value}
        onInput={(event) => (ja.value = event.currentTarget.value)}
      />
      <input
        class="input"
        name="announce-en"
        lang="en"
        maxLength={200}
        placeholder={texts.say('desk.announceEn')}
        aria-label={texts.say('desk.announceEn')}
        value={en.value}
        onInput={(event) => (en.value = event.currentTarget.value)}
      />
      <div class="desk-row-of">
        <select
          class="input"
          aria-label={texts.say('desk.until')}
          value={String(minutes.value)}
          onChange={(event) => (minutes.value = Number(event.currentTarget.value) || null)}
        >
          {durations.map((duration) => (
            <option key={String(duration)} value={String(duration)}>
              {duration === null
                ? texts.say('desk.untilWithdrawn')
                : texts.say('desk.untilMinutes', { count: duration })}
            </option>
          ))}
        </select>
        <button class="button button-main" disabled={ja.value.trim() === '' && en.value.trim() === ''}>
          {texts.say('desk.announce')}
        </button>
      </div>
      {standing.length === 0 && <p class="desk-quiet">{texts.say('desk.noAnnouncements')}</p>}
      <ul>
        {standing.map((announcement) => (
          <li key={announcement.id} class="desk-row-of">
            <span>
              {announcement.text[texts.language.value] ?? announcement.text.ja ?? announcement.text.en}
            </span>
            <button
              type="button"
              class="button"
              onClick={() =>
                void actions.give({ kind: 'withdraw-announcement', announcement: announcement.id })
              }
            >
              {texts.say('desk.withdraw')}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
