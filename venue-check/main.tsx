import './venue-check.css';
import { VenueCheckDuty } from '../shared/domain/venue-check/findings.ts';
import type { Identity } from '../shared/wire.ts';
import { deviceTokens, type ScreenRole } from '../shared/screen/frame/device-token.ts';
import { mountScreen } from '../shared/screen/page/mount-screen.tsx';
import { askedByAddress, venueBase } from '../shared/screen/page/page-address.ts';
import { lastingTexts } from '../shared/screen/page/page-storage.ts';
import { VenueCheck } from './VenueCheck.tsx';
import { venueCheckCatalogues } from './venue-check-texts.ts';

/** A device that was set up is checked as what it is; any other says what it will be, or is a desk when staff are signed in. */
const roles: readonly ScreenRole[] = ['kiosk', 'table', 'lobby'];
/** Who is signed in here only the venue can tell: no script reads the cookie. */
const isDesk = (identity: Identity | null) => identity?.role === 'staff' || identity?.role === 'organiser';

const asked = VenueCheckDuty.safeParse(askedByAddress('as'));
const tokens = deviceTokens(lastingTexts(), venueBase());
const role = roles.find((one) => tokens.load(one, null) !== null) ?? null;
const told = role ?? asked.data;

mountScreen({
  role: role ?? 'nobody',
  page: 'check',
  catalogues: venueCheckCatalogues,
  draw: (props) => (
    <VenueCheck {...props} duty={told ?? (isDesk(props.link.identity.value) ? 'desk' : 'lobby')} />
  ),
});
