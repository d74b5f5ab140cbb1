const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Moves the focus from cell to cell of the board; cells that hold no button are stepped over. */
export function onArrowKeys(event: KeyboardEvent & { currentTarget: HTMLTableElement }): void {
  const step = steps[event.key];
  const cell = event.currentTarget.ownerDocument.activeElement?.closest('td');
  if (!step || !cell) return;
  const rows = [...event.currentTarget.tBodies].flatMap((body) => [...body.rows]);
  let row = rows.findIndex((one) => one.contains(cell));
  let column = cell.cellIndex;
  for (;;) {
    row += step[0];
    column += step[1];
    const next = rows[row]?.cells[column];
    if (!next) return;
    const button = next.querySelector('button');
    if (!button) continue;
    button.focus();
    event.preventDefault();
    return;
  }
}
