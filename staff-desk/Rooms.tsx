import { TallyOverlay, type TallyOverlayProps } from './figures/TallyOverlay.tsx';
import type { LateOverlayProps } from './late/late-overlay-props.ts';
import { LateOverlay } from './late/LateOverlay.tsx';

/** What is open over the desk. */
export type Room = 'tally' | 'late' | null;

type RoomsProps = TallyOverlayProps & LateOverlayProps & { room: Room };

/** The room that is open over the desk, if any. */
export function Rooms({ room, ...props }: RoomsProps) {
  if (room === 'tally') return <TallyOverlay {...props} />;
  return room === 'late' ? <LateOverlay {...props} /> : null;
}
