import './start.css';
import { deviceTokens } from '../shared/screen/frame/device-token.ts';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { pairingCodeOf, setUpCodeOf } from '../shared/screen/set-up/set-up-code.ts';
import { startTexts } from './start-texts.ts';
import { Start } from './Start.tsx';

const element = document.getElementById('screen');
const maySetUp = setUpCodeOf(window.location, window.sessionStorage, window.history) !== null;
const pairingCode = pairingCodeOf(window.location, window.history);
if (element) {
  mountScreen({
    element,
    role: 'nobody',
    page: 'start',
    catalogues: startTexts,
    draw: (props) => (
      <Start
        {...props}
        maySetUp={maySetUp}
        isSecure={window.location.protocol === 'https:'}
        pairing={{
          code: pairingCode,
          tokens: deviceTokens(window.localStorage, props.base),
          go: (address) => window.location.assign(address),
        }}
      />
    ),
  });
}
