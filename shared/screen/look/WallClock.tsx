import { theEvent } from '../../domain/queries/the-event.ts';
import { clockTimeOf } from '../../domain/time.ts';
import type { VenueLink } from '../venue-link.ts';

/** The time of day at the event, by the venue's clock. */
export function WallClock({ link }: { link: VenueLink }) {
  const event = link.state.value && theEvent(link.state.value);
  if (!event) return null;
  return <time class="time wall-clock">{clockTimeOf(link.now.value, event.timeZone)}</time>;
}
