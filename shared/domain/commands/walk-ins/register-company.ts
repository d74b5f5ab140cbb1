import { mintBadge } from '../../badge-text.ts';
import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import { wordsOf } from '../../find/normalise.ts';
import { CompanyId, DelegateId } from '../../ids.ts';
import { eventDays, todayOf } from '../../queries/the-event.ts';
import type { Company } from '../../records/company.ts';
import { Registration } from '../../registration.ts';
import type { State } from '../../state.ts';
import { command } from '../command.ts';

/**
 * Registers a guest company at the door: it gets ids, its people get badges and are checked in, since they stand there.
 * A company of that name that is on the list already is refused, so that nobody is there twice.
 */
export const registerCompany = command(
  'register-company',
  { registration: Registration },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { registration }, { now, randomBytes }) {
      const today = todayOf(state, now);
      if (today === null) return refused({ code: 'no-event' });
      const same = [...state.companies.values()].find((one) => isSameCompany(one, registration.company));
      if (same) return refused({ code: 'already-registered', company: same.id });
      const id = freeCompanyId(state);
      const changes: Change[] = [
        { kind: 'company.kept', was: null, now: { id, side: 'guest', ...registration.company } },
        { kind: 'company-details.kept', was: null, now: { company: id, ...registration.details } },
      ];
      const isEventDay = eventDays(state).includes(today);
      for (const [index, { email, phone, ...person }] of registration.delegates.entries()) {
        const delegate = DelegateId.parse(`${id}-${index + 1}`);
        const badge = { ...mintBadge(randomBytes), delegate, cancelledAt: null };
        changes.push(
          { kind: 'delegate.kept', was: null, now: { id: delegate, company: id, ...person } },
          { kind: 'contact.kept', was: null, now: { delegate, email, phone } },
          { kind: 'badge.kept', was: null, now: badge },
        );
        if (isEventDay) {
          changes.push({ kind: 'attendance.kept', was: null, now: { delegate, day: today, at: now } });
        }
      }
      return accepted(...changes);
    },
  },
);

function isSameCompany(known: Company, given: Pick<Company, 'name' | 'nameJa'>): boolean {
  const names = [known.name, known.nameJa].flatMap((name) =>
    name === null ? [] : [wordsOf(name).join(' ')],
  );
  return [given.name, given.nameJa].some((name) => name !== null && names.includes(wordsOf(name).join(' ')));
}

/** `R001`, `R002` … : registered on the spot, to be told from the workbook's ids. */
function freeCompanyId(state: State): CompanyId {
  for (let number = 1; ; number += 1) {
    const id = CompanyId.parse(`R${String(number).padStart(3, '0')}`);
    if (!state.companies.has(id)) return id;
  }
}
