import type { Programme } from '../../../shared/domain/programme.ts';
import { aProgramme, hostId } from '../an-event.ts';

/** The event that random commands are given at: hosts with tables, a floating table, advisers, room to move. */
export const drawnShape = {
  hosts: 3,
  guests: 6,
  floating: 1,
  advisers: 2,
  meetings: [
    { host: 1, guest: 1, start: '13:00', adviser: 1 },
    { host: 2, guest: 2, start: '13:00', adviser: 2 },
    { host: 3, guest: 3, start: '13:30' },
    { host: 1, guest: 4, start: '14:00' },
    { host: 2, guest: 5, start: '14:30' },
    { host: 3, guest: 1, start: '15:00', adviser: 1 },
  ],
} as const;

/** The longest id there may be. */
export const longestId = 64;

/** What ids are made of: letters of any script, digits, and these signs. */
const padding = '社会.東京/Osaka:@Hall+1_大-';

/** As long as an id may be; two that differ do so at their very ends, where something that cuts would cut. */
function stretched(id: string): string {
  return `${padding.repeat(longestId).slice(0, longestId - id.length)}${id}`;
}

export type IdStyle = 'short' | 'long';

/**
 * The drawn event over two days, whose interpreters and advisers have one id each, as nobody forbids: interpreter `P1` and
 * adviser `P1`. In the long style every id of the workbook is as long as ids may be.
 */
export function drawnProgramme(style: IdStyle): Programme {
  const programme = withStandingHost(aProgramme({ ...drawnShape, days: 2 }));
  const words = new Map<string, string>();
  const alike = (id: string) => id.replace(/^[IA](?=\d)/, 'P');
  const given = [
    ...programme.sessions,
    ...programme.companies,
    ...programme.delegates,
    ...programme.tables,
    ...programme.interpreters,
    ...programme.advisers,
    ...programme.meetings,
  ];
  for (const { id } of given) words.set(id, style === 'long' ? stretched(alike(id)) : alike(id));
  return renamed(programme, words) as Programme;
}

/** With one host more, who has no table and meets at the floating ones. */
function withStandingHost(programme: Programme): Programme {
  const { companies, delegates } = aProgramme({ ...drawnShape, hosts: drawnShape.hosts + 1 });
  const host = hostId(drawnShape.hosts + 1);
  return {
    ...programme,
    companies: [...programme.companies, ...companies.filter(({ id }) => id === host)],
    delegates: [...programme.delegates, ...delegates.filter(({ company }) => company === host)],
  };
}

/** The same with every text that is a key of `words` replaced by what stands there. */
function renamed(part: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof part === 'string') return words.get(part) ?? part;
  if (Array.isArray(part)) return part.map((one) => renamed(one, words));
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, renamed(value, words)]));
}
