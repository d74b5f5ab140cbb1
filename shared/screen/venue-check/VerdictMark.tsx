import type { Verdict } from '../../domain/venue-check/judge-device.ts';
import { unreachable } from '../../domain/unreachable.ts';

/** The shape of a verdict, beside its word: a tick, a cross, a hollow dot, a dash. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  return (
    <svg class={`state-mark check-mark check-mark-${verdict}`} viewBox="0 0 16 16" aria-hidden="true">
      <Shape verdict={verdict} />
    </svg>
  );
}

function Shape({ verdict }: { verdict: Verdict }) {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2.5 };
  switch (verdict) {
    case 'good':
      return <path d="M2 8l4 4 8-9" {...stroke} />;
    case 'bad':
      return <path d="M3 3l10 10M13 3L3 13" {...stroke} />;
    case 'open':
      return <circle cx="8" cy="8" r="5" {...stroke} />;
    case 'unneeded':
      return <path d="M3 8h10" {...stroke} />;
    default:
      return unreachable(verdict);
  }
}
