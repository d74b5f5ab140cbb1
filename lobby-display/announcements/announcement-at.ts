import type { Announcement } from '../../shared/domain/records/announcement.ts';
import type { Language } from '../../shared/screen/texts/create-texts.ts';

/** The announcement of this turn in the wall's language, or in the one it was made in; one after the other. */
export function announcementAt(announcements: readonly Announcement[], turn: number, language: Language) {
  const index = turn % Math.max(1, announcements.length);
  const announcement = announcements[index];
  const text = announcement && (announcement.text[language] ?? announcement.text.ja ?? announcement.text.en);
  return text ? { text, number: index + 1, of: announcements.length } : null;
}
