import type { CompanyId, MeetingId } from '../../domain/ids.ts';
import { theEvent } from '../../domain/queries/the-event.ts';
import type { MeetingStatus } from '../../domain/records/meeting.ts';
import type { Refusal } from '../../domain/refusals.ts';
import type { State } from '../../domain/state.ts';
import { type Instant, clockTimeOf } from '../../domain/time.ts';
import { blockerValues } from './blocker-values.ts';
import type { Language, KeyOf, Texts, Values } from './create-texts.ts';
import type { common, CommonTexts } from './common-texts.ts';
import { dayName } from './day-name.ts';
import { companyNames, delegateNames } from './names.ts';

/** A refusal as a sentence that says what to do, with names and times as this screen knows them. */
export function sayRefusal(texts: CommonTexts, refusal: Refusal, state: State): string {
  return texts.say(keyOfRefusal(refusal), valuesOf(texts, refusal, state));
}

type CommonKey = KeyOf<(typeof common)['en']>;

function keyOfRefusal(refusal: Refusal): CommonKey {
  if (refusal.code === 'not-today' && refusal.next === null) return 'common.refusal.not-today-over';
  if (refusal.code === 'undo-blocked' && refusal.at === null) return 'common.refusal.undo-blocked-old';
  return `common.refusal.${refusal.code}`;
}

const statusKeys: Record<MeetingStatus['kind'], CommonKey> = {
  planned: 'common.state.planned',
  called: 'common.state.called',
  running: 'common.state.running',
  finished: 'common.state.finished',
  'no-show': 'common.state.noShow',
  cancelled: 'common.state.cancelled',
};

/** Every fact of the refusal that its sentence may name, as text. */
function valuesOf(texts: Texts<(typeof common)['en']>, refusal: Refusal, state: State): Values {
  const language = texts.language.value;
  const time = (at: Instant) => clockTimeOf(at, theEvent(state)?.timeZone ?? 'UTC');
  const company = (id: CompanyId) => companyName(state, id, language);
  const guestOf = (id: MeetingId) => {
    const meeting = state.meetings.get(id);
    return meeting ? company(meeting.guest) : '';
  };
  switch (refusal.code) {
    case 'not-your-table':
      return { table: refusal.table };
    case 'already-checked-in':
    case 'not-checked-in': {
      const delegate = state.delegates.get(refusal.delegate);
      const name = delegate ? delegateNames(delegate, language).first : '';
      return { name, time: 'at' in refusal ? time(refusal.at) : '' };
    }
    case 'not-today':
      return { day: refusal.next === null ? '' : dayName(refusal.next, language) };
    case 'scan-of-another-day':
      return { day: dayName(refusal.day, language) };
    case 'meeting-not-open':
      return { status: texts.say(statusKeys[refusal.status]) };
    case 'too-early':
      return { time: time(refusal.from) };
    case 'until-is-past':
      return { time: time(refusal.until) };
    case 'already-undone':
    case 'scan-in-future':
      return { time: time(refusal.at) };
    case 'undo-blocked':
      return blockerValues(texts, refusal, state, time);
    case 'another-event':
      return { event: refusal.loaded };
    default:
      return placeValues(refusal, { state, time, company, guestOf });
  }
}

type Say = {
  state: State;
  time: (at: Instant) => string;
  company: (id: CompanyId) => string;
  guestOf: (id: MeetingId) => string;
};

/** The facts of a place that a meeting cannot have. */
function placeValues(refusal: Refusal, say: Say): Values {
  const { state, time, company, guestOf } = say;
  switch (refusal.code) {
    case 'table-busy':
      return { company: guestOf(refusal.by) };
    case 'host-busy':
    case 'guest-busy': {
      const meeting = state.meetings.get(refusal.meeting);
      const side = refusal.code === 'host-busy' ? meeting?.host : meeting?.guest;
      return { company: side ? company(side) : '', table: refusal.table, time: time(refusal.start) };
    }
    case 'interpreter-busy':
    case 'adviser-busy':
    case 'already-met':
    case 'not-a-slot':
      return { table: refusal.table, time: time(refusal.start) };
    case 'company-absent':
      return { company: company(refusal.company), from: time(refusal.from), to: time(refusal.to) };
    case 'slot-over':
      return { time: time(refusal.end) };
    case 'wrong-side':
      return { company: company(refusal.company) };
    case 'table-of-another-host':
      return { company: company(refusal.host), table: refusal.table };
    default:
      return liveValues(refusal, say);
  }
}

/** The facts of what the live floor refuses. */
function liveValues(refusal: Refusal, { state, time, company, guestOf }: Say): Values {
  switch (refusal.code) {
    case 'device-not-a-table':
    case 'device-is-a-person':
      return { name: state.devices.get(refusal.device)?.name ?? refusal.device };
    case 'slot-held':
      return { table: refusal.table, time: time(refusal.until) };
    case 'closed-to-walk-ins':
      return { table: refusal.table, from: time(refusal.from), to: time(refusal.to) };
    case 'not-here':
    case 'already-registered':
      return { company: company(refusal.company) };
    case 'expected-later':
      return { company: company(refusal.company), time: time(refusal.at) };
    case 'no-common-language':
      return { company: company(refusal.host), other: company(refusal.guest) };
    case 'would-clash': {
      const place = state.meetings.get(refusal.meeting)?.place;
      return {
        count: refusal.count,
        company: guestOf(refusal.meeting),
        table: place?.table ?? '',
        time: place ? time(place.start) : '',
      };
    }
    case 'table-has-host':
      return { table: refusal.table, company: company(refusal.host) };
    case 'already-waiting':
      return { company: company(refusal.company), time: time(refusal.since) };
    default:
      return {};
  }
}

function companyName(state: State, id: CompanyId, language: Language): string {
  const known = state.companies.get(id);
  return known ? companyNames(known, language).first : id;
}
