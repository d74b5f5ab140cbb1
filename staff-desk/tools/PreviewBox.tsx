import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { clockTimeOf } from '../../shared/domain/time.ts';
import type { Affected, Preview } from '../../shared/domain/views/preview.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { groupsOf } from './affected-groups.tsx';

/** More than a hall of twenty tables has at once; what is beyond is counted. */
const mostShown = 40;

type PreviewBoxProps = { state: State; texts: DeskTexts; preview: Preview | null };

/** Who is affected, before anything is done: counted first, then one by one; or why it cannot be done. */
export function PreviewBox({ state, texts, preview }: PreviewBoxProps) {
  return (
    <section class="tool-preview" aria-live="polite" data-preview={preview?.kind ?? 'none'}>
      <h3>{texts.say('tools.preview.title')}</h3>
      {preview === null && <p class="desk-quiet">{texts.say('tools.preview.choose')}</p>}
      {preview?.kind === 'refused' && (
        <p class="problem tool-why-not">{whyNot(state, texts, preview.refusal)}</p>
      )}
      {preview?.affected && <AffectedList state={state} texts={texts} affected={preview.affected} />}
    </section>
  );
}

/** The refusal in words; of a helper whom two meetings want, what to do is to choose another person, not another slot. */
function whyNot(state: State, texts: DeskTexts, refusal: Refusal): string {
  if (refusal.code !== 'interpreter-busy' && refusal.code !== 'adviser-busy')
    return sayRefusal(texts, refusal, state);
  const time = clockTimeOf(refusal.start, theEvent(state)?.timeZone ?? 'UTC');
  return texts.say('tools.preview.wantedTwice', { table: refusal.table, time });
}

function AffectedList({ state, texts, affected }: { state: State; texts: DeskTexts; affected: Affected }) {
  const groups = groupsOf(state, texts, affected).filter(({ lines }) => lines.length > 0);
  if (groups.length === 0) return <p class="desk-quiet">{texts.say('tools.preview.none')}</p>;
  return (
    <>
      <p class="tool-counts">
        {groups.map(({ key, title, urgent }) => (
          <b key={key} class={urgent ? 'tool-count-urgent' : ''} data-group={key}>
            {title}
          </b>
        ))}
        {affected.companies.length > 0 && (
          <span>{texts.say('tools.preview.companies', { count: affected.companies.length })}</span>
        )}
      </p>
      {groups.map(({ key, title, urgent, lines }) => (
        <div key={key} class={urgent ? 'tool-group tool-group-urgent' : 'tool-group'}>
          {groups.length > 1 && <h4>{title}</h4>}
          <ul>
            {lines.slice(0, mostShown).map((line) => (
              <li key={line.key}>{line.text}</li>
            ))}
            {lines.length > mostShown && (
              <li class="desk-quiet">
                {texts.say('tools.preview.more', { count: lines.length - mostShown })}
              </li>
            )}
          </ul>
        </div>
      ))}
    </>
  );
}
