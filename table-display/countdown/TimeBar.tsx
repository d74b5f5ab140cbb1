/**
 * A bar that empties with the time; past its end when the time is over. Read from two metres, so it is thick, has a frame
 * for the whole and a different shape for each state, not its colour alone.
 */
export function TimeBar({ kind, share }: { kind: 'running' | 'last-minutes' | 'over-time'; share: number }) {
  return (
    <div class="table-bar" data-kind={kind} aria-hidden="true">
      <div class="table-bar-left" style={{ width: `${Math.round(share * 1000) / 10}%` }} />
      {kind === 'over-time' && <div class="table-bar-past" />}
    </div>
  );
}
