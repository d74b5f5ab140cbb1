import './check.css';
import { CheckDuty } from '../../domain/check/findings.ts';
import { deviceTokens, type ScreenRole } from '../device-token.ts';
import { mountScreen, venueBase } from '../mount-screen.tsx';
import { Check } from './Check.tsx';
import { checkCatalogues } from './check-texts.ts';

/** A device that was set up is checked as what it is; any other says what it will be. */
const roles: readonly ScreenRole[] = ['kiosk', 'table', 'staff'];
const dutyOf = { kiosk: 'kiosk', table: 'table', staff: 'desk' } as const;

const element = document.getElementById('screen');
if (element) {
  const asked = CheckDuty.safeParse(new URLSearchParams(window.location.search).get('as'));
  const tokens = deviceTokens(window.localStorage, venueBase());
  const role = roles.find((one) => tokens.load(one, null) !== null) ?? null;
  const duty = role === null ? (asked.data ?? 'lobby') : dutyOf[role];
  mountScreen({
    element,
    role: role ?? 'nobody',
    page: 'check',
    catalogues: checkCatalogues,
    draw: (props) => <Check {...props} duty={duty} />,
  });
}
