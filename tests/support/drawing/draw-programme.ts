import {
  AdviserId,
  CompanyId,
  DelegateId,
  InterpreterId,
  MeetingId,
  SessionId,
  TableId,
} from '../../../shared/domain/ids.ts';
import type { Programme } from '../../../shared/domain/programme.ts';
import { slotsOf } from '../../../shared/domain/queries/slots.ts';
import { theEvent } from '../../../shared/domain/queries/the-event.ts';
import type { Company } from '../../../shared/domain/records/company.ts';
import type { EventFacts } from '../../../shared/domain/records/event.ts';
import type { Meeting } from '../../../shared/domain/records/meeting.ts';
import type { State } from '../../../shared/domain/state.ts';
import { dayOf, plusMinutes } from '../../../shared/domain/time.ts';
import { aProgramme, timeZone } from '../an-event.ts';
import type { Draw } from './draw.ts';
import { drawnShape } from './drawn-event.ts';

type Edit = (programme: Programme, draw: Draw) => Programme;

/**
 * A workbook that an organiser could bring next: the one that the venue was given, with what somebody changed in it since
 * - companies, people and tables that came, went, moved or have another name, sessions at another time or with meetings of
 * another length, meetings that came or moved - or nothing. Not all of it fits together, nor to what happened since.
 */
export function drawProgramme(draw: Draw): Programme {
  const event = theEvent(draw.state);
  if (!event) return aProgramme(drawnShape);
  let programme = workbookOf(draw.state, event);
  for (let left = draw.number(5) - 1; left > 0; left -= 1) {
    const edit = draw.pick(edits);
    if (edit) programme = edit(programme, draw);
  }
  return programme;
}

function workbookOf(state: State, event: EventFacts): Programme {
  const planned = [...state.meetings.values()].filter(({ origin }) => origin === 'planned');
  return {
    event,
    sessions: [...state.sessions.values()],
    companies: [...state.companies.values()],
    companyDetails: [...state.companyDetails.values()],
    delegates: [...state.delegates.values()],
    contacts: [...state.contacts.values()],
    tables: [...state.tables.values()],
    interpreters: [...state.interpreters.values()],
    interpreterNotes: [...state.interpreterNotes.values()],
    advisers: [...state.advisers.values()],
    absences: [],
    interests: [...state.interests.values()],
    meetings: planned.map((meeting) => ({ ...meeting, status: { kind: 'planned' } })),
  };
}

const edits: readonly Edit[] = [
  renamedCompany,
  addedCompany,
  removedCompany,
  exchangedTables,
  alteredTable,
  addedTable,
  alteredSession,
  addedSession,
  addedMeeting,
  movedMeeting,
  addedHelper,
  addedAbsence,
];

/** `list` with one of it altered. */
function withOne<Item>(list: readonly Item[], { pick }: Draw, alter: (one: Item) => Item): Item[] {
  const chosen = pick(list);
  return list.map((one) => (one === chosen ? alter(one) : one));
}

/** An id of the same make: another number at the end. */
function another(id: string, { number }: Draw): string {
  return `${id.length > 2 ? id.slice(0, -2) : id}${10 + number(89)}`;
}

function renamedCompany(programme: Programme, draw: Draw): Programme {
  const name = `Renamed 改名 ${draw.number(99)}`;
  return {
    ...programme,
    companies: withOne(programme.companies, draw, (one) => ({ ...one, name, nameJa: null })),
    delegates: withOne(programme.delegates, draw, (one) => ({ ...one, nameEn: name })),
  };
}

function addedCompany(programme: Programme, draw: Draw): Programme {
  const model = draw.pick(programme.companies);
  const person = draw.pick(programme.delegates);
  if (!model || !person) return programme;
  const company: Company = { ...model, id: CompanyId.parse(another(model.id, draw)) };
  const delegate = { ...person, id: DelegateId.parse(another(person.id, draw)), company: company.id };
  const known = programme.companies.some(({ id }) => id === company.id);
  if (known || programme.delegates.some(({ id }) => id === delegate.id)) return programme;
  return {
    ...programme,
    companies: [...programme.companies, company],
    delegates: [...programme.delegates, delegate],
    contacts: [...programme.contacts, { delegate: delegate.id, email: null, phone: null }],
  };
}

function removedCompany(programme: Programme, draw: Draw): Programme {
  const gone = draw.pick(programme.companies)?.id;
  const people = programme.delegates.filter(({ company }) => company === gone).map(({ id }) => id);
  return {
    ...programme,
    companies: programme.companies.filter(({ id }) => id !== gone),
    companyDetails: programme.companyDetails.filter(({ company }) => company !== gone),
    delegates: programme.delegates.filter(({ company }) => company !== gone),
    contacts: programme.contacts.filter(({ delegate }) => !people.includes(delegate)),
    tables: programme.tables.map((table) => (table.host === gone ? { ...table, host: null } : table)),
    interests: programme.interests.filter(({ guest, host }) => guest !== gone && host !== gone),
    meetings: programme.meetings.filter(({ guest, host }) => guest !== gone && host !== gone),
  };
}

