import { toBuffer, toString } from 'qrcode';
import type { Badge } from '../../shared/domain/records/badge.ts';

/**
 * The QR of a badge holds the bare token and nothing of the person. Level Q mends a quarter of a creased or
 * stained code; the margin is the quiet zone that ISO/IEC 18004 asks for, four modules.
 */
const drawing = { errorCorrectionLevel: 'Q', margin: 4 } as const;

/** The QR of a badge as an SVG picture without a size of its own. */
export function badgeSvg(badge: Badge): Promise<string> {
  return toString(badge.token, { ...drawing, type: 'svg' });
}

/** The QR of a badge as a PNG picture, 600 pixels square: 50 mm at 300 dots per inch. */
export function badgePng(badge: Badge): Promise<Buffer> {
  return toBuffer(badge.token, { ...drawing, type: 'png', width: 600 });
}
