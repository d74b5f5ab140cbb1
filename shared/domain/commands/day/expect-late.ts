import { z } from 'zod';
import type { Change } from '../../changes.ts';
import { accepted, refused } from '../../decision.ts';
import { CompanyId } from '../../ids.ts';
import { todayOf } from '../../queries/the-event.ts';
import { latenessKey } from '../../records/lateness.ts';
import { Instant } from '../../time.ts';
import { command } from '../command.ts';

/** The companies come at `at` today: their slots are kept, and nobody asks about them before. */
export const expectLate = command(
  'expect-late',
  {
    companies: z.array(CompanyId).min(1).max(200),
    /** When they come; null: they are no longer awaited so. */
    at: Instant.nullable(),
  },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { companies, at }, { now }) {
      const day = todayOf(state, now);
      if (day === null) return refused({ code: 'no-event' });
      if (at !== null && at <= now) return refused({ code: 'until-is-past', until: at });
      const changes: Change[] = [];
      for (const company of new Set(companies)) {
        if (!state.companies.has(company)) return refused({ code: 'unknown', what: 'company', id: company });
        const was = state.lateness.get(latenessKey(company, day)) ?? null;
        const next = at === null ? null : { company, day, expectedAt: at };
        if (was?.expectedAt !== next?.expectedAt) changes.push({ kind: 'lateness.kept', was, now: next });
      }
      return changes.length > 0 ? accepted(...changes) : refused({ code: 'nothing-to-do' });
    },
  },
);
