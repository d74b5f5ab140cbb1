import { companyIsHere } from '../../shared/domain/queries/attendance.ts';
import { todayOf } from '../../shared/domain/queries/the-event.ts';
import { type Helper, ownSchedule, type OwnSchedule } from '../../shared/domain/views/own-schedule.ts';
import { languageName } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { shortNameOf } from '../needs/say-proposal.ts';
import { MeetingRow } from './MeetingRow.tsx';
import type { PanelProps } from './panel-props.ts';

/** An interpreter or adviser: where they are needed today, and the tools that give somebody else. */
export function HelperPanel(props: PanelProps & { helper: Helper }) {
  const { state, now, texts, helper, onTool } = props;
  const schedule = ownSchedule(state, helper, now);
  const today = todayOf(state, now);
  if (!schedule || today === null) return <p class="desk-quiet">{texts.say('desk.select')}</p>;
  const { person, tables, meetings, next } = schedule;
  return (
    <section class="desk-panel" data-helper={person.id}>
      <h2 class="person-name">{person.name}</h2>
      <p class="desk-quiet">{aboutHelper(person, texts)}</p>
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
            <MeetingRow
              {...props}
              meeting={meeting}
              isHere={companyIsHere(state, meeting.guest, today)}
              name={shortNameOf(state, meeting.guest, texts)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Interpreter or adviser, with the languages or what they know. */
function aboutHelper(person: OwnSchedule['person'], texts: DeskTexts): string {
  const language = texts.language.value;
  const about =
    person.kind === 'interpreter'
      ? person.languages.map((tag) => languageName(tag, language)).join(' · ')
      : (person.expertise ?? '');
  return [texts.say(person.kind === 'interpreter' ? 'common.interpreter' : 'common.adviser'), about]
    .filter(Boolean)
    .join(' · ');
}
