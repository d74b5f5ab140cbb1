import { useSignal } from '@preact/signals';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Announcement, AnnouncementPlace } from '../../shared/domain/records/announcement.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf, plusMinutes } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { instantOn } from '../tools/times.ts';

export type AnnouncementsProps = { state: State; now: Instant; texts: DeskTexts; actions: DeskActions };

/** How long an announcement may stand, in minutes; until a time that is typed; or until it is withdrawn. */
const ends = ['10', '30', '60', 'time', 'withdrawn'] as const;
type End = (typeof ends)[number];

/** What the hall is told besides the timetable, and where: write it, see what stands, take it down. */
export function Announcements({ state, now, texts, actions }: AnnouncementsProps) {
  const ja = useSignal('');
  const en = useSignal('');
  const place = useSignal('lobby');
  const end = useSignal<End>('10');
  const endTime = useSignal('');
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const timed = instantOn(todayOf(state, now), endTime.value, zone);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    const text = { ja: ja.value.trim() || null, en: en.value.trim() || null };
    const until =
      end.value === 'withdrawn' ? null : end.value === 'time' ? timed : plusMinutes(now, Number(end.value));
    if (!(await actions.give({ kind: 'announce', to: placeOf(state, place.value), text, until }))) return;
    ja.value = '';
    en.value = '';
  }
  return (
    <details class="desk-fold">
      <summary>{texts.say('desk.announceCounted', { count: standingAt(state, now).length })}</summary>
      <form class="desk-announce" onSubmit={(event) => void submit(event)}>
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
            name="announce-where"
            aria-label={texts.say('tools.announce.where')}
            value={place.value}
            onChange={(event) => (place.value = event.currentTarget.value)}
          >
            <option value="lobby">{texts.say('tools.announce.lobby')}</option>
            <option value="everywhere">{texts.say('tools.announce.everywhere')}</option>
            {[...state.tables.values()].map(({ id }) => (
              <option key={id} value={`table ${id}`}>
                {texts.say('common.table', { table: id })}
              </option>
            ))}
          </select>
          <select
            class="input"
            name="announce-until"
            aria-label={texts.say('desk.until')}
            value={end.value}
            onChange={(event) => (end.value = ends.find((one) => one === event.currentTarget.value) ?? '10')}
          >
            {ends.map((one) => (
              <option key={one} value={one}>
                {wordOfEnd(one, texts)}
              </option>
            ))}
          </select>
        </div>
        <div class="desk-row-of">
          {end.value === 'time' && (
            <input
              class="input"
              type="time"
              name="announce-time"
              aria-label={texts.say('desk.until')}
              value={endTime.value}
              onInput={(event) => (endTime.value = event.currentTarget.value)}
            />
          )}
          <button
            class="button button-main"
            disabled={
              (ja.value.trim() === '' && en.value.trim() === '') || (end.value === 'time' && timed === null)
            }
          >
            {texts.say('desk.announce')}
          </button>
        </div>
        <Standing state={state} now={now} texts={texts} actions={actions} />
      </form>
    </details>
  );
}

/** What stands, each with where and until when. */
function Standing({ state, now, texts, actions }: AnnouncementsProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const standing = standingAt(state, now);
  return (
    <>
      {standing.length === 0 && <p class="desk-quiet">{texts.say('desk.noAnnouncements')}</p>}
      <ul>
        {standing.map((announcement) => (
          <li key={announcement.id} class="desk-row-of">
            <span>
              {announcement.text[texts.language.value] ?? announcement.text.ja ?? announcement.text.en}
              <span class="desk-quiet"> {whereAndUntil(announcement, texts, zone)}</span>
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
    </>
  );
}

function wordOfEnd(end: End, texts: DeskTexts): string {
  if (end === 'withdrawn') return texts.say('desk.untilWithdrawn');
  if (end === 'time') return texts.say('tools.announce.atTime');
  return texts.say('desk.untilMinutes', { count: Number(end) });
}

/** What the list of places holds: `lobby`, `everywhere`, or `table` with its id. */
function placeOf(state: State, chosen: string): AnnouncementPlace {
  const table = state.tables.get(chosen.replace(/^table /, ''));
  if (table) return { kind: 'table', table: table.id };
  return { kind: chosen === 'everywhere' ? 'everywhere' : 'lobby' };
}

function whereAndUntil({ to, until }: Announcement, texts: DeskTexts, zone: string): string {
  const where =
    to.kind === 'table'
      ? texts.say('common.table', { table: to.table })
      : texts.say(`tools.announce.${to.kind}`);
  const when = until === null ? null : texts.say('tools.announce.until', { time: clockTimeOf(until, zone) });
  return [where, when].filter(Boolean).join(' · ');
}

function standingAt(state: State, now: Instant) {
  return [...state.announcements.values()].filter(({ until }) => until === null || until > now);
}
