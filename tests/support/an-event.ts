import type { Shelves } from '../../shared/domain/changes/family.ts';
import { type Actor, terminal } from '../../shared/domain/actor.ts';
import { apply } from '../../shared/domain/apply.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { Circumstances } from '../../shared/domain/decision.ts';
import {
  AdviserId,
  CommandId,
  CompanyId,
  DelegateId,
  DeviceId,
  EventId,
  InterpreterId,
  MeetingId,
  SessionId,
  TableId,
} from '../../shared/domain/ids.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import type { Company } from '../../shared/domain/records/company.ts';
import type { Delegate } from '../../shared/domain/records/delegate.ts';
import type { Meeting } from '../../shared/domain/records/meeting.ts';
import type { Registration } from '../../shared/domain/registration.ts';
import { type State, emptyState, stateWith } from '../../shared/domain/state.ts';
import { Day, type Instant, instantOf, plusDays, plusMinutes } from '../../shared/domain/time.ts';
import { bytesFrom } from './seeded.ts';

export const timeZone = 'Asia/Tokyo';
export const firstDay = Day.parse('2027-02-15');

/** The instant of `clockTime` (`HH:MM`, Tokyo) on the event's first day, or `days` later. */
export function at(clockTime: string, days = 0): Instant {
  return instantOf(plusDays(firstDay, days), clockTime, timeZone);
}

export const organiser = terminal;
export const organiserByName: Actor = {
  role: 'organiser',
  device: DeviceId.parse('desk-2'),
  name: 'Abe',
};
export const staff: Actor = { role: 'staff', device: DeviceId.parse('desk-1'), name: 'Mori' };
export const kiosk: Actor = { role: 'kiosk', device: DeviceId.parse('kiosk-1'), name: 'Kiosk 1' };
export const lobby: Actor = {
  role: 'lobby',
  device: DeviceId.parse('wall-1'),
  name: 'Wall 1',
  hall: 'Main hall',
};
export const nobody: Actor = { role: 'nobody' };
export const tableActor = (table: string): Actor => ({
  role: 'table',
  device: DeviceId.parse(`tablet-${table}`),
  name: table,
  table: TableId.parse(table),
});

/** The circumstances of a judgement, all given: staff at 12:30 unless told otherwise. */
export function circumstances(given: Partial<Circumstances> = {}): Circumstances {
  return {
    now: given.now ?? at('12:30'),
    actor: staff,
    commandId: CommandId.parse('command-0001'),
    randomBytes: bytesFrom(7),
    ...given,
  };
}

export type Wish = { host: number; guest: number; start: string; days?: number; adviser?: number };

export type EventShape = {
  hosts: number;
  guests: number;
  /** Tables without a host, after those of the hosts; with `hostsHaveTables: false` they are the only ones. */
  floating?: number;
  hostsHaveTables?: boolean;
  days?: number;
  advisers?: number;
  meetings?: readonly Wish[];
  /** The guest's priority 1, 2 or 3 for the host. */
  interests?: readonly { host: number; guest: number; priority: 1 | 2 | 3 }[];
};

export const hostId = (number: number) => CompanyId.parse(`H${String(number).padStart(2, '0')}`);
export const guestId = (number: number) => CompanyId.parse(`G${String(number).padStart(3, '0')}`);
export const tableId = (number: number) => TableId.parse(`T${String(number).padStart(2, '0')}`);
export const delegateId = (company: CompanyId) => DelegateId.parse(`${company}-1`);
export const meetingId = (host: number, guest: number) =>
  MeetingId.parse(`M-${hostId(host)}-${guestId(guest)}`);

/**
 * The smallest event that shows the point: each host has a table and an interpreter, each company one delegate; a session
 * of meetings from 12:30 to 18:00 in slots of 30 minutes a day, in the hall "Main hall".
 */
