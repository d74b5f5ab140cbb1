import { theEvent } from '../../domain/queries/the-event.ts';
import { clockTimeOf } from '../../domain/time.ts';
import type { CommonTexts } from '../texts/common-texts.ts';
import type { VenueLink } from '../venue-link.ts';

/** Says how old what is shown is, whenever it is not live. */
export function FreshnessLine({ link, texts }: { link: VenueLink; texts: CommonTexts }) {
  const freshness = link.freshness.value;
  if (freshness.kind === 'live') return null;
  const state = link.state.value;
  const timeZone = (state && theEvent(state)?.timeZone) ?? 'UTC';
  const sentence = {
    loading: () => texts.say('common.freshness.loading'),
    alone: () =>
      texts.say('common.freshness.alone', {
        time: freshness.kind === 'alone' ? clockTimeOf(freshness.since, timeZone) : '',
      }),
    'not-let-in': () => texts.say('common.freshness.notLetIn'),
    outdated: () => texts.say('common.freshness.outdated'),
  }[freshness.kind]();
  return (
    <div class="freshness" role="status" data-freshness={freshness.kind}>
      {sentence}
    </div>
  );
}
