import { useSignal } from '@preact/signals';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import { type Instant, clockTimeOf, plusMinutes } from '../../shared/domain/time.ts';
import { TimeField } from '../tools/fields.tsx';
import { instantOn } from '../tools/times.ts';
import type { PanelProps } from './panel-props.ts';

const usualMinutes = [10, 20, 40] as const;

/** A company comes late: until when its slots are kept; it asks for a meeting; it goes away for a time. */
export function LateAndAway(props: PanelProps & { company: Company }) {
  const { state, now, texts, actions, company } = props;
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const known = state.lateness.get(`${company.id} ${todayOf(state, now)}`);
  const expect: Expect = (instant) =>
    actions.give({ kind: 'expect-late', companies: [company.id], at: instant });
  return (
    <div class="desk-party" data-late={company.id}>
      <h3>
        {texts.say('tools.late.title')}
        {known && (
          <span class="desk-expected">
            {' · '}
            {texts.say('tools.late.expected', { time: clockTimeOf(known.expectedAt, zone) })}
          </span>
        )}
      </h3>
      <div class="desk-actions">
        {usualMinutes.map((minutes) => (
          <button
            type="button"
            key={minutes}
            class="button"
            onClick={() => void expect(plusMinutes(now, minutes))}
          >
            {texts.say('tools.later', { count: minutes })}
          </button>
        ))}
        {known && (
          <button type="button" class="button" onClick={() => void expect(null)}>
            {texts.say('tools.late.clear')}
          </button>
        )}
      </div>
      <ExpectedAt {...props} onExpect={expect} />
      <ToolsOf {...props} />
    </div>
  );
}

/** Notes until when a company's slots are kept; null is that it is late no more. */
type Expect = (at: Instant | null) => Promise<boolean>;

/** A time that is typed, until which the company's slots are kept. */
function ExpectedAt({ state, now, texts, onExpect }: PanelProps & { onExpect: Expect }) {
  const typed = useSignal('');
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const at = instantOn(todayOf(state, now), typed.value, zone);
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (at !== null && (await onExpect(at))) typed.value = '';
  }
  return (
    <form class="desk-late-at" onSubmit={(event) => void submit(event)}>
      <TimeField
        label={texts.say('tools.late.at')}
        name="late-at"
        value={typed.value}
        onChange={(value) => (typed.value = value)}
      />
      <button class="button" disabled={at === null}>
        {texts.say('tools.late.set')}
      </button>
    </form>
  );
}

/** The tools for a guest that asks for a meeting and for a company that goes away. */
function ToolsOf({ texts, onTool, company }: PanelProps & { company: Company }) {
  const subject = { table: null, company: company.id, meeting: null };
  return (
    <div class="desk-actions">
      {company.side === 'guest' && (
        <button type="button" class="button" onClick={() => onTool({ tool: 'waiting', ...subject })}>
          {texts.say('tools.late.wait')}
        </button>
      )}
      <button type="button" class="button" onClick={() => onTool({ tool: 'away', ...subject })}>
        {texts.say('tools.late.away')}
      </button>
    </div>
  );
}