export function aProgramme(shape: EventShape): Programme {
  const days = Array.from({ length: shape.days ?? 1 }, (_, index) => index);
  const companies = [...range(shape.hosts).map(hostCompany), ...range(shape.guests).map(guestCompany)];
  const hostTables = shape.hostsHaveTables === false ? 0 : shape.hosts;
  return {
    event: {
      id: EventId.parse('test-event'),
      name: 'Test event',
      nameJa: '試験商談会',
      timeZone,
      languages: ['ja', 'en'],
      graceMinutes: 5,
      marksAbsent: 'person',
    },
    sessions: days.map((day) => ({
      id: SessionId.parse(`S${day + 1}`),
      day: plusDays(firstDay, day),
      start: at('12:30', day),
      end: at('18:00', day),
      kind: 'meetings',
      title: 'Business meetings',
      city: 'Osaka',
      hall: 'Main hall',
      slotMinutes: 30,
    })),
    companies,
    companyDetails: [],
    delegates: companies.map(delegateOf),
    contacts: companies.map((company) => ({
      delegate: delegateId(company.id),
      email: `secret@${company.id.toLowerCase()}.example`,
      phone: '03-0000-0000',
    })),
    tables: range(hostTables + (shape.floating ?? 0)).map((number) => ({
      id: tableId(number),
      hall: 'Main hall',
      host: number <= hostTables ? hostId(number) : null,
      interpreter: number <= hostTables ? InterpreterId.parse(`I${number}`) : null,
    })),
    interpreters: range(hostTables).map((number) => ({
      id: InterpreterId.parse(`I${number}`),
      name: `通訳 ${number}`,
      languages: ['ja', 'th'],
    })),
    interpreterNotes: [],
    advisers: range(shape.advisers ?? 0).map((number) => ({
      id: AdviserId.parse(`A${number}`),
      name: `助言 ${number}`,
      expertise: null,
    })),
    absences: [],
    interests: (shape.interests ?? []).map(({ host, guest, priority }) => ({
      guest: guestId(guest),
      host: hostId(host),
      priority,
      topic: null,
    })),
    meetings: (shape.meetings ?? []).map(aMeeting),
  };
}

/** The event of that shape as the venue holds it after the import. */
export function anEvent(shape: EventShape): State {
  const decision = decide(
    emptyState,
    { kind: 'import-programme', programme: aProgramme(shape) },
    circumstances({ actor: organiser }),
  );
  if (decision.kind === 'refused')
    throw new Error(`the built event is refused: ${JSON.stringify(decision.refusal)}`);
  return apply(emptyState, decision.changes);
}

/** `state` with other collections in the place of its own. */
export function withCollections(state: State, altered: Partial<Shelves>): State {
  return stateWith({ ...state, ...altered }, state.steps);
}

/** A planned meeting at the host's own table. */
export function aMeeting({ host, guest, start, days = 0, adviser }: Wish): Meeting {
  const begin = at(start, days);
  return {
    id: meetingId(host, guest),
    host: hostId(host),
    guest: guestId(guest),
    adviser: adviser === undefined ? null : AdviserId.parse(`A${adviser}`),
    origin: 'planned',
    place: {
      table: tableId(host),
      session: SessionId.parse(`S${days + 1}`),
      start: begin,
      end: plusMinutes(begin, 30),
      interpreter: InterpreterId.parse(`I${host}`),
      movedFrom: null,
    },
    status: { kind: 'planned' },
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function hostCompany(number: number): Company {
  return {
    id: hostId(number),
    side: 'host',
    name: `Host ${number} Co., Ltd.`,
    nameJa: null,
    country: 'TH',
    sector: 'Machinery',
  };
}

function guestCompany(number: number): Company {
  return {
    id: guestId(number),
    side: 'guest',
    name: `Guest ${number} Ltd.`,
    nameJa: `株式会社試験${number}`,
    country: 'JP',
    sector: 'Moulds',
  };
}

function delegateOf(company: Company): Delegate {
  const japanese = company.side === 'guest';
  return {
    id: delegateId(company.id),
    company: company.id,
    name: japanese ? `試験 太郎${company.id}` : `กัญญา ${company.id}`,
    nameKana: japanese ? 'シケン タロウ' : null,
    nameEn: japanese ? `Taro Shiken ${company.id}` : null,
    title: '代表取締役',
    languages: japanese ? ['ja'] : ['th', 'en'],
  };
}

/** A company at the door, with one person. */
export function aRegistration(name: string): Registration {
  return {
    company: { name, nameJa: null, country: 'JP', sector: 'Moulds' },
    details: { employees: 40, capitalJpy: 10_000_000, website: null },
    delegates: [
      {
        name: `${name} 代表`,
        nameKana: null,
        nameEn: null,
        title: null,
        languages: ['ja'],
        email: null,
        phone: null,
      },
    ],
  };
}
