import './badges.css';
import { mountScreen } from '../../shared/screen/page/mount-screen.tsx';
import { Badges, type BadgesProps } from './Badges.tsx';
import { badgesCatalogues } from './badges-texts.ts';

/** `?company=R001`: the badges of one company, as the desk links to them. */
const company = new URLSearchParams(window.location.search).get('company');
const draw = (props: Omit<BadgesProps, 'company'>) => <Badges {...props} company={company} />;

const element = document.getElementById('screen');
if (element) {
  mountScreen({ element, role: 'staff', page: 'badges', catalogues: badgesCatalogues, draw });
}
