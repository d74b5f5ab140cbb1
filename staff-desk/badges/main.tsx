import './badges.css';
import { mountScreen } from '../../shared/screen/page/mount-screen.tsx';
import { askedByAddress } from '../../shared/screen/page/page-address.ts';
import { Badges, type BadgesProps } from './Badges.tsx';
import { badgesCatalogues } from './badges-texts.ts';

/** `?company=R001`: the badges of one company, as the desk links to them. */
const company = askedByAddress('company');
const draw = (props: Omit<BadgesProps, 'company'>) => <Badges {...props} company={company} />;

mountScreen({ role: 'staff', page: 'badges', catalogues: badgesCatalogues, draw });
