import './lobby.css';
import { signal } from '@preact/signals';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { LobbyDisplay } from './LobbyDisplay.tsx';
import { lobbyCatalogues } from './lobby-texts.ts';

const element = document.getElementById('screen');
/** The hall that the address names; without one a paired wall shows the hall it was paired for. */
const hall = signal(new URLSearchParams(window.location.search).get('hall')?.trim() || null);

/** The chosen hall goes into the address, so that the wall shows it again after a power cut. */
function chooseHall(chosen: string): void {
  const address = new URL(window.location.href);
  address.searchParams.set('hall', chosen);
  window.history.replaceState(null, '', address);
  hall.value = chosen;
}

if (element) {
  mountScreen({
    element,
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
}
