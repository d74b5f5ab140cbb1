import './badges.css';
import { mountScreen } from '../../shared/screen/mount-screen.tsx';
import { Badges } from './Badges.tsx';
import { badgesCatalogues } from './badges-texts.ts';

const element = document.getElementById('screen');
if (element) {
  mountScreen({ element, role: 'staff', page: 'badges', catalogues: badgesCatalogues, draw: Badges });
}
