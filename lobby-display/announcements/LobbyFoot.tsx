import type { Announcement } from '../../shared/domain/records/announcement.ts';
import { LanguageSwitch } from '../../shared/screen/look/LanguageSwitch.tsx';
import type { LobbyTexts } from '../lobby-texts.ts';
import type { Page } from '../timetable/pages.ts';
import { announcementAt } from './announcement-at.ts';

type LobbyFootProps = {
  texts: LobbyTexts;
  announcements: readonly Announcement[];
  page: Page | null;
  turn: number;
};

/** The band at the bottom: what is announced, which page this is, and the language. */
export function LobbyFoot({ texts, announcements, page, turn }: LobbyFootProps) {
  const announced = announcementAt(announcements, turn, texts.language.value);
  return (
    <footer class="lobby-foot" data-announces={announced !== null}>
      <p class="lobby-announcement" role="status">
        {announced && (
          <>
            {announced.of > 1 && <span class="lobby-count">{`${announced.number}/${announced.of}`}</span>}
            <span class="company-name">{announced.text}</span>
          </>
        )}
      </p>
      {page && (
        <p class="lobby-page">
          {texts.say('lobby.page', {
            title:
              page.kind === 'grid'
                ? texts.say('lobby.timetable')
                : `${texts.say('lobby.now')} · ${texts.say('lobby.next')}`,
            number: page.number,
            of: page.of,
          })}
        </p>
      )}
      <LanguageSwitch texts={texts} />
    </footer>
  );
}
