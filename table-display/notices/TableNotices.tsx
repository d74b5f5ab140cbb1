import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Announcement } from '../../shared/domain/records/announcement.ts';
import { createTexts, languages } from '../../shared/screen/texts/create-texts.ts';
import { tableCatalogues, type TableTexts } from '../table-texts.ts';
import type { EndNotice } from './end-notice.ts';

/** The end of a slot, in both languages at once: those at the table read different ones. */
export function EndBanner({ notice }: { notice: EndNotice | null }) {
  const inEachLanguage = useMemo(
    () => languages.map((language) => createTexts(tableCatalogues, signal(language))),
    [],
  );
  if (notice === null) return null;
  return (
    <p class="table-end" data-notice={notice} role="status">
      {inEachLanguage.map(({ language, say }) => (
        <span key={language.value} lang={language.value}>
          {say(`table.endNotice.${notice}`)}
        </span>
      ))}
    </p>
  );
}

/** What staff announce to this table or to everybody, the newest first. */
export function TableAnnouncements({
  texts,
  announcements,
}: {
  texts: TableTexts;
  announcements: readonly Announcement[];
}) {
  if (announcements.length === 0) return null;
  const language = texts.language.value;
  return (
    <div class="table-announcements" role="status">
      {announcements.map(({ id, text }) => (
        <p key={id}>{text[language] ?? text.ja ?? text.en}</p>
      ))}
    </div>
  );
}
