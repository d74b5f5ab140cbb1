import { createHash } from 'node:crypto';
import { Router } from 'express';
import { badgeMarks } from '../../shared/domain/badge-marks.ts';
import type { State } from '../../shared/domain/state.ts';
import type { BadgeMarksReply, VenueId } from '../../shared/wire.ts';
import { actorOf, refuse, type Senders } from './answer.ts';

/** `badge-marks`, for kiosks alone: what a badge is known by while the venue is gone. Made again when a badge changed. */
export function badgeMarksRoutes(senders: Senders, venue: VenueId, state: () => State): Router {
  const made: { of: State['badges'] | null; reply: BadgeMarksReply } = {
    of: null,
    reply: { salt: venue, marks: [] },
  };
  const router = Router();
  router.get('/badge-marks', (request, response) => {
    if (actorOf(senders, request).role !== 'kiosk') return refuse(response, 'not-allowed');
    const { badges } = state();
    if (made.of !== badges) {
      made.of = badges;
      made.reply = {
        salt: venue,
        marks: badgeMarks(badges.values(), venue, sha256).map(([mark, id]) => [mark, id]),
      };
    }
    response.set('Cache-Control', 'no-store').json(made.reply);
  });
  return router;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
