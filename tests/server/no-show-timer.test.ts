import { expect, it } from 'vitest';
import { startNoShowTimer } from '../../server/no-show-timer.ts';
import { at, aProgramme, meetingId } from '../support/an-event.ts';
import { aVenue, silent } from '../support/a-venue.ts';

it('NS-2 where the event says so, the venue itself marks who is absent when the grace time is over', async () => {
  const shape = { hosts: 1, guests: 1, meetings: [{ host: 1, guest: 1, start: '13:00' }] };
  const { venue, clock, stop } = await aVenue(shape);
  const programme = aProgramme(shape);
  await venue.importProgramme({ ...programme, event: { ...programme.event, marksAbsent: 'clock' } });
  const noShowTimer = startNoShowTimer({ standing: venue.standing, clock, give: venue.give, log: silent });
  const status = () => venue.standing().state.meetings.get(meetingId(1, 1))?.status.kind;
  clock.set(at('13:04'));
  await noShowTimer.look();
  expect(status()).toBe('planned');
  clock.set(at('13:05'));
  await noShowTimer.look();
  expect(status()).toBe('no-show');
  noShowTimer.stop();
  await stop();
});
