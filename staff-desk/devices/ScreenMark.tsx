import { unreachable } from '../../shared/domain/unreachable.ts';
import type { RowCondition } from './screen-list.ts';

/** The shape of a screen's condition, beside its word. */
export function ScreenMark({ kind }: { kind: RowCondition }) {
  return (
    <svg class={`state-mark screens-mark-${kind}`} viewBox="0 0 16 16" aria-hidden="true">
      <Shape kind={kind} />
    </svg>
  );
}

function Shape({ kind }: { kind: RowCondition }) {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };
  switch (kind) {
    case 'live':
      return <circle cx="8" cy="8" r="6" fill="currentColor" />;
    case 'behind':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...stroke} />
          <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
        </>
      );
    case 'stale':
      return <path d="M1 8h4M6.5 8h3M11 8h4" {...stroke} stroke-width="3" />;
    case 'missing':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...stroke} />
          <path d="M2 14L14 2" {...stroke} />
        </>
      );
    default:
      return unreachable(kind);
  }
}
