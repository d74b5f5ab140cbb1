import type { CompanyId } from '../../shared/domain/ids.ts';
import { isOpen } from '../../shared/domain/queries/meetings.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import { companyNames, languageName } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';
import type { ToolName } from '../tools/tool.ts';
import type { PanelProps } from './panel-props.ts';

/** Who helps in a meeting, and the tools for it: other helpers, either company away, the rest of its table. */
export function MeetingTools({ state, texts, onTool, meeting }: PanelProps & { meeting: Meeting }) {
  const subject = { table: meeting.place.table, company: meeting.guest, meeting: meeting.id };
  const open = (tool: ToolName, company = meeting.guest) => onTool({ ...subject, tool, company });
  return (
    <div class="desk-party">
      {helpersOf(state, texts, meeting).map(({ tool, word, who }) => (
        <HelperLine
          key={tool}
          texts={texts}
          tool={tool}
          word={word}
          who={who}
          onChange={isOpen(meeting) ? () => open(tool) : null}
        />
      ))}
      <div class="desk-actions">
        {[meeting.guest, meeting.host].map((id) => (
          <AwayButton
            key={id}
            state={state}
            texts={texts}
            id={id}
            isGuest={id === meeting.guest}
            onPress={() => open('away', id)}
          />
        ))}
        <button type="button" class="button" data-open-tool="shift" onClick={() => open('shift')}>
          {texts.say('tools.open')}
        </button>
      </div>
    </div>
  );
}

/** Who interprets and who advises, or nobody. */
function helpersOf(state: State, texts: DeskTexts, meeting: Meeting) {
  const language = texts.language.value;
  const interpreter = state.interpreters.get(meeting.place.interpreter ?? '');
  const adviser = state.advisers.get(meeting.adviser ?? '');
  const languages = interpreter?.languages.map((tag) => languageName(tag, language)).join(' · ');
  return [
    {
      tool: 'interpreter',
      word: texts.say('common.interpreter'),
      who: interpreter ? `${interpreter.name} (${languages})` : null,
    },
    { tool: 'adviser', word: texts.say('common.adviser'), who: adviser?.name ?? null },
  ] as const;
}

type HelperLineProps = {
  texts: DeskTexts;
  tool: ToolName;
  word: string;
  who: string | null;
  /** Opens the tool that gives somebody else; null where nobody else can be given. */
  onChange: (() => void) | null;
};

/** Who interprets or advises. */
function HelperLine({ texts, tool, word, who, onChange }: HelperLineProps) {
  return (
    <div class="tool-line">
      <span>
        <span class="desk-quiet">{word}</span> {who ?? texts.say('tools.helpers.none')}
      </span>
      {onChange && (
        <button
          type="button"
          class="button"
          data-open-tool={tool}
          aria-label={`${word}: ${texts.say('tools.helpers.change')}`}
          onClick={onChange}
        >
          {texts.say('tools.helpers.change')}
        </button>
      )}
    </div>
  );
}

type AwayButtonProps = {
  state: State;
  texts: DeskTexts;
  id: CompanyId;
  isGuest: boolean;
  onPress: () => void;
};

/** Opens the tool for a company that goes away. */
function AwayButton({ state, texts, id, isGuest, onPress }: AwayButtonProps) {
  const company = state.companies.get(id);
  const name = company ? companyNames(company, texts.language.value).first : id;
  return (
    <button
      type="button"
      class="button"
      data-open-tool={`away ${id}`}
      aria-label={`${name}: ${texts.say('tools.name.away')}`}
      onClick={onPress}
    >
      {texts.say(isGuest ? 'tools.guestAway' : 'tools.hostAway')}
    </button>
  );
}
