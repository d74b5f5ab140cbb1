import type { Announcement } from '../../shared/domain/records/announcement.ts';
import type { TableTexts } from '../table-texts.ts';
import type { EndNotice } from './end-notice.ts';
import { tableEn } from '../../shared/screen/texts/en/table.ts';
import { tableJa } from '../../shared/screen/texts/ja/table.ts';

/** The end of a slot, in both languages at once: those at the table read different ones. */
export function EndBanner({ notice }: { notice: EndNotice | null }) {
  if (notice === null) return null;
  return (
    <p class="table-end" data-notice={notice} role="status">
      <span lang="ja">{tableJa.endNotice[notice]}</span>
      <span lang="en">{tableEn.endNotice[notice]}</span>
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
