import type { Role } from './actor.ts';
import { type Change, collectionOfChange } from './changes.ts';
import type { Shelves } from './changes/family.ts';
import { type Collection, byCollection, rowOf } from './collections.ts';
import { type Audience, audiences } from './records/record.ts';
import { type Index, type State, emptyState } from './state.ts';

/** The audiences that a socket can belong to. */
export const screenAudiences = ['hall', 'floor', 'staff'] as const;
export type ScreenAudience = (typeof screenAudiences)[number];

export const audienceOfRole: Record<Role, ScreenAudience> = {
  nobody: 'hall',
  lobby: 'hall',
  kiosk: 'floor',
  table: 'floor',
  staff: 'staff',
  organiser: 'staff',
};

/** The history is the staff's. */
const audienceOfSteps: Audience = 'staff';

/** Whether `listener` may hear what belongs to `owner`. */
export function mayHear(listener: Audience, owner: Audience): boolean {
  return audiences.indexOf(owner) <= audiences.indexOf(listener);
}

/** The changes of a step that `listener` may hear, in their order. */
export function changesFor(listener: Audience, changes: readonly Change[]): Change[] {
  return changes.filter(({ kind }) => mayHear(listener, rowOf(collectionOfChange[kind]).audience));
}

/** The state as `listener` may know it: every collection of a narrower audience is empty. */
export function stateFor(listener: Audience, state: State): State {
  const source = (name: Collection) => (mayHear(listener, rowOf(name).audience) ? state : emptyState);
  return {
    ...byCollection<Shelves>((name) => source(name)[name]),
    steps: mayHear(listener, audienceOfSteps) ? state.steps : emptyState.steps,
    index: byCollection<Index>((name) => source(name).index[name]),
  };
}
