import type { ComponentChildren } from 'preact';
import type { CompanyId } from '../../shared/domain/ids.ts';
import { theEvent } from '../../shared/domain/queries/the-event.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Instant, clockTimeOf } from '../../shared/domain/time.ts';
import type { Affected } from '../../shared/domain/views/preview.ts';
import { companyNames, withoutLegalForm } from '../../shared/screen/texts/names.ts';
import type { DeskTexts } from '../desk-texts.ts';

type Line = { key: string; text: ComponentChildren };
export type Group = { key: string; title: string; urgent: boolean; lines: Line[] };

/** What falls comes first: somebody has to be told. */
export function groupsOf(state: State, texts: DeskTexts, affected: Affected): Group[] {
  const words = wordsOf(state, texts);
  const group = (key: Exclude<keyof Affected, 'companies'>, lines: Line[]): Group => ({
    key,
    title: texts.say(`tools.preview.${key}`, { count: lines.length }),
    urgent: key === 'fellThrough',
    lines,
  });
  return [
    group(
      'fellThrough',
      affected.fellThrough.map((one) => fellLine(one, words, texts)),
    ),
    group(
      'moved',
      affected.moved.map((one) => movedLine(one, words)),
    ),
    group(
      'interpreters',
      affected.interpreters.map((one) => helperLine(one, words)),
    ),
    group(
      'advisers',
      affected.advisers.map((one) => helperLine(one, words)),
    ),
    group(
      'closed',
      affected.closed.map((one) => spanLine(one, words)),
    ),
    group(
      'opened',
      affected.opened.map((one) => spanLine(one, words)),
    ),
  ];
}

/** How a time, a place, two companies and a helper are written in the lines. */
function wordsOf(state: State, texts: DeskTexts) {
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
  return { time, pair, place, helper };
}
type Words = ReturnType<typeof wordsOf>;

type Fallen = Affected['fellThrough'][number];

function fellLine({ meeting, waits }: Fallen, { place, pair }: Words, texts: DeskTexts): Line {
  return {
    key: meeting.id,
    text: (
      <>
        {place(meeting.place)} · {pair(meeting)} →{' '}
        {texts.say(`tools.preview.${waits ? 'waits' : 'cancelled'}`)}
      </>
    ),
  };
}

function movedLine({ meeting, from, to }: Affected['moved'][number], { place, pair, time }: Words): Line {
  return {
    key: meeting.id,
    text: (
      <>
        {place(from)} → <b>{from.table === to.table ? time(to.start) : place(to)}</b> · {pair(meeting)}
      </>
    ),
  };
}

type NewHelper = Affected['interpreters' | 'advisers'][number];

function helperLine({ meeting, from, to }: NewHelper, { place, pair, helper }: Words): Line {
  return {
    key: meeting.id,
    text: (
      <>
        {place(meeting.place)} · {pair(meeting)}: {helper(from)} → <b>{helper(to)}</b>
      </>
    ),
  };
}

function spanLine({ table, start, end }: Affected['closed'][number], { time }: Words): Line {
  return {
    key: `${table} ${start}`,
    text: (
      <>
        {table} {time(start)}–{time(end)}
      </>
    ),
  };
}
