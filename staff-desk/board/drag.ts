import {
  AutoScroller,
  DragDropManager,
  Draggable,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom';

export type Point = { x: number; y: number };

/** What a drag does; elements are those under the pointer, null outside the page. */
export type DragHand = {
  /** Whether pressing here may become a drag; elsewhere a press stays a press. */
  canLift(element: Element): boolean;
  lift(element: Element, point: Point): void;
  moveOver(element: Element | null, point: Point): void;
  drop(element: Element | null): void;
  giveUp(): void;
};

/** A mouse drags from here on; nearer it is a click. */
const mouseDistancePx = 5;
/** A finger that moves sooner scrolls; one that stays drags. */
const longPress = { value: 250, tolerance: 8 };
/** The board scrolls while the pointer is in this share of it at its edges. */
const scrollZone = 0.1;

type Drag = { pressed: Element | null; point: Point; listening: AbortController | null };

/** Begins a drag where the hand can lift what was pressed, and keeps that in `drag.pressed`. */
function dragManager(drag: Drag, hand: DragHand): DragDropManager {
  return new DragDropManager({
    plugins: [AutoScroller.configure({ threshold: scrollZone })],
    sensors: [
      PointerSensor.configure({
        preventActivation: ({ target }) => {
          drag.pressed = target instanceof Element && hand.canLift(target) ? target : null;
          return drag.pressed === null;
        },
        activationConstraints: ({ pointerType }) =>
          pointerType === 'touch'
            ? [new PointerActivationConstraints.Delay(longPress)]
            : [new PointerActivationConstraints.Distance({ value: mouseDistancePx })],
      }),
    ],
  });
}

/**
 * Lets what lies on `board` be dragged by mouse, pen and finger, and returns what ends that. The whole board is one
 * draggable: cells come and go with the state, the board stays. Of dnd-kit's plugins only the scrolling at the edges is
 * taken: the others write `<style>` elements, which the venue's policy refuses, or copies of elements that Preact drew.
 */
export function dragOnBoard(board: Element, hand: DragHand): () => void {
  const drag: Drag = { pressed: null, point: { x: 0, y: 0 }, listening: null };
  const manager = dragManager(drag, hand);
  const draggable = new Draggable({ id: 'board', element: board }, manager);
  const page = board.ownerDocument;
  const under = () => page.elementFromPoint(drag.point.x, drag.point.y);
  const move = () => hand.moveOver(under(), drag.point);

  manager.monitor.addEventListener('dragstart', ({ operation }) => {
    drag.point = { x: operation.position.initial.x, y: operation.position.initial.y };
    drag.listening = new AbortController();
    const { signal } = drag.listening;
    page.addEventListener('keydown', stopOnEscape, { capture: true, signal });
    // The board may also move under a pointer that keeps still.
    page.addEventListener('scroll', move, { capture: true, signal });
    if (drag.pressed) hand.lift(drag.pressed, drag.point);
  });
  manager.monitor.addEventListener('dragmove', ({ to }) => {
    if (!to) return;
    drag.point = { x: to.x, y: to.y };
    move();
  });
  manager.monitor.addEventListener('dragend', ({ canceled, nativeEvent }) => {
    drag.listening?.abort();
    drag.listening = null;
    if (canceled) return hand.giveUp();
    if (nativeEvent instanceof PointerEvent) drag.point = { x: nativeEvent.clientX, y: nativeEvent.clientY };
    hand.drop(under());
  });

  function stopOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    manager.actions.stop({ event, canceled: true });
  }

  return () => {
    manager.actions.stop({ canceled: true });
    draggable.destroy();
    manager.destroy();
  };
}
