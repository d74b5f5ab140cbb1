import { LanguageSwitch } from '../../shared/screen/look/LanguageSwitch.tsx';
import { WallClock } from '../../shared/screen/look/WallClock.tsx';
import { companyNames, countryName } from '../../shared/screen/texts/names.ts';
import type { VenueLink } from '../../shared/screen/venue-link.ts';
import type { Shown } from '../shown.ts';
import type { TableTexts } from '../table-texts.ts';

/** The table's label and whose it is: the same whatever happens at it. */
export function TableHead({ link, texts, shown }: { link: VenueLink; texts: TableTexts; shown: Shown }) {
  const language = texts.language.value;
  return (
    <header class="table-head">
      <h1 class="table-label">{shown.table}</h1>
      <p class="table-host">
        {shown.host ? (
          <>
            <span class="table-host-name">{companyNames(shown.host, language).first}</span>
            <span class="table-host-country">{countryName(shown.host.country, language)}</span>
          </>
        ) : (
          <span class="table-host-country">{shown.hall}</span>
        )}
      </p>
      <LanguageSwitch texts={texts} />
      <WallClock link={link} />
    </header>
  );
}
