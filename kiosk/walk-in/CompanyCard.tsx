import type { Company } from '../../shared/domain/records/company.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { WalkInChoice, WalkInReason } from '../../shared/domain/views/walk-in-choices.ts';
import { StateMark } from '../../shared/screen/look/StateMark.tsx';
import { companyNames, countryName } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import type { Wanted } from './walk-in-flow.ts';
import { isTime, sayReason } from './walk-in-words.ts';

/** A company by its names, with its country and sector. */
export function CompanyHead({ company, texts }: { company: Company; texts: KioskTexts }) {
  const language = texts.language.value;
  const names = companyNames(company, language);
  return (
    <>
      <span class="company-name walk-in-name">{names.first}</span>
      <span class="kiosk-second">
        {[names.second, countryName(company.country, language), company.sector].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

type ReasonsProps = { reasons: readonly WalkInReason[]; texts: KioskTexts; time: (at: Instant) => string };

/** Why a company may suit, besides that it is free. */
export function Reasons({ reasons, texts, time }: ReasonsProps) {
  const others = reasons.filter((reason) => !isTime(reason));
  return (
    <span class="walk-in-reasons">
      {others.map((reason) => (
        <span key={reason.code}>{sayReason(texts, reason, time)}</span>
      ))}
    </span>
  );
}

type CompanyCardProps = {
  choice: WalkInChoice;
  texts: KioskTexts;
  time: (at: Instant) => string;
  onTap: (wanted: Wanted) => void;
};

/** A company that is free: a tap keeps its first slot; its other times are then to choose from. */
export function CompanyCard({ choice, texts, time, onTap }: CompanyCardProps) {
  const { host, slots, reasons } = choice;
  const [{ table, start, isNow }] = slots;
  return (
    <button
      type="button"
      class="walk-in-card"
      data-host={host.id}
      data-now={isNow}
      onClick={() => onTap({ host: host.id, table, start })}
    >
      <span class="walk-in-when">
        <StateMark kind="open" />
        <b>
          {reasons
            .filter(isTime)
            .map((reason) => sayReason(texts, reason, time))
            .join(' ')}
        </b>
        <span>{table}</span>
      </span>
      <CompanyHead company={host} texts={texts} />
      <Reasons reasons={reasons} texts={texts} time={time} />
    </button>
  );
}
