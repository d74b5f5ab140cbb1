import './start.css';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { isEncrypted, openAddress, pairingCodeOfAddress } from '../shared/screen/page/page-address.ts';
import { startTexts } from './start-texts.ts';
import { Start } from './Start.tsx';

const code = pairingCodeOfAddress();

mountScreen({
  role: 'nobody',
  page: 'start',
  catalogues: startTexts,
  draw: (props) => (
    <Start
      {...props}
      isEncrypted={isEncrypted()}
      pairing={{ code, tokens: props.surroundings.tokens, go: openAddress }}
    />
  ),
});
