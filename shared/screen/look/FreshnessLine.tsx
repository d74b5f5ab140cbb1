import { theEvent } from '../../domain/queries/the-event.ts';
import { type Instant, clockTimeOf, dayOf } from '../../domain/time.ts';
import type { CommonTexts } from '../texts/common-texts.ts';
import { dayName } from '../texts/day-name.ts';
import type { Freshness, VenueLink } from '../venue-link.ts';

type Alone = Extract<Freshness, { kind: 'alone' }>;

type FreshnessLineProps = {
  link: VenueLink;
  texts: CommonTexts;
  /** What could be wrong is covered, so that no plan is shown. */
  isCovered?: boolean;
};

/** Says how old what is shown is, whenever it is not live. */
export function FreshnessLine({ link, texts, isCovered = false }: FreshnessLineProps) {
  const freshness = link.freshness.value;
  if (freshness.kind === 'live') return null;
  const state = link.state.value;
  const timeZone = (state && theEvent(state)?.timeZone) ?? 'UTC';
  const sentence = {
    loading: () => texts.say('common.freshness.loading'),
    alone: () =>
      freshness.kind === 'alone' ? sayAlone(freshness, link.now.value, timeZone, texts, isCovered) : '',
    'not-let-in': () => texts.say('common.freshness.notLetIn'),
    outdated: () => texts.say('common.freshness.outdated'),
  }[freshness.kind]();
  return (
    <div class="freshness" role="status" data-freshness={freshness.kind}>
      {sentence}
    </div>
  );
}

/** As of when, with its day when that is over; and that the clock is only this device's word, when it is. */
function sayAlone(
  { since, isTimeSure }: Alone,
  now: Instant,
  timeZone: string,
  texts: CommonTexts,
  isCovered: boolean,
): string {
  const time = clockTimeOf(since, timeZone);
  const day = dayOf(since, timeZone);
  const asOf = day === dayOf(now, timeZone) ? time : `${dayName(day, texts.language.value)} ${time}`;
  if (isCovered) return texts.say('common.freshness.covered', { time: asOf });
  const plan = texts.say('common.freshness.alone', { time: asOf });
  return isTimeSure ? plan : `${plan} ${texts.say('common.freshness.reckoned')}`;
}
