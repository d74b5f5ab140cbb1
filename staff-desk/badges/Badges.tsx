import { useSignal, type Signal } from '@preact/signals';
import { findPeople, peopleIndex } from '../../shared/domain/find/find-people.ts';
import type { Side } from '../../shared/domain/records/company.ts';
import type { State } from '../../shared/domain/state.ts';
import { BadgeCard, badgesIn, type BadgeFacts } from '../../shared/screen/badge/BadgeCard.tsx';
import { FreshnessLine } from '../../shared/screen/look/FreshnessLine.tsx';
import { LanguageSwitch } from '../../shared/screen/look/LanguageSwitch.tsx';
import type { ScreenProps } from '../../shared/screen/frame/screen-props.ts';
import { companyNames } from '../../shared/screen/texts/names.ts';
import { badgeFile } from '../../shared/screen/venue-routes.ts';
import type { badgesCatalogues } from './badges-texts.ts';

export type BadgesProps = ScreenProps<(typeof badgesCatalogues)['en']> & {
  /** The id of the company whose badges are asked for; null for all. */
  company: string | null;
};
type Filter = Side | 'all';
type FileType = 'svg' | 'png';

/** All badges, for printing: name in both scripts, company, QR and the code under it. One badge as SVG or PNG. */
export function Badges({ link, texts, surroundings, company }: BadgesProps) {
  const { base, print } = surroundings;
  const only = useSignal(company);
  const side = useSignal<Filter>('all');
  const text = useSignal('');
  const failed = useSignal(false);
  const state = link.state.value;
  const shown = state ? cardsOf(state, side.value, text.value, only.value) : [];

  async function download(page: Document, delegate: string, type: FileType): Promise<void> {
    const file = await badgeFile(base, delegate, type);
    failed.value = !file;
    if (file) save(page, file, `${delegate}.${type}`);
  }
  return (
    <main class="badges">
      <Head texts={texts} base={base} side={side} text={text} count={shown.length} onPrint={print} />
      {only.value !== null && (
        <OnlyLine state={state} texts={texts} id={only.value} onAll={() => (only.value = null)} />
      )}
      {failed.value && (
        <p class="problem" role="alert">
          {texts.say('badges.failed')}
        </p>
      )}
      {!state && <p>{texts.say('common.loading')}</p>}
      {state && shown.length === 0 && <p>{texts.say('badges.none')}</p>}
      <ul class="badges-sheet">
        {shown.map((facts) => (
          <BadgeCard key={facts.badge.token} {...facts}>
            <BadgeFiles onDownload={(page, type) => void download(page, facts.delegate.id, type)} />
          </BadgeCard>
        ))}
      </ul>
      <FreshnessLine link={link} texts={texts} />
    </main>
  );
}

type HeadProps = Pick<BadgesProps, 'texts'> & {
  base: URL;
  side: Signal<Filter>;
  text: Signal<string>;
  /** How many badges are shown. */
  count: number;
  onPrint: () => void;
};

/** Which badges are shown, printing them, and the way back to the desk. */
function Head({ texts, base, side, text, count, onPrint }: HeadProps) {
  return (
    <header class="badges-head">
      <h1>{texts.say('badges.title')}</h1>
      <SideChoice texts={texts} side={side} />
      <Search texts={texts} text={text} />
      <button type="button" class="button button-main" disabled={count === 0} onClick={onPrint}>
        {texts.say('badges.print', { count })}
      </button>
      <a class="button" href={new URL('staff-desk/', base).href}>
        {texts.say('badges.desk')}
      </a>
      <LanguageSwitch texts={texts} />
    </header>
  );
}

type SideChoiceProps = Pick<BadgesProps, 'texts'> & { side: Signal<Filter> };

/** The badges of all, of hosts or of guests. */
function SideChoice({ texts, side }: SideChoiceProps) {
  const filters: [Filter, string][] = [
    ['all', texts.say('badges.all')],
    ['host', texts.say('badges.hosts')],
    ['guest', texts.say('badges.guests')],
  ];
  return (
    <div role="group" class="badges-filters">
      {filters.map(([value, word]) => (
        <button
          type="button"
          key={value}
          class="button"
          aria-pressed={side.value === value}
          onClick={() => (side.value = value)}
        >
          {word}
        </button>
      ))}
    </div>
  );
}

/** Finds the badges of a person or a company. */
function Search({ texts, text }: Pick<BadgesProps, 'texts'> & { text: Signal<string> }) {
  return (
    <input
      class="input"
      type="search"
      maxLength={80}
      aria-label={texts.say('badges.find')}
      placeholder={texts.say('badges.find')}
      value={text.value}
      onInput={(event) => (text.value = event.currentTarget.value)}
    />
  );
}

type BadgeFilesProps = { onDownload: (page: Document, type: FileType) => void };

/** One badge as a file, to be printed elsewhere. */
function BadgeFiles({ onDownload }: BadgeFilesProps) {
  return (
    <p class="badge-files">
      {(['svg', 'png'] as const).map((type) => (
        <button
          key={type}
          type="button"
          class="button"
          onClick={({ currentTarget }) => onDownload(currentTarget.ownerDocument, type)}
        >
          {type.toUpperCase()}
        </button>
      ))}
    </p>
  );
}

function cardsOf(state: State, side: Filter, text: string, only: string | null): BadgeFacts[] {
  const wanted =
    text.trim() === '' ? null : new Set(findPeople(peopleIndex(state), text, state.delegates.size));
  return badgesIn(state).filter(
    ({ delegate, company }) =>
      (only === null || company.id === only) &&
      (side === 'all' || company.side === side) &&
      (wanted === null || wanted.has(delegate.id)),
  );
}

type OnlyLineProps = Pick<BadgesProps, 'texts'> & { state: State | null; id: string; onAll: () => void };

/** Says that the badges of one company alone are shown, and leads to all. */
function OnlyLine({ state, texts, id, onAll }: OnlyLineProps) {
  const company = state?.companies.get(id);
  const name = company ? `${id} ${companyNames(company, texts.language.value).first}` : id;
  return (
    <p class="badges-only">
      {texts.say('badges.only', { company: name })}{' '}
      <button type="button" class="button" onClick={onAll}>
        {texts.say('badges.showAll')}
      </button>
    </p>
  );
}

function save(page: Document, file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
