import { useSignal } from '@preact/signals';
import type { CommandOf } from '../../shared/domain/commands.ts';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { theEvent, todayOf } from '../../shared/domain/queries/the-event.ts';
import { clockTimeOf, dayOf, plusMinutes } from '../../shared/domain/time.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { Clashing, type WhatOfClashing } from './Clashing.tsx';
import { CompanyChoice } from './CompanyChoice.tsx';
import { SpanFields, useSpan } from './Span.tsx';
import { ToolForm } from './ToolForm.tsx';
import { shortDay } from './short-day.ts';
import type { ToolProps } from './tool.ts';

/** How long a company is away unless somebody says otherwise: a chief executive is pulled away for an hour. */
const usualMinutes = 60;

/** A company is away for a time; below, who is away or will be, and is back. */
export function AwayTool(props: ToolProps) {
  const { state, now, texts, subject } = props;
  const company = useSignal<CompanyId | null>(subject.company);
  const clashing = useSignal<WhatOfClashing>('refuse');
  const model = useSpan(props, now, plusMinutes(now, usualMinutes));
  const command: CommandOf<'note-absence'> | null =
    company.value && model.span
      ? { kind: 'note-absence', company: company.value, ...model.span, clashing: clashing.value }
      : null;
  return (
    <>
      <ToolForm {...props} tool="away" command={command} onGiven={() => (company.value = null)}>
        <CompanyChoice
          state={state}
          texts={texts}
          label={texts.say('tools.company')}
          chosen={company.value}
          wanted={() => true}
          onChoose={(chosen) => (company.value = chosen)}
        />
        <div class="tool-row">
          <SpanFields {...props} model={model} />
        </div>
        <Clashing texts={texts} value={clashing.value} onChoose={(value) => (clashing.value = value)} />
      </ToolForm>
      <Absences {...props} />
    </>
  );
}

/** The absences under way or still to come, the first to end first. */
function Absences({ state, now, texts, actions }: ToolProps) {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const today = todayOf(state, now);
  const absences = [...state.absences.values()]
    .filter(({ end }) => now < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  return (
    <section class="tool-list">
      <h3>{texts.say('tools.absences')}</h3>
      {absences.length === 0 && <p class="desk-quiet">{texts.say('tools.noAbsences')}</p>}
      <ul>
        {absences.map(({ id, company, start, end }) => {
          const known = state.companies.get(company);
          const day = dayOf(start, zone);
          return (
            <li key={id} class="tool-item" data-absent={company}>
              <span class="time">
                {day !== today && `${shortDay(day, texts.language.value)} `}
                {texts.say('tools.until', { from: clockTimeOf(start, zone), to: clockTimeOf(end, zone) })}
              </span>
              <b class="company-name">{known ? companyNames(known, texts.language.value).first : company}</b>
              <button
                type="button"
                class="button"
                onClick={() => void actions.give({ kind: 'end-absence', absence: id })}
              >
                {texts.say(start <= now ? 'tools.backNow' : 'tools.takeOff')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
