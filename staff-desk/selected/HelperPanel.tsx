import { Clock } from '../../shared/domain/follow/clock.ts';
import { companyIsHere } from '../../shared/domain/queries/attendance.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import { boardMark } from '../../shared/domain/views/board.ts';
import { type Helper, ownSchedule } from '../../shared/domain/views/own-schedule.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { languageName } from '../../shared/screen/texts/names.ts';
import { shortNameOf } from '../needs/say-proposal.ts';
import type { PanelProps } from './panel-props.ts';

/** An interpreter or adviser: where they are needed today, and the tools that give somebody else. */
export function HelperPanel(props: PanelProps & { helper: Helper }) {
  const { state, now, texts, helper, onSelect, onTool } = props;
  const schedule = ownSchedule(state, helper, now);
  const today = todayOf(state, now);
  if (!schedule || today === null) return <p class="desk-quiet">{texts.say('desk.select')}</p>;
  const { person, tables, meetings, next } = schedule;
  const timeZone = theEvent(state)?.timeZone ?? 'UTC';
  const language = texts.language.value;
  const about =
    person.kind === 'interpreter'
      ? person.languages.map((tag) => languageName(tag, language)).join(' · ')
      : (person.expertise ?? '');
  return (
    <section class="desk-panel" data-helper={person.id}>
      <h2 class="person-name">{person.name}</h2>
      <p class="desk-quiet">
        {[texts.say(person.kind === 'interpreter' ? 'common.interpreter' : 'common.adviser'), about]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {tables.length > 0 && (
        <p>{texts.say('desk.sitsAt', { tables: tables.join(texts.say('common.listComma')) })}</p>
      )}
      <div class="desk-actions">
        <button
          type="button"
          class="button"
          onClick={() =>
            onTool({ tool: helper.kind, table: tables[0] ?? null, company: null, meeting: next?.id ?? null })
          }
        >
          {texts.say('tools.helpers.change')}
        </button>
      </div>
      <h3>{texts.say('desk.hisDay')}</h3>
      {meetings.length === 0 && <p class="desk-quiet">{texts.say('desk.nothingToday')}</p>}
      <ul>
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <button
              type="button"
              class="desk-row"
              onClick={() => onSelect({ kind: 'meeting', meeting: meeting.id })}
            >
              <StateMark
                kind={boardMark(meeting, new Clock(now), () => companyIsHere(state, meeting.guest, today))}
              />
              <span class="time">{clockTimeOf(meeting.place.start, timeZone)}</span>
              <span>{meeting.place.table}</span>
              <span class="desk-cell-name">{shortNameOf(state, meeting.guest, texts)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
