import { Router, type Request, type Response } from 'express';
import type { Badge } from '../../shared/domain/records/badge.ts';
import type { State } from '../../shared/domain/state.ts';
import { badgePng, badgeSvg } from '../badges/badge-image.ts';
import { actorOf, isStaff, refuse, type Senders } from './answer.ts';

/** One badge as a picture, for staff alone: `badges/DELEGATE.svg` and `badges/DELEGATE.png`. */
export function badgeRoutes(senders: Senders, state: () => State): Router {
  const router = Router();
  const serve =
    (type: 'svg' | 'png', draw: (badge: Badge) => Promise<string | Buffer>) =>
    async (request: Request<{ delegate: string }>, response: Response) => {
      if (!isStaff(actorOf(senders, request))) return refuse(response, 'not-allowed');
      const badge = currentBadge(state(), request.params.delegate);
      if (!badge) return refuse(response, 'unknown');
      response
        .type(type)
        .set('Cache-Control', 'no-store')
        .send(await draw(badge));
    };
  router.get('/:delegate.svg', serve('svg', badgeSvg));
  router.get('/:delegate.png', serve('png', badgePng));
  return router;
}

function currentBadge(state: State, delegate: string): Badge | undefined {
  return [...state.badges.values()].find(
    (badge) => badge.delegate === delegate && badge.cancelledAt === null,
  );
}
