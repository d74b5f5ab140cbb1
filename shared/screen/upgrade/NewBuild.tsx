import { useEffect } from 'preact/hooks';
import type { Surroundings } from '../frame/surroundings.ts';
import type { VenueLink } from '../venue-link.ts';
import { whenQuiet } from './when-quiet.ts';

/**
 * The venue was upgraded under an open page: it loads itself again once, when nobody is at it. Draws nothing; a page that
 * comes back as it was goes on as it is, and the desk's list of screens says so.
 */
export function NewBuild({ link, surroundings }: { link: VenueLink; surroundings: Surroundings }) {
  const { build, reloadOnce } = surroundings;
  const served = link.venueBuild.value;
  const isLive = link.freshness.value.kind === 'live';
  useEffect(() => {
    if (!isLive || build === null || served === null || served === build) return;
    return whenQuiet(surroundings, () => reloadOnce(`build ${served}`));
  }, [isLive, served, build]);
  return null;
}
