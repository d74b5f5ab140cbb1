import { command } from '../command.ts';
import { accepted, refused } from '../../decision.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { bookedId, bookedMeeting, settledBy } from '../../judging/booking.ts';
import { mayInsist } from '../../judging/may-insist.ts';
import { placeProblem, reasonToInsist } from '../../rules/place-problem.ts';
import { wished, insist } from '../forms.ts';

/** Books a meeting that was on no plan into a free slot that is not over. */
export const bookWalkIn = command(
  'book-walk-in',
  { ...wished, insist },
  {
    mayGive: ['kiosk', 'table', 'staff', 'organiser'],
    judge(state, command, { now, actor, commandId }) {
      const { table, start, host, guest, insist } = command;
      if (actor.role === 'table' && actor.table !== table) {
        return refused({ code: 'not-your-table', table, yours: actor.table });
      }
      if (insist && !mayInsist(actor)) return refused({ code: 'staff-must-insist' });
      const schedule = scheduleAt(state, now);
      const wish = { table, start, host, guest, adviser: null, ignoring: null };
      const problem = placeProblem(schedule, wish) ?? (insist ? null : reasonToInsist(schedule, wish));
      if (problem) return refused(problem);
      const meeting = bookedMeeting(schedule, command, bookedId(commandId));
      if (!meeting) return refused({ code: 'not-a-slot', table, start });
      return accepted({ kind: 'meeting.booked', meeting }, ...settledBy(state, command));
    },
  },
);
