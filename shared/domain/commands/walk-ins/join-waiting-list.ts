import { accepted, refused } from '../../decision.ts';
import { CompanyId, WaitingId } from '../../ids.ts';
import { scheduleAt } from '../../index/schedule.ts';
import { madeId } from '../../made-id.ts';
import { alreadyMet } from '../../rules/already-met.ts';
import { wrongSide } from '../../rules/wrong-side.ts';
import { lookUp } from '../../state.ts';
import { command } from '../command.ts';

/** A guest waits for a slot with a host, or with any. */
export const joinWaitingList = command(
  'join-waiting-list',
  { guest: CompanyId, host: CompanyId.nullable() },
  {
    mayGive: ['kiosk', 'staff', 'organiser'],
    judge(state, { guest, host }, { now, commandId }) {
      const problem =
        wrongSide(state, host === null ? { guest } : { guest, host }) ??
        (host === null ? null : alreadyMet(scheduleAt(state, now), { guest, host, ignoring: null }));
      if (problem) return refused(problem);
      const known = lookUp(state, 'waiting', 'guest', guest).find((one) => one.host === host);
      if (known) return refused({ code: 'already-waiting', company: guest, since: known.since });
      const id = WaitingId.parse(madeId('Q', commandId));
      return accepted({ kind: 'waiting.kept', was: null, now: { id, guest, host, since: now } });
    },
  },
);
