import { accepted, refused } from '../../decision.ts';
import { Absence } from '../../records/absence.ts';
import { command } from '../command.ts';

/** The company is back before it was expected: an absence that has begun ends now, one to come is taken off. */
export const endAbsence = command(
  'end-absence',
  { absence: Absence.shape.id },
  {
    mayGive: ['staff', 'organiser'],
    judge(state, { absence }, { now }) {
      const was = state.absences.get(absence);
      if (!was) return refused({ code: 'unknown', what: 'absence', id: absence });
      if (was.end <= now) return refused({ code: 'nothing-to-do' });
      const next = was.start < now ? { ...was, end: now } : null;
      return accepted({ kind: 'absence.kept', was, now: next });
    },
  },
);
