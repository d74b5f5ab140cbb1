import './kiosk.css';
import './walk-in/walk-in.css';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { Kiosk } from './Kiosk.tsx';
import { kioskCatalogues } from './kiosk-texts.ts';

mountScreen({ role: 'kiosk', page: 'kiosk', catalogues: kioskCatalogues, draw: Kiosk });
