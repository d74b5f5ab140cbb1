import type { TallyOverlayProps } from './figures/tally-overlay-props.ts';
import { TallyOverlay } from './figures/TallyOverlay.tsx';
import type { LateOverlayProps } from './late/late-overlay-props.ts';
import { LateOverlay } from './late/LateOverlay.tsx';

/** What is open over the desk. */
export type OverlayKind = 'tally' | 'late' | null;

type OverlaysProps = TallyOverlayProps & LateOverlayProps & { overlay: OverlayKind };

/** The overlay that is open over the desk, if any. */
export function Overlays({ overlay, ...props }: OverlaysProps) {
  if (overlay === 'tally') return <TallyOverlay {...props} />;
  return overlay === 'late' ? <LateOverlay {...props} /> : null;
}
