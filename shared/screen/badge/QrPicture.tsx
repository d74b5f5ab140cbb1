import { create } from 'qrcode';
import { useMemo } from 'preact/hooks';

/** Four modules of quiet zone, as ISO/IEC 18004 asks. */
const quiet = 4;

/** The QR of `text` as a drawing that prints sharp at any size. */
export function QrPicture({ text }: { text: string }) {
  const { path, size } = useMemo(() => drawingOf(text), [text]);
  return (
    <svg class="badge-qr" viewBox={`0 0 ${size} ${size}`} aria-hidden="true" shape-rendering="crispEdges">
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawingOf(text: string): { path: string; size: number } {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const squares: string[] = [];
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) squares.push(`M${column + quiet} ${row + quiet}h1v1h-1z`);
    }
  }
  return { path: squares.join(''), size: modules.size + quiet * 2 };
}
