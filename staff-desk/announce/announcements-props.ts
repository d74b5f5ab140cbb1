import type { State } from '../../shared/domain/state.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { DeskActions } from '../desk-actions.ts';
import type { DeskTexts } from '../desk-texts.ts';

export type AnnouncementsProps = { state: State; now: Instant; texts: DeskTexts; actions: DeskActions };
