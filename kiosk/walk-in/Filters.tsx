import type { Signal } from '@preact/signals';
import type { WalkInChoice } from '../../shared/domain/views/walk-in-choices.ts';
import { languageName } from '../../shared/screen/texts/names.ts';
import type { KioskTexts } from '../kiosk-texts.ts';
import { soughtAmong, type Sought } from './walk-in-flow.ts';

type FiltersProps = { choices: readonly WalkInChoice[]; texts: KioskTexts; sought: Signal<Sought> };

/** Companies of one sector, or such that one language can be spoken with. */
export function Filters({ choices, texts, sought }: FiltersProps) {
  const { sectors, languages } = soughtAmong(choices);
  const language = texts.language.value;
  return (
    <div class="walk-in-filters">
      <Filter
        label={texts.say('kiosk.walkIn.sector')}
        all={texts.say('kiosk.walkIn.allSectors')}
        chosen={sought.value.sector}
        among={sectors.map((sector) => ({ value: sector, name: sector }))}
        onChange={(sector) => (sought.value = { ...sought.value, sector })}
      />
      <Filter
        label={texts.say('kiosk.walkIn.language')}
        all={texts.say('kiosk.walkIn.allLanguages')}
        chosen={sought.value.language}
        among={languages.map((tag) => ({ value: tag, name: languageName(tag, language) }))}
        onChange={(tag) => (sought.value = { ...sought.value, language: tag })}
      />
    </div>
  );
}

type FilterProps = {
  label: string;
  all: string;
  chosen: string | null;
  among: readonly { value: string; name: string }[];
  onChange: (value: string | null) => void;
};

function Filter({ label, all, chosen, among, onChange }: FilterProps) {
  // What was chosen may be gone from the list by now: it stays to be seen, and to be given up.
  const isGone = chosen !== null && !among.some(({ value }) => value === chosen);
  return (
    <label class="field">
      <span>{label}</span>
      <select
        class="input walk-in-select"
        value={chosen ?? ''}
        onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {isGone && <option value={chosen}>{chosen}</option>}
        {among.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
