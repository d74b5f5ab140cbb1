import './lobby.css';
import { signal } from '@preact/signals';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { askedByAddress, haveAddressAsk } from '../shared/screen/page/page-address.ts';
import { LobbyDisplay } from './LobbyDisplay.tsx';
import { lobbyCatalogues } from './lobby-texts.ts';

/** The hall that the address names; without one a paired wall shows the hall it was paired for. */
const hall = signal(askedByAddress('hall'));

/** The chosen hall goes into the address, so that the wall shows it again after a power cut. */
function chooseHall(chosen: string): void {
  haveAddressAsk('hall', chosen);
  hall.value = chosen;
}

mountScreen({
  role: 'lobby',
  page: 'lobby',
  place: () => hall.value,
  catalogues: lobbyCatalogues,
  draw: ({ link, texts, token }) => (
    <LobbyDisplay
      link={link}
      texts={texts}
      hall={hall.value ?? (token?.duty.role === 'lobby' ? token.duty.hall : null)}
      onHall={chooseHall}
    />
  ),
});
