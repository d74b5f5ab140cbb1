import { useSignal } from '@preact/signals';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import { type Instant, clockTimeOf, plusMinutes } from '../../shared/domain/time.ts';
import { TimeField } from '../tools/fields.tsx';
import { instantOn } from '../tools/times.ts';
import type { PanelProps } from './panel-props.ts';

const usualMinutes = [10, 20, 40] as const;

/** A company comes late: until when its slots are kept; it asks for a meeting; it goes away for a time. */
export function LateAndAway({
  state,
  now,
  texts,
  actions,
  onTool,
  company,
}: PanelProps & { company: Company }) {
  const typed = useSignal('');
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const today = todayOf(state, now);
  const known = state.lateness.get(`${company.id} ${today}`);
  const at = instantOn(today, typed.value, zone);
  const expect = (instant: Instant | null) =>
    actions.give({ kind: 'expect-late', companies: [company.id], at: instant });
  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (at !== null && (await expect(at))) typed.value = '';
  }
  const subject = { table: null, company: company.id, meeting: null };
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
    </div>
  );
}
