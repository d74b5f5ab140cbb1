import type { ReadonlySignal } from '@preact/signals';
import type { Refusal } from '../../shared/domain/refusals.ts';
import type { State } from '../../shared/domain/state.ts';
import type { CellKey } from '../../shared/domain/queries/board-place.ts';
import type { DeskTexts } from '../desk-texts.ts';
import { carryWords, guestName } from './carry-words.ts';
import type { Carry } from './carry.ts';
import type { Point } from './drag.ts';

type LineProps = {
  carry: Carry;
  texts: DeskTexts;
  state: State;
  places: ReadonlyMap<CellKey, Refusal | null>;
};

/** Says what is in hand, whether it may go where it is held, and what became of it; it is always there to be listened to. */
export function CarryLine({ carry, texts, state, places }: LineProps) {
  const said = carry.said.value;
  return (
    <p class={`desk-carry desk-carry-${said.kind}`} role="status" aria-live="polite">
      {carryWords(said, { texts, state, places })}
    </p>
  );
}

type GhostProps = { carry: Carry; texts: DeskTexts; state: State; point: ReadonlySignal<Point> };

/** The meeting under the pointer, on its way. */
export function Ghost({ carry, texts, state, point }: GhostProps) {
  const held = carry.held.value;
  if (held?.by !== 'pointer') return null;
  const { x, y } = point.value;
  return (
    <div class="desk-ghost" aria-hidden="true" style={{ transform: `translate(${x}px, ${y}px)` }}>
      {guestName(held.meeting, { texts, state })}
    </div>
  );
}
