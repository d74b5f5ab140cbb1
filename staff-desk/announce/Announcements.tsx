import type { Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Announcement } from '../../shared/domain/records/announcement.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { AnnouncementsProps } from './announcements-props.ts';
import { ends, useDraft, type End } from './use-draft.ts';

/** What the hall is told besides the timetable, and where: write it, see what stands, take it down. */
export function Announcements(props: AnnouncementsProps) {
  const { state, now, texts, actions } = props;
  const draft = useDraft(props);
  return (
    <details class="desk-fold">
      <summary>{texts.say('desk.announceCounted', { count: standingAt(state, now).length })}</summary>
      <form class="desk-announce" onSubmit={(event) => void draft.submit(event)}>
        <TextField language="ja" label={texts.say('desk.announceJa')} text={draft.ja} />
        <TextField language="en" label={texts.say('desk.announceEn')} text={draft.en} />
        <div class="desk-row-of">
          <PlaceChoice state={state} texts={texts} place={draft.place} />
          <EndChoice texts={texts} end={draft.end} />
        </div>
        <div class="desk-row-of">
          {draft.end.value === 'time' && <EndTime texts={texts} time={draft.endTime} />}
          <button class="button button-main" disabled={!draft.isComplete}>
            {texts.say('desk.announce')}
          </button>
        </div>
        <Standing state={state} now={now} texts={texts} actions={actions} />
      </form>
    </details>
  );
}

type TextFieldProps = { language: 'ja' | 'en'; label: string; text: Signal<string> };

/** The announcement in one of the two languages. */
function TextField({ language, label, text }: TextFieldProps) {
  return (
    <input
      class="input"
      name={`announce-${language}`}
      lang={language}
      maxLength={200}
      placeholder={label}
      aria-label={label}
      value={text.value}
      onInput={(event) => (text.value = event.currentTarget.value)}
    />
  );
}

type PlaceChoiceProps = { state: State; texts: DeskTexts; place: Signal<string> };

/** Where it is told: in the lobby, everywhere, or at one table. */
function PlaceChoice({ state, texts, place }: PlaceChoiceProps) {
  const language = texts.language.value;
  const tables = useMemo(
    () =>
      [...state.tables.values()].map(({ id }) => (
        <option key={id} value={`table ${id}`}>
          {texts.say('common.table', { table: id })}
        </option>
      )),
    [state.tables, texts, language],
  );
  return (
    <select
      class="input"
      name="announce-where"
      aria-label={texts.say('tools.announce.where')}
      value={place.value}
      onChange={(event) => (place.value = event.currentTarget.value)}
    >
      <option value="lobby">{texts.say('tools.announce.lobby')}</option>
      <option value="everywhere">{texts.say('tools.announce.everywhere')}</option>
      {tables}
    </select>
  );
}

/** How long it stands. */
function EndChoice({ texts, end }: { texts: DeskTexts; end: Signal<End> }) {
  return (
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
  );
}

/** The time until which it stands. */
function EndTime({ texts, time }: { texts: DeskTexts; time: Signal<string> }) {
  return (
    <input
      class="input"
      type="time"
      name="announce-time"
      aria-label={texts.say('desk.until')}
      value={time.value}
      onInput={(event) => (time.value = event.currentTarget.value)}
    />
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
