import './start.css';
import { mountScreen } from '../mount-screen.tsx';
import { setUpCodeOf } from '../set-up/set-up-code.ts';
import { startTexts } from './start-texts.ts';
import { Start } from './Start.tsx';

const element = document.getElementById('screen');
const maySetUp = setUpCodeOf(window.location, window.sessionStorage, window.history) !== null;
if (element) {
  mountScreen({
    element,
    role: 'nobody',
    page: 'start',
    catalogues: startTexts,
    draw: (props) => <Start {...props} maySetUp={maySetUp} />,
  });
}
