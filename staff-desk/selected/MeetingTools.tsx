import { isOpen } from '../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import { companyNames, languageName } from '../../shared/screen/texts/names.ts';
import type { ToolName } from '../tools/tool.ts';
import type { PanelProps } from './panel-props.ts';

/** Who helps in a meeting, and the tools for it: other helpers, either company away, the rest of its table. */
export function MeetingTools({ state, texts, onTool, meeting }: PanelProps & { meeting: Meeting }) {
  const language = texts.language.value;
  const interpreter = state.interpreters.get(meeting.place.interpreter ?? '');
  const adviser = state.advisers.get(meeting.adviser ?? '');
  const languages = interpreter?.languages.map((tag) => languageName(tag, language)).join(' · ');
  const subject = { table: meeting.place.table, company: meeting.guest, meeting: meeting.id };
  const open = (tool: ToolName, company = meeting.guest) => onTool({ ...subject, tool, company });
  const lines = [
    {
      tool: 'interpreter',
      word: texts.say('common.interpreter'),
      who: interpreter ? `${interpreter.name} (${languages})` : null,
    },
    { tool: 'adviser', word: texts.say('common.adviser'), who: adviser?.name ?? null },
  ] as const;
  return (
    <div class="desk-party">
      {lines.map(({ tool, word, who }) => (
        <div key={tool} class="tool-line">
          <span>
            <span class="desk-quiet">{word}</span> {who ?? texts.say('tools.helpers.none')}
          </span>
          {isOpen(meeting) && (
            <button
              type="button"
              class="button"
              data-open-tool={tool}
              aria-label={`${word}: ${texts.say('tools.helpers.change')}`}
              onClick={() => open(tool)}
            >
              {texts.say('tools.helpers.change')}
            </button>
          )}
        </div>
      ))}
      <div class="desk-actions">
        {[meeting.guest, meeting.host].map((id) => {
          const company = state.companies.get(id);
          const name = company ? companyNames(company, language).first : id;
          return (
            <button
              type="button"
              key={id}
              class="button"
              data-open-tool={`away ${id}`}
              aria-label={`${name}: ${texts.say('tools.name.away')}`}
              onClick={() => open('away', id)}
            >
              {texts.say(id === meeting.guest ? 'tools.guestAway' : 'tools.hostAway')}
            </button>
          );
        })}
        <button type="button" class="button" data-open-tool="shift" onClick={() => open('shift')}>
          {texts.say('tools.open')}
        </button>
      </div>
    </div>
  );
}
