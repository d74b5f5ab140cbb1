import { clashing } from '../forms.ts';
import type { Change } from '../../changes.ts';
import { refused } from '../../decision.ts';
import { CompanyId } from '../../ids.ts';
import { acceptPlan } from '../../judging/accept-plan.ts';
import { madeId } from '../../made-id.ts';
import { meetingsOf, overlaps } from '../../queries/meetings.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';

/** A company is away for a time. Its meetings that have not begun by then refuse the whole, or are postponed. */
export const noteAbsence = command(
  'note-absence',
  { company: CompanyId, from: Instant, to: Instant, clashing },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { company, from, to, clashing }, { now, commandId }) {
      if (!state.companies.has(company)) return refused({ code: 'unknown', what: 'company', id: company });
      if (to <= from) return refused({ code: 'ends-before-it-begins' });
      if (to <= now) return refused({ code: 'until-is-past', until: to });
      const absence = { id: madeId('N', company, commandId), company, start: from, end: to };
      const change: Change = { kind: 'absence.kept', was: null, now: absence };
      const ids = meetingsOf(state, company)
        .filter((one) => overlaps(one.place, absence))
        .map(({ id }) => id);
      return acceptPlan(state, [change], { ids, clashing, now });
    },
  },
);