function exchangedTables(programme: Programme, { pick }: Draw): Programme {
  const [one, other] = [pick(programme.tables), pick(programme.tables)];
  if (!one || !other) return programme;
  const hostOf = new Map([
    [one.id, other.host],
    [other.id, one.host],
  ]);
  const tables = programme.tables.map((table) => ({ ...table, host: hostOf.get(table.id) ?? table.host }));
  return { ...programme, tables: one.host === null || other.host === null ? programme.tables : tables };
}

function alteredTable(programme: Programme, draw: Draw): Programme {
  const interpreter = draw.pick(programme.interpreters)?.id ?? null;
  const hall = draw.chance() < 0.3 ? 'Second hall' : null;
  return {
    ...programme,
    tables: withOne(programme.tables, draw, (one) => ({ ...one, interpreter, hall: hall ?? one.hall })),
  };
}

function addedTable(programme: Programme, draw: Draw): Programme {
  const model = draw.pick(programme.tables);
  if (!model) return programme;
  const id = TableId.parse(another(model.id, draw));
  if (programme.tables.some((table) => table.id === id)) return programme;
  const seated = new Set(programme.tables.map(({ host }) => host));
  const standing = programme.companies.find((one) => one.side === 'host' && !seated.has(one.id));
  return {
    ...programme,
    tables: [...programme.tables, { ...model, id, host: standing?.id ?? null }],
  };
}

function alteredSession(programme: Programme, draw: Draw): Programme {
  const minutes = (draw.number(5) - 3) * 30;
  const slotMinutes = draw.chance() < 0.4 ? (draw.pick([20, 30, 40, 60]) ?? 30) : null;
  const isWhole = draw.chance() < 0.5;
  return {
    ...programme,
    sessions: withOne(programme.sessions, draw, (one) => ({
      ...one,
      start: isWhole ? plusMinutes(one.start, minutes) : one.start,
      end: plusMinutes(one.end, minutes),
      slotMinutes: one.slotMinutes && (slotMinutes ?? one.slotMinutes),
    })),
  };
}

function addedSession(programme: Programme, draw: Draw): Programme {
  const model = draw.pick(programme.sessions);
  if (!model) return programme;
  const id = SessionId.parse(another(model.id, draw));
  if (programme.sessions.some((session) => session.id === id)) return programme;
  const isSeminar = draw.chance() < 0.5;
  const start = plusMinutes(model.end, 30);
  const end = plusMinutes(start, 60);
  const hall = isSeminar ? model.hall : (draw.pick(['Main hall', 'Second hall']) ?? model.hall);
  const day = dayOf(start, timeZone);
  const session = { ...model, id, start, end, day, hall };
  const added = isSeminar ? { ...session, kind: 'seminar' as const, slotMinutes: null } : session;
  return { ...programme, sessions: [...programme.sessions, added] };
}

function addedMeeting(programme: Programme, draw: Draw): Programme {
  const host = draw.pick(programme.companies.filter(({ side }) => side === 'host'));
  const guest = draw.pick(programme.companies.filter(({ side }) => side === 'guest'));
  const table = programme.tables.find((one) => one.host === host?.id);
  const session = draw.pick(programme.sessions.filter(({ hall }) => hall === table?.hall));
  const slot = session && draw.pick(slotsOf(session));
  if (!host || !guest || !table || !slot) return programme;
  const meeting: Meeting = {
    // What is at the end tells a long id.
    id: MeetingId.parse(`M-${host.id.slice(-30)}-${guest.id.slice(-30)}`),
    host: host.id,
    guest: guest.id,
    adviser: draw.chance() < 0.5 ? (draw.pick(programme.advisers)?.id ?? null) : null,
    origin: 'planned',
    place: { ...slot, table: table.id, interpreter: table.interpreter, movedFrom: null },
    status: { kind: 'planned' },
  };
  return { ...programme, meetings: [...programme.meetings, meeting] };
}

function movedMeeting(programme: Programme, draw: Draw): Programme {
  const slot = draw.pick(programme.sessions.flatMap(slotsOf));
  return {
    ...programme,
    meetings: withOne(programme.meetings, draw, (one) => ({ ...one, place: { ...one.place, ...slot } })),
  };
}

/** An interpreter and an adviser of one id. */
function addedHelper(programme: Programme, draw: Draw): Programme {
  const model = draw.pick(programme.interpreters);
  if (!model) return programme;
  const id = `${model.id.slice(0, -1)}${draw.number(9)}`;
  const known = programme.interpreters.some((one) => one.id === id);
  if (known || programme.advisers.some((one) => one.id === id)) return programme;
  return {
    ...programme,
    interpreters: [...programme.interpreters, { ...model, id: InterpreterId.parse(id) }],
    advisers: [...programme.advisers, { id: AdviserId.parse(id), name: model.name, expertise: null }],
  };
}

/** The same absence may come again after somebody at the desk ended it. */
function addedAbsence(programme: Programme, draw: Draw): Programme {
  const company = draw.pick(programme.companies)?.id;
  const slot = draw.pick(programme.sessions.flatMap(slotsOf));
  if (!company || !slot) return programme;
  const absence = { id: `${company} ${slot.start}`, company, start: slot.start, end: slot.end };
  return { ...programme, absences: [...programme.absences, absence] };
}
