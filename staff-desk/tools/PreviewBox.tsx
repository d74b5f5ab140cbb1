import type { ComponentChildren } from 'preact';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { Affected, Preview } from '../../shared/domain/views/preview.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import { sayRefusal } from '../../shared/screen/texts/say-refusal.ts';
import type { DeskTexts } from '../desk-texts.ts';

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

type Line = { key: string; text: ComponentChildren };
type Group = { key: string; title: string; urgent: boolean; lines: Line[] };

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

/** What falls comes first: somebody has to be told. */
function groupsOf(state: State, texts: DeskTexts, affected: Affected): Group[] {
  const zone = theEvent(state)?.timeZone ?? 'UTC';
  const time = (at: Instant) => <span class="time">{clockTimeOf(at, zone)}</span>;
  const company = (id: CompanyId) => {
    const known = state.companies.get(id);
    return known ? withoutLegalForm(companyNames(known, texts.language.value).first) : id;
  };
  const pair = ({ guest, host }: Meeting) =>
    texts.say('tools.preview.pair', { guest: company(guest), host: company(host) });
  const place = ({ table, start }: Meeting['place']) => (
    <>
      {table} {time(start)}
    </>
  );
  const helper = (id: string | null) =>
    id === null
      ? texts.say('tools.nobody')
      : (state.interpreters.get(id)?.name ?? state.advisers.get(id)?.name ?? id);
  const group = (key: Exclude<keyof Affected, 'companies'>, lines: Line[]): Group => ({
    key,
    title: texts.say(`tools.preview.${key}`, { count: lines.length }),
    urgent: key === 'fellThrough',
    lines,
  });
  const helperLine = ({ meeting, from, to }: Affected['interpreters' | 'advisers'][number]): Line => ({
    key: meeting.id,
    text: (
      <>
        {place(meeting.place)} · {pair(meeting)}: {helper(from)} → <b>{helper(to)}</b>
      </>
    ),
  });
  const closedLine = ({ table, start, end }: Affected['closed'][number]): Line => ({
    key: `${table} ${start}`,
    text: (
      <>
        {table} {time(start)}–{time(end)}
      </>
    ),
  });
  return [
    group(
      'fellThrough',
      affected.fellThrough.map(({ meeting, waits }) => ({
        key: meeting.id,
        text: (
          <>
            {place(meeting.place)} · {pair(meeting)} →{' '}
            {texts.say(`tools.preview.${waits ? 'waits' : 'cancelled'}`)}
          </>
        ),
      })),
    ),
    group(
      'moved',
      affected.moved.map(({ meeting, from, to }) => ({
        key: meeting.id,
        text: (
          <>
            {place(from)} → <b>{from.table === to.table ? time(to.start) : place(to)}</b> · {pair(meeting)}
          </>
        ),
      })),
    ),
    group('interpreters', affected.interpreters.map(helperLine)),
    group('advisers', affected.advisers.map(helperLine)),
    group('closed', affected.closed.map(closedLine)),
    group('opened', affected.opened.map(closedLine)),
  ];
}
