import { chromium, type Browser } from 'playwright';

/** What a headless Chromium needs in a container without network, and nothing that changes what a page does. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium that `npm test` found. Throws, never skips, without one. */
export function aBrowser(options: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env.UKETSUKE_CHROMIUM;
  if (!executablePath) throw new Error('UKETSUKE_CHROMIUM names no browser: run the tests with npm test.');
  return chromium.launch({ executablePath, args: [...quiet, ...options] });
}

/** Plays the Y4M file before every page's camera and answers the question for it with yes. */
export function fakeCamera(file: string): string[] {
  return [
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
    '--use-fake-ui-for-media-stream',
  ];
}
