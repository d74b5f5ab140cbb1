import { create } from 'qrcode';

/** Size of the pictures that the fake camera shows: what Chromium asks of a camera by default. */
const width = 640;
const height = 480;
const framesASecond = 10;

/** Greys of the card and of the code's dark modules, 0 to 255. */
export type CardColours = { ground: number; module: number };
export const inkOnPaper: CardColours = { ground: 225, module: 25 };
/** A negative, as on a telephone in dark mode: html5-qrcode's own decoder does not read it, ZXing does. */
export const paperOnInk: CardColours = { ground: 25, module: 225 };

/**
 * A video as Chromium's fake camera plays it (YUV4MPEG2, 4:2:0): for each text a badge's QR held before the camera for
 * `seconds`, and a blank card between them. An empty text is a blank card.
 */
export function badgeVideo(
  texts: readonly string[],
  seconds: number,
  colours: CardColours = inkOnPaper,
): Buffer {
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesASecond}:1 Ip A1:1 C420jpeg\n`);
  const frames = texts.flatMap((text) => {
    const frame = frameOf(text, colours);
    return Array.from({ length: Math.round(seconds * framesASecond) }, () => frame);
  });
  return Buffer.concat([header, ...frames]);
}

function frameOf(text: string, { ground, module }: CardColours): Buffer {
  const luma = Buffer.alloc(width * height, ground);
  if (text !== '') drawCode(luma, text, module);
  const noColour = Buffer.alloc((width * height) / 2, 128);
  return Buffer.concat([Buffer.from('FRAME\n'), luma, noColour]);
}

function drawCode(luma: Buffer, text: string, grey: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'Q' });
  const scale = Math.floor((height * 0.7) / modules.size);
  const left = Math.floor((width - modules.size * scale) / 2);
  const top = Math.floor((height - modules.size * scale) / 2);
  for (let row = 0; row < modules.size * scale; row += 1) {
    for (let column = 0; column < modules.size * scale; column += 1) {
      if (!modules.get(Math.floor(row / scale), Math.floor(column / scale))) continue;
      luma[(top + row) * width + left + column] = grey;
    }
  }
}
