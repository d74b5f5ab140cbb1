import { unreachable } from '../../domain/unreachable.ts';

/** The states of look.md that have a shape of their own. */
export type Mark =
  | 'planned'
  | 'called'
  | 'waiting'
  | 'waiting-here'
  | 'running'
  | 'last-minutes'
  | 'over-time'
  | 'finished'
  | 'no-show'
  | 'cancelled'
  | 'moved'
  | 'open'
  | 'no-walk-ins'
  | 'closed'
  | 'noted';

const colours: Record<Mark, string> = {
  planned: 'var(--ink-45)',
  called: 'var(--indigo)',
  waiting: 'var(--indigo)',
  'waiting-here': 'var(--indigo)',
  running: 'var(--pine)',
  'last-minutes': 'var(--yamabuki)',
  'over-time': 'var(--vermilion)',
  finished: 'var(--ink-45)',
  'no-show': 'var(--vermilion)',
  cancelled: 'var(--ink-45)',
  moved: 'var(--ink-45)',
  open: 'var(--asagi)',
  'no-walk-ins': 'var(--ink-45)',
  closed: 'var(--ink-45)',
  noted: 'var(--yamabuki)',
};

/** The shape of a state, beside its word: never the colour alone. Hidden from readers of the screen, who have the word. */
export function StateMark({ kind }: { kind: Mark }) {
  return (
    <svg class="state-mark" viewBox="0 0 16 16" aria-hidden="true" style={{ color: colours[kind] }}>
      <Shape kind={kind} />
    </svg>
  );
}

const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 2 };

function Shape({ kind }: { kind: Mark }) {
  switch (kind) {
    case 'planned':
    case 'called':
    case 'waiting':
    case 'waiting-here':
    case 'no-show':
    case 'noted':
      return <RoundShape kind={kind} />;
    case 'running':
      return <rect x="1" y="5" width="14" height="6" rx="1" fill="currentColor" />;
    case 'last-minutes':
      return (
        <>
          <rect x="1" y="5" width="14" height="6" rx="1" {...stroke} />
          <rect x="1" y="5" width="5" height="6" fill="currentColor" />
        </>
      );
    case 'over-time':
      return <path d="M1 5h9v6H1zM12 3h3v10h-3z" fill="currentColor" />;
    case 'finished':
      return <path d="M2 8l4 4 8-9" {...stroke} />;
    case 'cancelled':
      return <path d="M3 3l10 10M13 3L3 13" {...stroke} />;
    case 'moved':
      return <path d="M1 8h12M9 3l5 5-5 5" {...stroke} />;
    case 'open':
      return <OpenShape />;
    case 'no-walk-ins':
    case 'closed':
      return <path d="M3 8h10" {...stroke} />;
    default:
      return unreachable(kind);
  }
}

type RoundMark = 'planned' | 'called' | 'waiting' | 'waiting-here' | 'no-show' | 'noted';

/** The states of somebody who is awaited, and of what waits for the venue. */
function RoundShape({ kind }: { kind: RoundMark }) {
  switch (kind) {
    case 'planned':
      return <circle cx="8" cy="8" r="5" {...stroke} />;
    case 'called':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...stroke} />
          <circle cx="8" cy="8" r="2" fill="currentColor" />
        </>
      );
    case 'waiting':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...stroke} />
          <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
        </>
      );
    case 'waiting-here':
      return <circle cx="8" cy="8" r="6" fill="currentColor" />;
    case 'no-show':
      return (
        <>
          <circle cx="8" cy="8" r="5" {...stroke} />
          <path d="M2 14L14 2" {...stroke} />
        </>
      );
    case 'noted':
      return <circle cx="8" cy="8" r="6" {...stroke} stroke-dasharray="3 2" />;
    default:
      return unreachable(kind);
  }
}

/** A free slot: a frame to be filled, and a plus. */
function OpenShape() {
  return (
    <>
      <rect
        x="1.5"
        y="1.5"
        width="13"
        height="13"
        rx="2"
        {...stroke}
        stroke-width="1.5"
        stroke-dasharray="3 2"
      />
      <path d="M8 4.5v7M4.5 8h7" {...stroke} />
    </>
  );
}
