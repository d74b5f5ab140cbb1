import { LanguageSwitch } from '../shared/screen/look/LanguageSwitch.tsx';
import type { LobbyTexts } from './lobby-texts.ts';

type ChooseHallProps = {
  texts: LobbyTexts;
  halls: readonly string[];
  unknown: string | null;
  onHall: (hall: string) => void;
};

/** Asks whoever sets the wall up which hall it is to show. */
export function ChooseHall({ texts, halls, unknown, onHall }: ChooseHallProps) {
  return (
    <main class="lobby-notice">
      {unknown !== null && <p>{texts.say('lobby.unknownHall', { hall: unknown })}</p>}
      <h1>{texts.say(halls.length === 0 ? 'lobby.noHalls' : 'lobby.whichHall')}</h1>
      <div class="lobby-halls">
        {halls.map((hall) => (
          <button key={hall} type="button" class="button button-big" onClick={() => onHall(hall)}>
            {hall}
          </button>
        ))}
      </div>
      <LanguageSwitch texts={texts} />
    </main>
  );
}
