import type { Carry } from './carry.ts';
import { isMovable, meetingOf, placeOf } from './cells.ts';

/** The keys that move a meeting; `down` says whether the key was one of them. */
export type CarryKeys = {
  down(event: KeyboardEvent & { currentTarget: Element }): boolean;
  up(event: KeyboardEvent): void;
};

/**
 * Space or M picks the meeting of the focused cell up, Space or Enter puts it down at the focused cell. By position as
 * well as by letter: an input method for Japanese keeps the letter to itself.
 */
export function createCarryKeys(carry: Carry): CarryKeys {
  let spaceIsOurs = false;
  const isSpace = (event: KeyboardEvent) => event.key === ' ' || event.code === 'Space';
  const isLetter = (event: KeyboardEvent) => event.key.toLowerCase() === 'm' || event.code === 'KeyM';

  const act = (event: KeyboardEvent, cell: Element): boolean => {
    const isOurs = isSpace(event) || (carry.held.peek() ? event.key === 'Enter' : isLetter(event));
    if (!isOurs) return false;
    if (carry.held.peek()) {
      // A key held down picks up once and does not put down again.
      if (!event.repeat) void carry.putDown(placeOf(cell));
      return true;
    }
    const meeting = meetingOf(cell);
    // Space on any other meeting presses its cell, as ever; the letter says why it stays.
    if (meeting === null || (isSpace(event) && !isMovable(cell))) return false;
    if (!event.repeat) carry.pickUp(meeting, 'keys');
    return true;
  };

  return {
    down(event) {
      const cell = event.currentTarget.ownerDocument.activeElement?.closest('td');
      if (!cell || event.ctrlKey || event.metaKey || event.altKey) return false;
      const done = act(event, cell);
      if (done) event.preventDefault();
      if (isSpace(event)) spaceIsOurs = done;
      return done;
    },
    up(event) {
      // Firefox presses a button when Space is let go, whatever became of the key going down.
      if (isSpace(event) && spaceIsOurs) event.preventDefault();
    },
  };
}
