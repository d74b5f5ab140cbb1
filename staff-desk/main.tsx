import './desk.css';
import './board/drag.css';
import './tools/tools.css';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { Desk } from './Desk.tsx';
import { deskCatalogues } from './desk-texts.ts';

mountScreen({ role: 'staff', page: 'desk', catalogues: deskCatalogues, draw: Desk });
